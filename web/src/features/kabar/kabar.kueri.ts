import { queryOptions } from '@tanstack/react-query'
import type {
  AntreanSurelKirim,
  DaftarKabarKirim,
  DaftarTujuanKirim,
  JumlahKabar,
  SetelanSurelKirim,
  TujuanSaya,
} from '#contract/kabar/kabar'
import type { PengingatKirim } from '#contract/sop/pengingat/pengingat'
import { kueri, panggil } from '../../kantor/panggil.ts'

export const HALAMAN_KABAR = 50

/** A minute: one small question, answered 304 while nothing is new. A stream would hold a connection for every page. */
export const kueriJumlahKabar = queryOptions({
  queryKey: ['kabar', 'jumlah'],
  queryFn: () => panggil<JumlahKabar>('/kabar/jumlah'),
  refetchInterval: 60_000,
})

export const kueriKabar = (saring: 'semua' | 'belum', lewati: number) =>
  queryOptions({
    queryKey: ['kabar', 'daftar', saring, lewati],
    queryFn: () => panggil<DaftarKabarKirim>(`/kabar${kueri({ saring, lewati })}`),
  })

export const kueriTujuan = queryOptions({
  queryKey: ['kabar', 'tujuan'],
  queryFn: () => panggil<TujuanSaya>('/kabar/tujuan'),
})

export const kueriTujuanPegawai = queryOptions({
  queryKey: ['kabar', 'pegawai'],
  queryFn: () => panggil<DaftarTujuanKirim>('/kabar/pegawai'),
})

export const kueriSetelanSurel = queryOptions({
  queryKey: ['kabar', 'setelan'],
  queryFn: () => panggil<SetelanSurelKirim>('/kabar/setelan'),
})

export const kueriAntreanSurel = queryOptions({
  queryKey: ['kabar', 'surel'],
  queryFn: () => panggil<AntreanSurelKirim>('/kabar/surel'),
  refetchInterval: 30_000,
})

export const kueriPengingat = queryOptions({
  queryKey: ['pengingat'],
  queryFn: () => panggil<PengingatKirim>('/pengingat'),
})
