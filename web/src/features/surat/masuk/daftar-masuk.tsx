import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { SuratMasuk } from '#contract/surat/masuk/masuk'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { usePintasan } from '../../../design/pintasan/index.ts'
import { Ruas } from '../../../design/ruas.tsx'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { tulisTanggalPendek } from '../../../kantor/waktu.ts'
import { gabungSaring, SaringBukuSurat } from '../saring-buku.tsx'
import { kueriMasuk, type SaringBuku } from '../surat.kueri.ts'
import { pesanSurat } from '../surat.pesan.ts'
import { FormMasuk } from './form-masuk.tsx'
import { pesanMasuk as p } from './masuk.pesan.ts'

const k = p.kolom
const KOLOM: readonly Kolom<SuratMasuk>[] = [
  { judul: k.nomor, utuh: true, isi: (m) => m.nomorAgenda },
  {
    judul: k.perihal,
    utama: true,
    isi: (m) => (
      <Link to="/agenda/masuk/$suratId" params={{ suratId: m.id }}>
        {m.perihal}
      </Link>
    ),
  },
  { judul: k.asal, isi: (m) => m.asal },
  {
    judul: k.surat,
    isi: (m) => (
      <>
        {m.nomorSurat}
        <span className="kecil redup" style={{ display: 'block' }}>
          {m.tanggalSurat ? tulisTanggalPendek(m.tanggalSurat) : ''}
        </span>
      </>
    ),
  },
  { judul: k.terima, utuh: true, isi: (m) => tulisTanggalPendek(m.tanggalTerima) },
  { judul: k.pada, isi: (m) => <Keberadaan surat={m} /> },
]

function Keberadaan({ surat: m }: { surat: SuratMasuk }) {
  if (m.status === 'batal') return <Lencana nada="lambat">{p.batal}</Lencana>
  if (m.tahap === 'selesai') return <Lencana nada="selesai">{p.selesai}</Lencana>
  if (m.tahap === 'belum') return <Lencana nada="tunggu">{p.belum}</Lencana>
  return (
    <>
      {m.lewat ? <Lencana nada="lambat">{p.lewat}</Lencana> : null} {m.pada.join(', ')}
    </>
  )
}

export default function DaftarMasuk() {
  const saring = useSearch({ from: '/kantor/agenda/masuk' }) as SaringBuku
  const pergi = useNavigate()
  const [catat, setCatat] = useState(false)
  const { data, error, refetch } = useQuery({ ...kueriMasuk(saring), placeholderData: (lama) => lama })
  const ubah = (baru: SaringBuku) =>
    void pergi({ to: '/agenda/masuk', search: gabungSaring(saring, baru), replace: true })
  usePintasan(
    data?.bolehCatat
      ? [{ tombol: 'n', nama: p.catat, lingkup: 'halaman', jalankan: () => setCatat(true) }]
      : [],
  )
  return (
    <Halaman
      judul={p.judul}
      ringkas={p.ringkas}
      tindakan={
        data?.bolehCatat ? (
          <Tombol rupa="utama" onClick={() => setCatat(true)}>
            {p.catat}
          </Tombol>
        ) : undefined
      }
    >
      <SaringBukuSurat buku="masuk" nilai={saring} ubah={ubah} tahun={data?.tahun ?? []} />
      <Ruas
        label={p.tahapLabel}
        nilai={(saring['tahap'] ?? '') as keyof typeof p.tahap}
        saatUbah={(tahap) => ubah({ tahap })}
        isi={(Object.keys(p.tahap) as (keyof typeof p.tahap)[]).map((nilai) => ({
          nilai,
          nama: p.tahap[nilai],
        }))}
      />
      <Panel penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? (
          Object.keys(saring).length > 0 ? (
            <Kosong judul={p.kosongCari}>{p.kosongCariKet}</Kosong>
          ) : (
            <Kosong judul={p.kosong}>{p.kosongKet}</Kosong>
          )
        ) : null}
        {data && data.daftar.length > 0 ? (
          <TabelDaftar
            nama={p.judul}
            kolom={KOLOM}
            baris={data.daftar}
            kunci={(m) => m.id}
            tandai={(m) => (m.status === 'batal' ? 'redup' : undefined)}
          />
        ) : null}
      </Panel>
      <div className="jajar">
        {saring['sesudah'] ? <Tombol onClick={() => ubah({})}>{pesanSurat.awal}</Tombol> : null}
        {data?.berikut ? (
          <Tombol onClick={() => ubah({ sesudah: data.berikut ?? '' })}>{pesanSurat.lagi}</Tombol>
        ) : null}
      </div>
      {catat ? <FormMasuk tutup={() => setCatat(false)} /> : null}
    </Halaman>
  )
}
