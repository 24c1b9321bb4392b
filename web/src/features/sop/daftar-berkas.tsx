import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { RingkasBerkasKirim } from '#contract/sop/sop'
import { tulisBulat } from '#kernel/angka'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import '../../design/mantine.css'
import { Halamanan } from '../../design/halamanan.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisHari } from '../../kantor/waktu.ts'
import { LencanaTenggat } from './lencana-tenggat.tsx'
import { MulaiBerkas } from './mulai-berkas.tsx'
import { kueriDaftarBerkas, kueriDaftarSop } from './sop.kueri.ts'
import { pesanSop } from './sop.pesan.ts'

const SARING = [
  [undefined, pesanSop.semua],
  ['terbuka', pesanSop.terbuka],
  ['terlambat', pesanSop.terlambat],
  ['selesai', pesanSop.selesai],
] as const

const KOLOM: readonly Kolom<RingkasBerkasKirim>[] = [
  { judul: pesanSop.kolomBerkas.nomor, isi: (b) => b.nomor, lebar: '118px' },
  {
    judul: pesanSop.kolomBerkas.judul,
    utama: true,
    isi: (b) => (
      <>
        <Link to="/berkas/$berkasId" params={{ berkasId: b.id }}>
          {b.judul}
        </Link>
        <span className="kecil redup" style={{ display: 'block', fontWeight: 400 }}>
          {b.sop}
        </span>
      </>
    ),
  },
  { judul: pesanSop.kolomBerkas.posisi, isi: tulisPosisi, lebar: '34%' },
  {
    judul: pesanSop.kolomBerkas.tenggat,
    isi: (b) => (b.tenggat ? <LencanaTenggat tenggat={b.tenggat} /> : null),
    lebar: '170px',
  },
  { judul: pesanSop.kolomBerkas.dibuka, isi: (b) => tulisHari(b.dibuka), lebar: '112px' },
]

export default function DaftarBerkas() {
  const { mulai } = useSearch({ from: '/kantor/berkas' })
  const pergi = useNavigate()
  const [keadaan, setKeadaan] = useState<(typeof SARING)[number][0]>()
  const [cari, setCari] = useState('')
  const [lewati, setLewati] = useState(0)
  const { data: sop } = useQuery(kueriDaftarSop)
  const saring = { ...(keadaan ? { keadaan } : {}), ...(cari ? { cari } : {}), lewati }
  const { data, error, refetch } = useQuery({ ...kueriDaftarBerkas(saring), placeholderData: (lama) => lama })
  const bolehBuka = sop?.sop.some((s) => s.bolehBuka) ?? false
  const bukaMulai = () => void pergi({ to: '/berkas', search: { mulai: 'ya' } })
  return (
    <Halaman
      judul={pesanSop.berkas}
      ringkas={pesanSop.ringkasBerkas}
      tindakan={
        bolehBuka ? (
          <Tombol rupa="utama" pintasan="m" onClick={bukaMulai}>
            {pesanSop.mulaiBerkas}
          </Tombol>
        ) : null
      }
    >
      <div className="jajar-akhir">
        <fieldset className="jajar">
          <legend className="hanya-suara">{pesanSop.saringKeadaan}</legend>
          {SARING.map(([nilai, nama]) => (
            <Tombol
              key={nama}
              aria-pressed={keadaan === nilai}
              onClick={() => {
                setKeadaan(nilai)
                setLewati(0)
              }}
            >
              {nama}
            </Tombol>
          ))}
        </fieldset>
        <TextInput
          type="search"
          aria-label={pesanSop.cariBerkas}
          placeholder={pesanSop.cariBerkas}
          value={cari}
          onChange={(e) => {
            setCari(e.target.value)
            setLewati(0)
          }}
          style={{ flex: '0 1 300px' }}
        />
      </div>
      <Panel penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data && data.berkas.length === 0 ? (
          cari || keadaan ? (
            <Kosong judul={pesanSop.kosongCari}>{pesanSop.kosongCariKet}</Kosong>
          ) : (
            <Kosong judul={pesanSop.kosongBerkas}>{pesanSop.kosongBerkasKet}</Kosong>
          )
        ) : null}
        {data && data.berkas.length > 0 ? (
          <TabelDaftar nama={pesanSop.berkas} kolom={KOLOM} baris={data.berkas} kunci={(b) => b.id} />
        ) : null}
      </Panel>
      {data ? (
        <Halamanan lewati={lewati} panjang={100} jumlah={data.jumlah} tulis={tulisBulat} pindah={setLewati} />
      ) : null}
      {mulai ? <MulaiBerkas tutup={() => void pergi({ to: '/berkas', search: {} })} /> : null}
    </Halaman>
  )
}

function tulisPosisi(b: RingkasBerkasKirim) {
  if (b.keadaan === 'selesai') {
    return (
      <Lencana nada={b.hasil === 'ditolak' ? 'lambat' : 'selesai'}>
        {b.hasil === 'ditolak' ? pesanSop.ditolak : pesanSop.keadaan.selesai}
        {b.selesai ? ` ${tulisHari(b.selesai)}` : ''}
      </Lencana>
    )
  }
  if (b.keadaan === 'dibatalkan') return <Lencana>{pesanSop.keadaan.dibatalkan}</Lencana>
  return (
    <>
      {b.tempat.map((t) => (
        <span key={t.langkah} style={{ display: 'block' }}>
          {t.langkah}
          <span className="kecil redup" style={{ display: 'block' }}>
            {t.pelaksana}
            {t.keadaan === 'menunggu-kerja' ? ` · ${pesanSop.keadaan['menunggu-kerja'].toLowerCase()}` : ''}
            {b.putaran > 1 ? ` · ${pesanSop.putaran(b.putaran)}` : ''}
          </span>
        </span>
      ))}
    </>
  )
}
