import { queryOptions } from '@tanstack/react-query'
import type { DaftarLabel, DaftarPemetaan } from '#contract/dkb/pemetaan/pemetaan'
import type { DaftarWilayah } from '#contract/wilayah/wilayah'
import { panggil } from '../../kantor/panggil.ts'

export const kueriLabel = queryOptions({
  queryKey: ['label-impor'],
  queryFn: () => panggil<DaftarLabel>('/impor/label'),
})

export const kueriPemetaan = queryOptions({
  queryKey: ['pemetaan-impor'],
  queryFn: () => panggil<DaftarPemetaan>('/impor/pemetaan'),
})

export const kueriDesa = queryOptions({
  queryKey: ['wilayah'],
  queryFn: () => panggil<DaftarWilayah>('/wilayah'),
})
