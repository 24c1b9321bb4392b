import { queryOptions } from '@tanstack/react-query'
import type { DaftarDeret } from '#contract/surat/deret/deret'
import type { DaftarAgenda } from '#contract/surat/surat'
import { kueri, panggil } from '../../kantor/panggil.ts'

export const kueriAgenda = (saring: { tahun?: string; cari?: string }) =>
  queryOptions({
    queryKey: ['agenda', saring],
    queryFn: () => panggil<DaftarAgenda>(`/agenda${kueri(saring)}`),
  })

export const kueriDeret = queryOptions({
  queryKey: ['agenda', 'deret'],
  queryFn: () => panggil<DaftarDeret>('/agenda/deret'),
})
