import { queryOptions } from '@tanstack/react-query'
import type { HasilBanding } from '#contract/agregat/banding/banding'
import { kueri, panggil } from '../../../kantor/panggil.ts'

export interface AlamatBanding {
  readonly tabel: string
  readonly awal: string
  readonly akhir: string
  readonly tingkat: string
}

export const kueriBanding = (a: AlamatBanding) =>
  queryOptions({
    queryKey: ['banding-semester', a],
    queryFn: () => panggil<HasilBanding>(`/banding-tabel${kueri({ ...a })}`),
    staleTime: 60_000,
  })
