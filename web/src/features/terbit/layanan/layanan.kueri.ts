import { queryOptions } from '@tanstack/react-query'
import type { DaftarLayanan, Permintaan } from '#contract/terbit/layanan/layanan'
import { kueri, panggil } from '../../../kantor/panggil.ts'

export type StatusLayanan = Permintaan['status']

export const kueriDaftarLayanan = (q: { status?: StatusLayanan | undefined; lewati: number }) =>
  queryOptions({
    queryKey: ['layanan', 'daftar', q],
    queryFn: () => panggil<DaftarLayanan>(`/layanan${kueri(q)}`),
  })

export const kueriPermintaan = (id: string) =>
  queryOptions({
    queryKey: ['layanan', 'satu', id],
    queryFn: () => panggil<Permintaan>(`/layanan/${id}`),
  })
