import { queryOptions } from '@tanstack/react-query'
import type { SimulasiKirim, UkurSopKirim } from '#contract/sop/ukur/ukur'
import { kueri, panggil } from '../../../kantor/panggil.ts'

export interface Masa {
  readonly dari?: string | undefined
  readonly sampai?: string | undefined
}

export const kueriUkur = (sop: string, masa: Masa) =>
  queryOptions({
    queryKey: ['sop', sop, 'ukur', masa.dari ?? '', masa.sampai ?? ''],
    queryFn: () => panggil<UkurSopKirim>(`/sop/${sop}/ukur${kueri({ ...masa })}`),
  })

export const kueriSimulasi = (rancangan: string, masa: Masa) =>
  queryOptions({
    queryKey: ['rancangan', rancangan, 'simulasi', masa.dari ?? '', masa.sampai ?? ''],
    queryFn: () => panggil<SimulasiKirim>(`/sop/rancangan/${rancangan}/simulasi${kueri({ ...masa })}`),
  })
