import { TextInput } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Arsip, HasilCariArsip } from '#contract/arsip/arsip'
import { tulisBulat } from '#kernel/angka'
import { Halaman } from '../../design/halaman.tsx'
import { Halamanan } from '../../design/halamanan.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueri, panggil } from '../../kantor/panggil.ts'
import { tulisSaat, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { pesanArsip } from './arsip.pesan.ts'

const kueriArsip = (cari: string, lewati: number) =>
  queryOptions({
    queryKey: ['arsip', cari, lewati],
    queryFn: () => panggil<HasilCariArsip>(`/arsip${kueri({ cari, lewati })}`),
  })

const k = pesanArsip.kolom
const KOLOM: readonly Kolom<Arsip>[] = [
  {
    judul: k.judul,
    utama: true,
    isi: (a) => (
      <Link to="/berkas/$berkasId" params={{ berkasId: a.berkasId ?? a.id }}>
        {a.judul}
      </Link>
    ),
  },
  {
    judul: k.agenda,
    isi: (a) => (
      <>
        {a.nomorAgenda ?? a.kode}
        <span className="kecil redup" style={{ display: 'block' }}>
          {tulisTanggalPendek(a.tanggalAgenda)}
        </span>
      </>
    ),
  },
  {
    judul: k.klasifikasi,
    isi: (a) => (
      <>
        {a.klasifikasi.kode} {a.klasifikasi.nama}
        <span className="kecil redup" style={{ display: 'block' }}>
          {pesanArsip.keamanan[a.klasifikasi.keamanan]}
        </span>
      </>
    ),
  },
  {
    judul: k.retensi,
    isi: ({ klasifikasi: { retensi: r } }) => (
      <>
        {pesanArsip.retensi(r.aktifTahun, r.inaktifTahun, pesanArsip.nasib[r.nasibAkhir])}
        {r.dikonfirmasi ? null : (
          <>
            {' '}
            <Lencana nada="tunggu">{pesanArsip.belumDikonfirmasi}</Lencana>
          </>
        )}
      </>
    ),
  },
  {
    judul: k.dokumen,
    isi: (a) =>
      a.dokumen.map((d) => (
        <a
          key={d.hash}
          href={`/api/dokumen/${d.hash}`}
          target="_blank"
          rel="noreferrer"
          style={{ display: 'block' }}
        >
          {d.nama}
        </a>
      )),
  },
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

export default function ArsipHalaman() {
  const { cari = '' } = useSearch({ from: '/kantor/arsip' })
  const pergi = useNavigate()
  const [lewati, setLewati] = useState(0)
  const { data, error, refetch } = useQuery({ ...kueriArsip(cari, lewati), placeholderData: (lama) => lama })
  const ubah = (teks: string) => {
    setLewati(0)
    void pergi({ to: '/arsip', search: teks ? { cari: teks } : {}, replace: true })
  }
  return (
    <Halaman judul={pesanArsip.judul} ringkas={pesanArsip.ringkas}>
      <TextInput
        type="search"
        label={pesanArsip.cari}
        description={pesanArsip.cariKet}
        value={cari}
        onChange={(e) => ubah(e.target.value)}
        style={{ maxWidth: 480 }}
      />
      <Panel penuh judul={data ? pesanArsip.jumlah(tulisBulat(data.jumlah)) : pesanArsip.judul}>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? (
          cari ? (
            <Kosong judul={pesanArsip.kosongCari}>{pesanArsip.kosongCariKet}</Kosong>
          ) : (
            <Kosong judul={pesanArsip.kosong}>{pesanArsip.kosongKet}</Kosong>
          )
        ) : null}
        {data && data.daftar.length > 0 ? (
          <TabelDaftar nama={pesanArsip.judul} kolom={KOLOM} baris={data.daftar} kunci={(a) => a.id} />
        ) : null}
      </Panel>
      {data ? (
        <Halamanan
          lewati={lewati}
          panjang={Math.max(50, data.daftar.length)}
          jumlah={data.jumlah}
          tulis={tulisBulat}
          pindah={setLewati}
        />
      ) : null}
    </Halaman>
  )
}
