import { queryOptions } from '@tanstack/react-query'
import type {
  BahanRancanganKirim,
  BandingRancanganKirim,
  DaftarRancanganKirim,
  RancanganKirim,
} from '#contract/sop/rancangan/rancangan'
import { panggil } from '../../../kantor/panggil.ts'

export const kueriDaftarRancangan = queryOptions({
  queryKey: ['rancangan'],
  queryFn: () => panggil<DaftarRancanganKirim>('/sop/rancangan'),
})

/** Read once when the editor opens: from then on what is on screen is newer than what the server has. */
export const kueriRancangan = (id: string) =>
  queryOptions({
    queryKey: ['rancangan', id],
    queryFn: () => panggil<RancanganKirim>(`/sop/rancangan/${id}`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const kueriBahanRancangan = queryOptions({
  queryKey: ['bahan-rancangan'],
  queryFn: () => panggil<BahanRancanganKirim>('/sop/rancangan/bahan'),
  staleTime: 300_000,
})

/** `versi` is part of the key: each save may change what differs. */
export const kueriBanding = (id: string, versi: number) =>
  queryOptions({
    queryKey: ['rancangan', id, 'banding', versi],
    queryFn: () => panggil<BandingRancanganKirim>(`/sop/rancangan/${id}/banding`),
  })
