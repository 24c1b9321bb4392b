import { queryOptions } from '@tanstack/react-query'
import type { DaftarAgenda, Deret } from '#contract/surat/surat'
import { kueri, panggil } from '../../kantor/panggil.ts'

export const kueriAgenda = (saring: { tahun?: string; cari?: string }) =>
  queryOptions({
    queryKey: ['agenda', saring],
    queryFn: () => panggil<DaftarAgenda>(`/agenda${kueri(saring)}`),
  })

export const kueriDeret = queryOptions({
  queryKey: ['agenda', 'deret'],
  queryFn: () => panggil<{ daftar: Deret[] }>('/agenda/deret'),
})
