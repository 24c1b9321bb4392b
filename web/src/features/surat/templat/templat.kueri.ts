import { queryOptions } from '@tanstack/react-query'
import type { DaftarTemplat, HasilPratinjau, SatuTemplat } from '#contract/surat/templat/templat'
import { kueri, panggil } from '../../../kantor/panggil.ts'

export const kueriDaftarTemplat = queryOptions({
  queryKey: ['templat-surat'],
  queryFn: () => panggil<DaftarTemplat>('/surat/templat'),
})

export const kueriTemplat = (jenis: string, versi?: string) =>
  queryOptions({
    queryKey: ['templat-surat', jenis, versi ?? ''],
    queryFn: () => panggil<SatuTemplat>(`/surat/templat/${jenis}${kueri({ versi })}`),
  })

/** The letter that this text makes; asked again for each text, kept for those that were seen. */
export const kueriPratinjau = (isi: { templat?: unknown; yaml?: string }) =>
  queryOptions({
    queryKey: ['pratinjau-surat', isi],
    queryFn: ({ signal }) =>
      panggil<HasilPratinjau>('/surat/templat-pratinjau', { metode: 'POST', isi, signal }),
    retry: false,
    gcTime: 60_000,
  })
