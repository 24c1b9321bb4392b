import { queryOptions } from '@tanstack/react-query'
import type { KeputusanKantor, Kertas } from '#contract/sop/lembar/lembar'
import type { DaftarLembarKirim } from '#contract/sop/rancangan/rancangan'
import type { HasilPeriksa } from '#contract/terbit/terbit'
import { panggil } from '../../../kantor/panggil.ts'

/** `hash` is part of the key: the verdict is about that file, and asked again only for another one. */
export const kueriPeriksaLembar = (sop: string, hash: string) =>
  queryOptions({
    queryKey: ['sop', sop, 'periksa-lembar', hash],
    queryFn: () => panggil<HasilPeriksa>(`/periksa/lembar/${sop}`),
    staleTime: 300_000,
  })

export const kueriDaftarLembar = queryOptions({
  queryKey: ['sop', 'lembar'],
  queryFn: () => panggil<DaftarLembarKirim>('/sop-lembar'),
})

export const kueriCetak = queryOptions({
  queryKey: ['sop-cetak'],
  queryFn: () => panggil<{ kertas: Kertas }>('/sop-cetak'),
})

export const kueriKeputusan = queryOptions({
  queryKey: ['sop-keputusan'],
  queryFn: () => panggil<KeputusanKantor>('/sop-keputusan'),
})
