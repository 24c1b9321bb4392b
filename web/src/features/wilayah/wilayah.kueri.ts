import { queryOptions } from '@tanstack/react-query'
import type {
  DaftarEdisi,
  DaftarLuas,
  DaftarPersilangan,
  DaftarWilayah,
  KumpulanBatas,
} from '#contract/wilayah/wilayah'
import { panggil } from '../../kantor/panggil.ts'

export const kueriWilayah = queryOptions({
  queryKey: ['wilayah'],
  queryFn: () => panggil<DaftarWilayah>('/wilayah'),
})
export const kueriEdisi = queryOptions({
  queryKey: ['wilayah', 'edisi'],
  queryFn: () => panggil<DaftarEdisi>('/wilayah/edisi'),
})
export const kueriPersilangan = queryOptions({
  queryKey: ['wilayah', 'persilangan'],
  queryFn: () => panggil<DaftarPersilangan>('/wilayah/persilangan'),
})
export const kueriLuas = queryOptions({
  queryKey: ['wilayah', 'luas'],
  queryFn: () => panggil<DaftarLuas>('/wilayah/luas'),
})
export const kueriBatasKecamatan = queryOptions({
  queryKey: ['batas', 'kecamatan'],
  queryFn: () => panggil<KumpulanBatas>('/wilayah/batas?tingkat=kecamatan'),
})
