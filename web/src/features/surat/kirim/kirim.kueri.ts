import { queryOptions } from '@tanstack/react-query'
import type { DaftarKiriman, SatuKiriman, SuratBerkas } from '#contract/surat/kirim/kirim'
import { kueri, panggil } from '../../../kantor/panggil.ts'

export const kueriKiriman = (saring: { cari: string; sesudah: string }) =>
  queryOptions({
    queryKey: ['kiriman-surat', saring],
    queryFn: () => panggil<DaftarKiriman>(`/surat/kiriman${kueri(saring)}`),
  })

export const kueriSatuKiriman = (id: string) =>
  queryOptions({
    queryKey: ['kiriman-surat', id],
    queryFn: () => panggil<SatuKiriman>(`/surat/kiriman/${id}`),
  })

export const kueriSuratBerkas = (berkasId: string) =>
  queryOptions({
    queryKey: ['kiriman-surat', 'berkas', berkasId],
    queryFn: () => panggil<SuratBerkas>(`/surat/berkas/${berkasId}`),
  })
