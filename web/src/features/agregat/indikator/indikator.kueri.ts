import { queryOptions } from '@tanstack/react-query'
import type { HasilIndikator, PasporIndikator } from '#contract/agregat/indikator/indikator'
import { kueri, panggil } from '../../../kantor/panggil.ts'

// Events and areas may come in later: not for ever, unlike tables.
const SEBENTAR = { staleTime: 60_000 }

export const kueriIndikator = (snapshot: string, tingkat: string, awal: string | undefined) =>
  queryOptions({
    queryKey: ['indikator', snapshot, tingkat, awal ?? ''],
    queryFn: () => panggil<HasilIndikator>(`/indikator${kueri({ snapshot, tingkat, awal })}`),
    ...SEBENTAR,
  })

export interface AlamatIndikator {
  readonly id: string
  readonly snapshot: string
  readonly awal?: string
  readonly wilayah?: string
}

export const kueriPasporIndikator = ({ id, ...q }: AlamatIndikator) =>
  queryOptions({
    queryKey: ['paspor-indikator', id, q],
    queryFn: () => panggil<PasporIndikator>(`/indikator/${id}${kueri(q)}`),
    ...SEBENTAR,
  })
