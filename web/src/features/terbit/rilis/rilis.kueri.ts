import { queryOptions } from '@tanstack/react-query'
import type { BahanRilis, DaftarRilis, RilisLengkap } from '#contract/terbit/rilis/rilis'
import { kueri, panggil } from '../../../kantor/panggil.ts'

export const kueriDaftarRilis = queryOptions({
  queryKey: ['rilis', 'daftar'],
  queryFn: () => panggil<DaftarRilis>('/rilis'),
  refetchInterval: (q) => (q.state.data?.daftar.some((r) => r.keadaan === 'disusun') ? 2000 : false),
})

export const kueriRilis = (id: string) =>
  queryOptions({
    queryKey: ['rilis', 'satu', id],
    queryFn: () => panggil<RilisLengkap>(`/rilis/${id}`),
    refetchInterval: (q) => (q.state.data?.rilis.keadaan === 'disusun' ? 2000 : false),
  })

export const kueriBahanRilis = (snapshot: string) =>
  queryOptions({
    queryKey: ['rilis', 'bahan', snapshot],
    queryFn: () => panggil<BahanRilis>(`/rilis/bahan${kueri({ snapshot })}`),
  })
