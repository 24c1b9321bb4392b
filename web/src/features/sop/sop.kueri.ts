import { queryOptions } from '@tanstack/react-query'
import type {
  BerkasKirim,
  DaftarBerkasKirim,
  DaftarSopKirim,
  KotakMasukKirim,
  SaringKotakMasuk,
  SopKirim,
} from '#contract/sop/sop'
import { kueri, panggil } from '../../kantor/panggil.ts'

// Deadlines run while the page is open: both are asked again twice a minute.
const SEGAR = 30_000

export const kueriKotakMasuk = (saring: SaringKotakMasuk) =>
  queryOptions({
    queryKey: ['kotak-masuk', saring],
    queryFn: () => panggil<KotakMasukKirim>(`/kotak-masuk${kueri({ ...saring })}`),
    refetchInterval: SEGAR,
  })

export const kueriJumlahMenunggu = queryOptions({
  ...kueriKotakMasuk({ pandang: 'saya' }),
  select: (kotak: KotakMasukKirim) => kotak.jumlah,
})

export const kueriDaftarBerkas = (saring: { keadaan?: string; cari?: string; lewati?: number }) =>
  queryOptions({
    queryKey: ['daftar-berkas', saring],
    queryFn: () => panggil<DaftarBerkasKirim>(`/berkas${kueri(saring)}`),
  })

export const kueriBerkas = (id: string) =>
  queryOptions({
    queryKey: ['berkas', id],
    queryFn: () => panggil<BerkasKirim>(`/berkas/${id}`),
    refetchInterval: SEGAR,
  })

export const kueriDaftarSop = queryOptions({
  queryKey: ['sop'],
  queryFn: () => panggil<DaftarSopKirim>('/sop'),
})

export const kueriSop = (id: string) =>
  queryOptions({ queryKey: ['sop', id], queryFn: () => panggil<SopKirim>(`/sop/${id}`) })
