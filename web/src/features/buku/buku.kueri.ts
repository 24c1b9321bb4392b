import { queryOptions } from '@tanstack/react-query'
import type { DaftarBukuKirim, LanjutKirim } from '#contract/buku/lanjut/lanjut'
import type { NaskahNarasiKirim, RingkasNarasiKirim } from '#contract/buku/narasi/narasi'
import { panggil } from '../../kantor/panggil.ts'

export const kueriNarasi = (berkasId: string) =>
  queryOptions({
    queryKey: ['narasi', berkasId],
    queryFn: () => panggil<NaskahNarasiKirim>(`/buku/narasi/${berkasId}`),
  })

/** Asked again when what stands on the case changes. */
export const kueriRingkasNarasi = (berkasId: string, hashIsi: string) =>
  queryOptions({
    queryKey: ['narasi-ringkas', berkasId, hashIsi],
    queryFn: () => panggil<RingkasNarasiKirim>(`/buku/narasi/${berkasId}/ringkas`),
  })

export const kueriLanjut = (berkasId: string) =>
  queryOptions({
    queryKey: ['lanjut-buku', berkasId],
    queryFn: () => panggil<LanjutKirim>(`/buku/lanjut/${berkasId}`),
  })

export const kueriDaftarBuku = queryOptions({
  queryKey: ['daftar-buku'],
  queryFn: () => panggil<DaftarBukuKirim>('/buku/daftar'),
})
