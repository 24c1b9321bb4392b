import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JenisHitungan, JumlahPeriode } from '#contract/peristiwa/peristiwa'
import { tulisBulat } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { rentangBulan, tulisBulan } from './bulan.ts'
import { kueriJumlah } from './peristiwa.kueri.ts'
import { pesanPeristiwa as p } from './peristiwa.pesan.ts'

const JENIS = ['lahir', 'mati', 'kawin', 'cerai', 'pindah', 'datang', 'dokumen', 'pembersihan'] as const

interface BarisJumlah {
  readonly periode: string
  readonly nilai: ReadonlyMap<JenisHitungan, number>
}

const KOLOM: readonly Kolom<BarisJumlah>[] = [
  {
    judul: p.periode,
    utama: true,
    utuh: true,
    isi: (b) =>
      b.periode === '' ? p.total : b.periode.length === 7 ? tulisBulan(b.periode) : tulisTanggal(b.periode),
  },
  ...JENIS.map(
    (j): Kolom<BarisJumlah> => ({
      judul: p.namaJenis[j],
      rata: 'kanan',
      isi: (b) => tulisBulat(b.nilai.get(j) ?? 0),
    }),
  ),
]

/** Totals of a month by day, or of its year by month. */
export function PanelJumlah({ bulan }: { bulan: string }) {
  const [per, setPer] = useState<'hari' | 'bulan'>('hari')
  const tahun = bulan.slice(0, 4)
  const rentang = per === 'hari' ? rentangBulan(bulan) : { dari: `${tahun}-01-01`, sampai: `${tahun}-12-31` }
  const { data, error, refetch } = useQuery({
    ...kueriJumlah(rentang, per),
    placeholderData: keepPreviousData,
  })
  return (
    <Panel
      judul={`${p.jumlah}: ${per === 'hari' ? tulisBulan(bulan) : tahun}`}
      penuh
      kanan={
        <Pilihan
          sebaris
          label={p.per}
          nilai={per}
          saatUbah={(n) => setPer(n === 'bulan' ? 'bulan' : 'hari')}
          isi={[
            { nilai: 'hari', nama: p.perHari },
            { nilai: 'bulan', nama: p.perBulan },
          ]}
        />
      }
    >
      {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
      {!data && !error ? <Memuat /> : null}
      {data?.daftar.length === 0 ? <Kosong judul={p.tanpaJumlah} /> : null}
      {data && data.daftar.length > 0 ? (
        <TabelDaftar
          nama={p.jumlah}
          kolom={KOLOM}
          baris={susun(data.daftar)}
          kunci={(b) => b.periode}
          tandai={(b) => (b.periode === '' ? 'pilih' : undefined)}
        />
      ) : null}
    </Panel>
  )
}

function susun(daftar: readonly JumlahPeriode[]): BarisJumlah[] {
  const baris = new Map<string, Map<JenisHitungan, number>>()
  const total = new Map<JenisHitungan, number>()
  for (const j of daftar) {
    const nilai = baris.get(j.periode) ?? new Map<JenisHitungan, number>()
    nilai.set(j.jenis, (nilai.get(j.jenis) ?? 0) + j.jml)
    baris.set(j.periode, nilai)
    total.set(j.jenis, (total.get(j.jenis) ?? 0) + j.jml)
  }
  return [
    ...[...baris].sort(([a], [b]) => (a < b ? -1 : 1)).map(([periode, nilai]) => ({ periode, nilai })),
    { periode: '', nilai: total },
  ]
}
