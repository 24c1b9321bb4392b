import { queryOptions } from '@tanstack/react-query'
import type { DaftarTemuan, LaporanMutu, MutuPerDesa } from '#contract/dkb/dkb'
import { kueri, panggil } from '../../kantor/panggil.ts'

export const kueriMutu = (id: string) =>
  queryOptions({
    queryKey: ['snapshot', id, 'mutu'],
    queryFn: () => panggil<LaporanMutu>(`/snapshot/${id}/mutu`),
  })

export const kueriMutuDesa = (id: string, aturan: string) =>
  queryOptions({
    queryKey: ['snapshot', id, 'mutu', 'desa', aturan],
    queryFn: () => panggil<MutuPerDesa>(`/snapshot/${id}/mutu/desa${kueri({ aturan })}`),
  })

/** Never fetched again by itself: each reading is entered in the record. */
export const kueriTemuan = (id: string, aturan: string, desa: string | undefined, lewati: number) =>
  queryOptions({
    queryKey: ['temuan', id, aturan, desa ?? '*', lewati],
    queryFn: () =>
      panggil<DaftarTemuan>(
        `/snapshot/${id}/mutu/baris${kueri({ aturan, lewati, ...(desa !== undefined && { desa }) })}`,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })
