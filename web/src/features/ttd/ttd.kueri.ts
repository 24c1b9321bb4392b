import { queryOptions } from '@tanstack/react-query'
import type { DaftarSertifikatKantor, KeadaanTtd, KunciSaya } from '#contract/ttd/kelola/kelola'
import { panggil } from '../../kantor/panggil.ts'

export const kueriKunciSaya = queryOptions({
  queryKey: ['ttd-kunci'],
  queryFn: () => panggil<KunciSaya>('/ttd/kunci-saya'),
})

export const kueriSertifikat = queryOptions({
  queryKey: ['ttd-sertifikat'],
  queryFn: () => panggil<DaftarSertifikatKantor>('/ttd/sertifikat'),
})

export const kueriSetelanTtd = queryOptions({
  queryKey: ['ttd-setelan'],
  queryFn: () => panggil<KeadaanTtd>('/ttd/setelan'),
})
