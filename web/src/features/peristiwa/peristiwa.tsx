import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { BerkasPeristiwa, HariPeristiwa, JenisPeristiwa } from '#contract/peristiwa/peristiwa'
import { tulisBulat } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { hariIni, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { geserBulan, parseBulan, rentangBulan, tulisBulan } from './bulan.ts'
import { FormPeristiwa } from './form-peristiwa.tsx'
import { PanelJumlah } from './jumlah-peristiwa.tsx'
import { KalenderPeristiwa } from './kalender-peristiwa.tsx'
import { kueriBerkasPeristiwa, kueriHari } from './peristiwa.kueri.ts'
import { pesanPeristiwa as p } from './peristiwa.pesan.ts'
import { RincianBerkas } from './rincian-berkas.tsx'

const JENIS = Object.keys(p.namaJenis) as JenisPeristiwa[]
const sebutJenis = (jenis: readonly JenisPeristiwa[]) => jenis.map((j) => p.namaJenis[j]).join(', ')

export default function Peristiwa() {
  const cari = useSearch({ from: '/kantor/peristiwa' })
  const pergi = useNavigate()
  const bulan = parseBulan(cari.bulan) ?? hariIni().slice(0, 7)
  const [hari, setHari] = useState<string>()
  const { data, error, refetch } = useQuery({
    ...kueriHari(rentangBulan(bulan)),
    placeholderData: keepPreviousData,
  })
  const pindah = (n: number) => {
    setHari(undefined)
    void pergi({ to: '/peristiwa', search: { bulan: geserBulan(bulan, n) } })
  }
  const dipilih = data?.daftar.find((h) => h.tanggal === hari)
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas}>
      <Panel
        judul={`${p.kelengkapan}: ${tulisBulan(bulan)}`}
        kanan={
          <div className="jajar">
            <Tombol onClick={() => pindah(-1)}>{p.bulanLalu}</Tombol>
            <Tombol onClick={() => pindah(1)}>{p.bulanBerikut}</Tombol>
          </div>
        }
      >
        <div className="susun">
          <p className="kecil redup">
            {p.kelengkapanKet} {data ? tulisRingkas(data.daftar) : null}
          </p>
          {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
          {!data && !error ? <Memuat /> : null}
          {data ? <KalenderPeristiwa hari={data.daftar} dipilih={hari} pilih={setHari} /> : null}
          {dipilih ? (
            <Fakta
              isi={[
                [p.hariDipilih(tulisTanggal(dipilih.tanggal)), p.keadaan[dipilih.keadaan]],
                [p.sudah, sebutJenis(dipilih.ada) || p.nihil],
                [
                  p.kurang,
                  sebutJenis(JENIS.filter((j) => j !== 'pembersihan' && !dipilih.ada.includes(j))) || p.nihil,
                ],
              ]}
            />
          ) : null}
        </div>
      </Panel>
      <Panel judul={p.unggah}>
        <FormPeristiwa hari={hari ?? ''} />
      </Panel>
      <PanelJumlah bulan={bulan} />
      <DaftarFile bulan={bulan} />
    </Halaman>
  )
}

function tulisRingkas(daftar: readonly HariPeristiwa[]): string {
  const n = (k: HariPeristiwa['keadaan']) => tulisBulat(daftar.filter((h) => h.keadaan === k).length)
  return p.ringkasBulan(n('lengkap'), n('sebagian'), n('belum'))
}

const NADA = { tersegel: 'selesai', ditarik: 'lambat', diganti: 'netral' } as const

function DaftarFile({ bulan }: { bulan: string }) {
  const [buka, setBuka] = useState<string>()
  const { data, error, refetch } = useQuery({
    ...kueriBerkasPeristiwa(rentangBulan(bulan)),
    placeholderData: keepPreviousData,
  })
  const kolom: readonly Kolom<BerkasPeristiwa>[] = [
    { judul: p.kolom.file, utama: true, isi: (b) => b.namaFile },
    {
      judul: p.kolom.hari,
      isi: (b) =>
        b.dari === b.sampai
          ? tulisTanggalPendek(b.dari)
          : `${tulisTanggalPendek(b.dari)} – ${tulisTanggalPendek(b.sampai)}`,
    },
    { judul: p.kolom.jenis, isi: (b) => sebutJenis(b.jenis) },
    { judul: p.kolom.baris, rata: 'kanan', isi: (b) => tulisBulat(b.jumlahBaris) },
    { judul: p.kolom.tolak, rata: 'kanan', isi: (b) => tulisBulat(b.jumlahDitolak) },
    { judul: p.kolom.status, isi: (b) => <Lencana nada={NADA[b.status]}>{p.status[b.status]}</Lencana> },
    {
      judul: p.rincian,
      isi: (b) => (
        <Tombol aria-expanded={b.id === buka} onClick={() => setBuka(b.id === buka ? undefined : b.id)}>
          {p.rincian}
        </Tombol>
      ),
    },
  ]
  const terbuka = data?.daftar.find((b) => b.id === buka)
  return (
    <>
      <Panel judul={p.daftar} penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? <Kosong judul={p.kosong}>{p.kosongKet}</Kosong> : null}
        {data && data.daftar.length > 0 ? (
          <TabelDaftar
            nama={p.daftar}
            kolom={kolom}
            baris={data.daftar}
            kunci={(b) => b.id}
            tandai={(b) => (b.status === 'tersegel' ? undefined : 'redup')}
          />
        ) : null}
      </Panel>
      {terbuka ? <RincianBerkas berkas={terbuka} tutup={() => setBuka(undefined)} /> : null}
    </>
  )
}
