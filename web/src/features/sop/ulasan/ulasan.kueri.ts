import { queryOptions } from '@tanstack/react-query'
import type {
  BagianDokumen,
  DaftarUlasanKirim,
  IsiDokumenKirim,
  PerubahanBerkasKirim,
} from '#contract/sop/ulasan/ulasan'
import { kueri, panggil } from '../../../kantor/panggil.ts'

// All under the case's key, so that an act on it asks them again; `hashIsi` tells what stood on it.
const SEGAR = 30_000

export const kueriUlasan = (berkasId: string) =>
  queryOptions({
    queryKey: ['berkas', berkasId, 'ulasan'],
    queryFn: () => panggil<DaftarUlasanKirim>(`/berkas/${berkasId}/ulasan`),
    refetchInterval: SEGAR,
  })

export const kueriPerubahan = (berkasId: string, hashIsi: string, sejak?: string) =>
  queryOptions({
    queryKey: ['berkas', berkasId, 'perubahan', hashIsi, sejak],
    queryFn: () => panggil<PerubahanBerkasKirim>(`/berkas/${berkasId}/perubahan${kueri({ sejak })}`),
  })

interface AlamatIsi {
  readonly berkasId: string
  /** Content of the document that is shown, so that a new version is asked for anew. */
  readonly hash: string
  readonly dokumen: string
  readonly sejak?: string | undefined
}

export const kueriIsi = ({ berkasId, hash, dokumen, sejak }: AlamatIsi) =>
  queryOptions({
    queryKey: ['isi-dokumen', berkasId, hash, dokumen, sejak],
    queryFn: () => panggil<IsiDokumenKirim>(`/berkas/${berkasId}/isi${kueri({ dokumen, sejak })}`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

export const kueriBagian = ({ berkasId, hash, dokumen, sejak, bagian }: AlamatIsi & { bagian: string }) =>
  queryOptions({
    queryKey: ['isi-dokumen', berkasId, hash, dokumen, sejak, bagian],
    queryFn: () =>
      panggil<BagianDokumen>(`/berkas/${berkasId}/isi/bagian${kueri({ dokumen, sejak, bagian })}`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
