import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  Edisi,
  KeadaanEdisi,
  KeadaanPengamanan,
  SelEdisi,
  UbahPengamanan,
} from '#contract/agregat/pengamanan/pengamanan'
import { kueri, panggil } from '../../../kantor/panggil.ts'

export const kueriPengamanan = queryOptions({
  queryKey: ['pengamanan'],
  queryFn: () => panggil<KeadaanPengamanan>('/pengamanan'),
})

export const kueriEdisi = (snapshot: string) =>
  queryOptions({
    queryKey: ['pengamanan', 'edisi', snapshot],
    queryFn: () => panggil<KeadaanEdisi>(`/pengamanan/edisi${kueri({ snapshot })}`),
    refetchInterval: (q) => (q.state.data?.keadaan === 'sedang' ? 2000 : false),
  })

export const kueriSelEdisi = (edisi: number, tabel: string) =>
  queryOptions({
    queryKey: ['pengamanan', 'sel', edisi, tabel],
    queryFn: () => panggil<SelEdisi>(`/pengamanan/edisi/${edisi}/sel${kueri({ tabel })}`),
    staleTime: Number.POSITIVE_INFINITY,
  })

export function useUbahPengamanan() {
  const klien = useQueryClient()
  return useMutation({
    mutationFn: (isi: UbahPengamanan) => panggil<KeadaanPengamanan>('/pengamanan', { metode: 'PUT', isi }),
    onSuccess: () => klien.invalidateQueries({ queryKey: ['pengamanan'] }),
  })
}

export function useSusunEdisi(snapshot: string) {
  const klien = useQueryClient()
  return useMutation({
    mutationFn: () => panggil<KeadaanEdisi>('/pengamanan/edisi', { metode: 'POST', isi: { snapshot } }),
    onSuccess: () => klien.invalidateQueries({ queryKey: ['pengamanan', 'edisi', snapshot] }),
  })
}

export function useSegelEdisi(snapshot: string) {
  const klien = useQueryClient()
  return useMutation({
    mutationFn: (m: { id: number; alasan: string }) =>
      panggil<Edisi>(`/pengamanan/edisi/${m.id}/segel`, { metode: 'POST', isi: { alasan: m.alasan } }),
    onSuccess: () => klien.invalidateQueries({ queryKey: ['pengamanan', 'edisi', snapshot] }),
  })
}
