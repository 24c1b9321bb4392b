import { queryOptions } from '@tanstack/react-query'
import type { CetakanKirim } from '#contract/ttd/basah/basah'
import type { SetelanBsreKirim } from '#contract/ttd/bsre/bsre'
import type { DaftarBukti } from '#contract/ttd/jangka-panjang/bukti'
import type { DaftarSertifikatKantor, KeadaanTtd, KunciSaya } from '#contract/ttd/kelola/kelola'
import { kueri, panggil } from '../../kantor/panggil.ts'

export const kueriKunciSaya = queryOptions({
  queryKey: ['ttd-kunci'],
  queryFn: () => panggil<KunciSaya>('/ttd/kunci-saya'),
})

export const kueriKunciSegel = queryOptions({
  queryKey: ['ttd-kunci', 'segel'],
  queryFn: () => panggil<KunciSaya>('/ttd/segel'),
})

export const kueriBukti = queryOptions({
  queryKey: ['ttd-bukti'],
  queryFn: () => panggil<DaftarBukti>('/ttd/bukti'),
})

export const kueriSertifikat = queryOptions({
  queryKey: ['ttd-sertifikat'],
  queryFn: () => panggil<DaftarSertifikatKantor>('/ttd/sertifikat'),
})

export const kueriSetelanTtd = queryOptions({
  queryKey: ['ttd-setelan'],
  queryFn: () => panggil<KeadaanTtd>('/ttd/setelan'),
})

export const kueriBsre = queryOptions({
  queryKey: ['ttd-bsre'],
  queryFn: () => panggil<SetelanBsreKirim>('/ttd/bsre'),
})

export const kueriCetakan = (berkas: string) =>
  queryOptions({
    queryKey: ['ttd-cetakan', berkas],
    queryFn: () => panggil<{ daftar: CetakanKirim[] }>(`/ttd/cetakan${kueri({ berkas })}`),
  })
