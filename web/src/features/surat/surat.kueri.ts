import { queryOptions } from '@tanstack/react-query'
import type { NomorMenunggu } from '#contract/surat/cadangan/blok'
import type { DaftarDeret } from '#contract/surat/deret/deret'
import type { DaftarDisposisi, DisposisiSurat, InstruksiDisposisi } from '#contract/surat/disposisi/disposisi'
import type { DaftarEkspedisi } from '#contract/surat/ekspedisi/ekspedisi'
import type { DaftarSuratMasuk } from '#contract/surat/masuk/masuk'
import type { DaftarAgenda } from '#contract/surat/surat'
import { kueri, panggil } from '../../kantor/panggil.ts'

/** What an address of one of the books may say. */
export type SaringBuku = Record<string, string | undefined>

export const kueriAgenda = (saring: SaringBuku) =>
  queryOptions({
    queryKey: ['agenda', saring],
    queryFn: () => panggil<DaftarAgenda>(`/agenda${kueri(saring)}`),
  })

export const kueriDeret = queryOptions({
  queryKey: ['agenda', 'deret'],
  queryFn: () => panggil<DaftarDeret>('/agenda/deret'),
})

export const kueriMenunggu = queryOptions({
  queryKey: ['agenda', 'menunggu'],
  queryFn: () => panggil<NomorMenunggu>('/agenda/menunggu'),
})

export const kueriMasuk = (saring: SaringBuku) =>
  queryOptions({
    queryKey: ['surat-masuk', saring],
    queryFn: () => panggil<DaftarSuratMasuk>(`/surat-masuk${kueri(saring)}`),
  })

export const kueriDisposisiSurat = (id: string) =>
  queryOptions({
    queryKey: ['surat-masuk', 'disposisi', id],
    queryFn: () => panggil<DisposisiSurat>(`/surat-masuk/${id}/disposisi`),
  })

export const kueriInstruksi = queryOptions({
  queryKey: ['instruksi-disposisi'],
  queryFn: () => panggil<InstruksiDisposisi>('/disposisi/instruksi'),
})

export const kueriDisposisi = (saring: string) =>
  queryOptions({
    queryKey: ['surat-masuk', 'meja', saring],
    queryFn: () => panggil<DaftarDisposisi>(`/disposisi${kueri({ saring })}`),
  })

export const kueriEkspedisi = (saring: SaringBuku) =>
  queryOptions({
    queryKey: ['ekspedisi', saring],
    queryFn: () => panggil<DaftarEkspedisi>(`/ekspedisi${kueri(saring)}`),
  })
