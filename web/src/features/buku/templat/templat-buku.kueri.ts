import { queryOptions } from '@tanstack/react-query'
import type { DaftarTemplat, LihatTemplat } from '#contract/buku/templat-buku/templat-buku'
import { panggil } from '../../../kantor/panggil.ts'

export const kueriDaftarTemplatBuku = queryOptions({
  queryKey: ['templat-buku'],
  queryFn: () => panggil<DaftarTemplat>('/buku/templat'),
})

/** Not asked again behind the back of who is editing. */
export const kueriTemplatBuku = (id: string) =>
  queryOptions({
    queryKey: ['templat-buku', id],
    queryFn: () => panggil<LihatTemplat>(`/buku/templat/${id}`),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
