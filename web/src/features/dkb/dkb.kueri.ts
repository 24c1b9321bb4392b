import { queryOptions } from '@tanstack/react-query'
import type { DaftarSnapshot, DaftarTolak, Snapshot } from '#contract/dkb/dkb'
import { kueri, panggil } from '../../kantor/panggil.ts'

export const kueriDaftarSnapshot = queryOptions({
  queryKey: ['snapshot'],
  queryFn: () => panggil<DaftarSnapshot>('/snapshot'),
})

export const kueriSnapshot = (id: string) =>
  queryOptions({ queryKey: ['snapshot', id], queryFn: () => panggil<Snapshot>(`/snapshot/${id}`) })

export const kueriTolak = (id: string, lewati: number) =>
  queryOptions({
    queryKey: ['snapshot', id, 'tolak', lewati],
    queryFn: () => panggil<DaftarTolak>(`/snapshot/${id}/tolak${kueri({ lewati })}`),
  })
