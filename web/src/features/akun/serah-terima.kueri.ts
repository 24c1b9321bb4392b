import { queryOptions } from '@tanstack/react-query'
import type { DaftarSerahTerima, PekerjaanPegawai } from '#contract/sop/serah-terima/serah-terima'
import { panggil } from '../../kantor/panggil.ts'

export const kueriSerahTerima = queryOptions({
  queryKey: ['serah-terima'],
  queryFn: () => panggil<DaftarSerahTerima>('/serah-terima'),
})
export const kueriPekerjaan = (dari: string, kepada: string) =>
  queryOptions({
    queryKey: ['serah-terima', dari, kepada],
    queryFn: () => panggil<PekerjaanPegawai>(`/serah-terima/${dari}${kepada ? `?kepada=${kepada}` : ''}`),
    enabled: dari !== '',
  })
