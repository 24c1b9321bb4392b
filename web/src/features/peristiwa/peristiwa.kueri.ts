import { queryOptions } from '@tanstack/react-query'
import type {
  DaftarBerkasPeristiwa,
  DaftarHari,
  DaftarJumlah,
  DaftarTolakPeristiwa,
} from '#contract/peristiwa/peristiwa'
import { kueri, panggil } from '../../kantor/panggil.ts'

export interface Rentang {
  readonly dari: string
  readonly sampai: string
}

export const kueriHari = (r: Rentang) =>
  queryOptions({
    queryKey: ['peristiwa', 'hari', r.dari, r.sampai],
    queryFn: () => panggil<DaftarHari>(`/peristiwa/hari${kueri({ ...r })}`),
  })

export const kueriBerkasPeristiwa = (r: Rentang) =>
  queryOptions({
    queryKey: ['peristiwa', 'berkas', r.dari, r.sampai],
    queryFn: () => panggil<DaftarBerkasPeristiwa>(`/peristiwa${kueri({ ...r })}`),
  })

export const kueriJumlah = (r: Rentang, per: 'hari' | 'bulan') =>
  queryOptions({
    queryKey: ['peristiwa', 'jumlah', r.dari, r.sampai, per],
    queryFn: () => panggil<DaftarJumlah>(`/peristiwa/jumlah${kueri({ ...r, per })}`),
  })

export const kueriTolakPeristiwa = (id: string, lewati: number) =>
  queryOptions({
    queryKey: ['peristiwa', 'tolak', id, lewati],
    queryFn: () => panggil<DaftarTolakPeristiwa>(`/peristiwa/${id}/tolak${kueri({ lewati })}`),
  })
