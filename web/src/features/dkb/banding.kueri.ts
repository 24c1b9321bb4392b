import { queryOptions } from '@tanstack/react-query'
import type { BandingLengkap, DaftarBanding, DaftarBandingOrang } from '#contract/dkb/banding/banding'
import { kueri, panggil } from '../../kantor/panggil.ts'

export const kueriDaftarBanding = queryOptions({
  queryKey: ['banding'],
  queryFn: () => panggil<DaftarBanding>('/banding'),
})

export const kueriBanding = (id: string) =>
  queryOptions({ queryKey: ['banding', id], queryFn: () => panggil<BandingLengkap>(`/banding/${id}`) })

export interface SaringOrang {
  readonly kelas?: string
  readonly desa?: string
  readonly medan?: string
}

/** Never fetched again by itself: each reading is entered in the record. */
export const kueriBandingOrang = (id: string, saring: SaringOrang, lewati: number) =>
  queryOptions({
    queryKey: ['banding-orang', id, saring, lewati],
    queryFn: () => panggil<DaftarBandingOrang>(`/banding/${id}/orang${kueri({ ...saring, lewati })}`),
    staleTime: Number.POSITIVE_INFINITY,
  })
