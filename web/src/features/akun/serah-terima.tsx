import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DaftarSerahTerima } from '#contract/sop/serah-terima/serah-terima'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { FormSerahTerima } from './form-serah-terima.tsx'
import { kueriSerahTerima } from './serah-terima.kueri.ts'
import { pesanSerahTerima as p } from './serah-terima.pesan.ts'

type Sisa = DaftarSerahTerima['sisa'][number]
type Riwayat = DaftarSerahTerima['serahTerima'][number]

/** Work that changes hands when somebody leaves, what was left behind, and the minutes so far. */
export default function SerahTerima() {
  const { data, error, refetch } = useQuery(kueriSerahTerima)
  if (!data) {
    return (
      <Halaman judul={p.judul} ringkas={p.ringkas}>
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat baris={6} />}
        </Panel>
      </Halaman>
    )
  }
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas}>
      <FormSerahTerima pegawai={data.pegawai} />
      <Panel judul={p.sisa} penuh>
        {data.sisa.length === 0 ? (
          <Kosong judul={p.sisaKosong}>{p.sisaKosongKet}</Kosong>
        ) : (
          <TabelDaftar
            nama={p.sisa}
            baris={data.sisa}
            kunci={(b) => `${b.berkasId}/${b.langkah}`}
            kolom={KOLOM_SISA}
          />
        )}
      </Panel>
      <Panel judul={p.riwayat} penuh>
        {data.serahTerima.length === 0 ? (
          <Kosong judul={p.riwayatKosong} />
        ) : (
          <TabelDaftar nama={p.riwayat} baris={data.serahTerima} kunci={(b) => b.id} kolom={KOLOM_RIWAYAT} />
        )}
      </Panel>
    </Halaman>
  )
}

const KOLOM_SISA: readonly Kolom<Sisa>[] = [
  {
    judul: p.kolom.pekerjaan,
    utama: true,
    isi: (b) => (
      <Link to="/berkas/$berkasId" params={{ berkasId: b.berkasId }}>
        {b.nomor} {b.judul}
      </Link>
    ),
  },
  { judul: p.kolom.uraian, isi: (b) => b.langkah },
  {
    judul: p.kolom.keterangan,
    isi: (b) =>
      b.sebab === 'pengambil-pergi' ? p.sebabSisa[b.sebab](b.bekas ?? '') : p.sebabSisa['tanpa-pemangku'],
  },
  {
    judul: p.penanggungJawab,
    isi: (b) =>
      b.penanggungJawab.length === 0
        ? p.tanpaPenanggungJawab
        : b.penanggungJawab.map((x) => `${x.nama} (${x.jabatan})`).join(', '),
  },
]

const KOLOM_RIWAYAT: readonly Kolom<Riwayat>[] = [
  {
    judul: p.kolomRiwayat.siapa,
    utama: true,
    isi: (b) => (
      <>
        {b.dari} → {b.kepada}
        <span className="kecil redup" style={{ display: 'block' }}>
          {p.sebabTulis(p.namaSebab[b.sebab], b.nomor)}
        </span>
      </>
    ),
  },
  { judul: p.kolomRiwayat.tanggal, utuh: true, isi: (b) => tulisTanggalPendek(b.tanggal) },
  { judul: p.kolomRiwayat.jumlah, isi: (b) => p.jumlah(b.jumlah, b.beralih) },
  {
    judul: p.kolomRiwayat.dokumen,
    isi: (b) => (
      <a href={`/api/dokumen/${b.dokumenHash}`} target="_blank" rel="noreferrer">
        {p.bukaDokumen}
      </a>
    ),
  },
]
