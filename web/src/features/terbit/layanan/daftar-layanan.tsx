import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { DaftarLayanan, Permintaan } from '#contract/terbit/layanan/layanan'
import { tulisBulat } from '#kernel/angka'
import { Halaman } from '../../../design/halaman.tsx'
import { Halamanan } from '../../../design/halamanan.tsx'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { Ruas } from '../../../design/ruas.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { kueriSaya } from '../../../kantor/kueri.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { CatatPermintaan } from './catat-permintaan.tsx'
import { DaftarTarif } from './daftar-tarif.tsx'
import { kueriDaftarLayanan, type StatusLayanan } from './layanan.kueri.ts'
import { pesanLayanan as p } from './layanan.pesan.ts'
import { StatusLencana } from './status-layanan.tsx'

const HALAMAN = 50
const STATUS = Object.keys(p.namaStatus) as StatusLayanan[]

/** The register of the desk, newest first; to the administrator also the tariffs. */
export default function DaftarLayananHalaman() {
  const { status: diminta } = useSearch({ from: '/kantor/layanan' })
  const status = STATUS.find((s) => s === diminta)
  const pergi = useNavigate()
  const [lewati, setLewati] = useState(0)
  const [catat, setCatat] = useState(false)
  const { data: saya } = useQuery(kueriSaya)
  const { data, error, refetch } = useQuery({
    ...kueriDaftarLayanan({ status, lewati }),
    placeholderData: (lama) => lama,
  })
  const tombol = (
    <Tombol rupa="utama" pintasan="c" onClick={() => setCatat(true)}>
      {p.catat}
    </Tombol>
  )
  const kosong = data?.jumlah === 0 && !status
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas} tindakan={kosong ? null : tombol}>
      <div className="jajar">
        <Ruas
          label={p.status}
          nilai={status ?? 'semua'}
          isi={[
            { nilai: 'semua', nama: p.semua },
            ...STATUS.map((s) => ({ nilai: s, nama: p.namaStatus[s] })),
          ]}
          saatUbah={(s) => {
            setLewati(0)
            void pergi({ to: '/layanan', search: s === 'semua' ? {} : { status: s }, replace: true })
          }}
        />
        <span className="redup angka" aria-live="polite">
          {data ? p.jumlah(tulisBulat(data.jumlah)) : null}
        </span>
      </div>
      <Panel penuh nama={p.judul}>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.jumlah === 0 ? (
          <Kosong judul={status ? p.kosongSaring : p.kosong} tindakan={status ? null : tombol}>
            {status ? null : p.kosongKet}
          </Kosong>
        ) : null}
        {data && data.jumlah > 0 ? <Tabel daftar={data.daftar} /> : null}
      </Panel>
      {data ? <Kaki data={data} lewati={lewati} pindah={setLewati} pengelola={saya?.pengelola} /> : null}
      {catat ? <CatatPermintaan tutup={() => setCatat(false)} /> : null}
    </Halaman>
  )
}

function Tabel({ daftar }: { daftar: readonly Permintaan[] }) {
  return (
    <TabelDaftar
      nama={p.judul}
      baris={daftar}
      kunci={(x) => x.id}
      kolom={[
        {
          judul: p.kolom.nomor,
          utama: true,
          isi: (x) => (
            <Link to="/layanan/$id" params={{ id: x.id }}>
              {p.permintaan(x.nomor)}
            </Link>
          ),
        },
        {
          judul: p.kolom.pemohon,
          isi: (x) => (
            <>
              {x.instansi}
              <div className="redup kecil">{x.nama}</div>
            </>
          ),
        },
        { judul: p.kolom.diminta, isi: (x) => x.diminta },
        { judul: p.saluran, isi: (x) => p.namaSaluran[x.saluran] },
        { judul: p.kolom.diterima, utuh: true, isi: (x) => tulisSaat(x.diterima) },
        { judul: p.kolom.keadaan, isi: (x) => <StatusLencana status={x.status} /> },
      ]}
    />
  )
}

function Kaki({
  data,
  lewati,
  pindah,
  pengelola,
}: {
  data: DaftarLayanan
  lewati: number
  pindah: (n: number) => void
  pengelola: boolean | undefined
}) {
  return (
    <>
      <Halamanan lewati={lewati} panjang={HALAMAN} jumlah={data.jumlah} tulis={tulisBulat} pindah={pindah} />
      <DaftarTarif tarif={data.tarif} pengelola={pengelola === true} />
    </>
  )
}
