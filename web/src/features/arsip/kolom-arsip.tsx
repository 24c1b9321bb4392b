import { Link } from '@tanstack/react-router'
import type { Arsip } from '#contract/arsip/arsip'
import { Lencana } from '../../design/lencana.tsx'
import type { Kolom } from '../../design/tabel-daftar.tsx'
import { tulisSaat, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { pesanArsip as p } from './arsip.pesan.ts'
import { KeadaanArsip, LencanaKeamanan } from './lencana-arsip.tsx'

const k = p.kolom

/** The columns of every list of entries. */
export const KOLOM_ARSIP: readonly Kolom<Arsip>[] = [
  {
    judul: k.judul,
    utama: true,
    isi: (a) => (
      <>
        <Link to="/arsip/$arsipId" params={{ arsipId: a.id }}>
          {a.judul}
        </Link>
        <span className="kecil redup" style={{ display: 'block', fontWeight: 400 }}>
          {a.kode} · {p.asal[a.asal]}
        </span>
      </>
    ),
  },
  {
    judul: k.nomor,
    isi: (a) => (
      <>
        {a.nomorAgenda ?? <span className="redup">{p.tanpaNomor}</span>}
        <span className="kecil redup" style={{ display: 'block' }}>
          {tulisTanggalPendek(a.tanggalAgenda)}
        </span>
      </>
    ),
  },
  {
    judul: k.klasifikasi,
    isi: ({ klasifikasi: { kode, nama, retensi: r } }) => (
      <>
        {kode} {nama}
        <span className="kecil redup" style={{ display: 'block' }}>
          {p.retensi(r.aktifTahun, r.inaktifTahun, p.nasib[r.nasibAkhir])}{' '}
          {r.dikonfirmasi ? null : <Lencana nada="tunggu">{p.belumDikonfirmasi}</Lencana>}
        </span>
      </>
    ),
  },
  { judul: k.keamanan, isi: (a) => <LencanaKeamanan arsip={a} /> },
  { judul: k.keadaan, isi: (a) => <KeadaanArsip arsip={a} /> },
  {
    judul: k.waktu,
    isi: (a) => (
      <>
        {tulisSaat(a.waktu)}
        <span className="kecil redup" style={{ display: 'block' }}>
          {a.oleh}
        </span>
      </>
    ),
  },
]
