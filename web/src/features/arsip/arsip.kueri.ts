import { queryOptions } from '@tanstack/react-query'
import type { DaftarAturan } from '#contract/arsip/akses/akses'
import type { Arsip, HasilCariArsip, WewenangArsip } from '#contract/arsip/arsip'
import type { DaftarImpor, ImporLengkap } from '#contract/arsip/impor/impor'
import type { DaftarKlasifikasi } from '#contract/arsip/klasifikasi/klasifikasi'
import type { KeadaanPeriksa } from '#contract/arsip/periksa/periksa'
import type { DaftarSusut, DaftarTahan, DaftarTempo, SusutLengkap } from '#contract/arsip/retensi/retensi'
import type { KeadaanTeks } from '#contract/arsip/teks/teks'
import type { DaftarPinjaman, DaftarTempat, IsiTempat } from '#contract/arsip/tempat/tempat'
import { kueri, panggil } from '../../kantor/panggil.ts'

const tanya = <T>(kunci: readonly unknown[], jalur: string) =>
  queryOptions({ queryKey: ['arsip', ...kunci], queryFn: () => panggil<T>(jalur) })

export const kueriArsip = (cari: string, lewati: number) =>
  tanya<HasilCariArsip>(['daftar', cari, lewati], `/arsip${kueri({ cari, lewati })}`)
export const kueriSatu = (id: string) => tanya<Arsip>(['satu', id], `/arsip/${id}`)
export const kueriWewenang = tanya<WewenangArsip>(['wewenang'], '/arsip/wewenang')
export const kueriTempo = (nasib: string, lewati: number) =>
  tanya<DaftarTempo>(['tempo', nasib, lewati], `/arsip/retensi${kueri({ nasib, lewati })}`)
export const kueriSusut = tanya<DaftarSusut>(['susut'], '/arsip/susut')
export const kueriSatuSusut = (id: string) => tanya<SusutLengkap>(['susut', id], `/arsip/susut/${id}`)
export const kueriTahan = (id: string) => tanya<DaftarTahan>(['tahan', id], `/arsip/${id}/tahan`)
export const kueriPinjaman = (id: string) => tanya<DaftarPinjaman>(['pinjam', id], `/arsip/${id}/pinjam`)
export const kueriTempat = tanya<DaftarTempat>(['tempat'], '/arsip/tempat')
export const kueriIsiTempat = (id: string) => tanya<IsiTempat>(['tempat', id], `/arsip/tempat/${id}`)
export const kueriPeriksa = tanya<KeadaanPeriksa>(['periksa'], '/arsip/periksa')
export const kueriTeks = tanya<KeadaanTeks>(['teks'], '/arsip/teks')
export const kueriKlasifikasi = tanya<DaftarKlasifikasi>(['klasifikasi'], '/arsip/klasifikasi')
export const kueriAturan = tanya<DaftarAturan>(['akses'], '/arsip/akses')
export const kueriImpor = tanya<DaftarImpor>(['impor'], '/arsip/impor')
export const kueriSatuImpor = (id: string, status: string, lewati: number) =>
  tanya<ImporLengkap>(['impor', id, status, lewati], `/arsip/impor/${id}${kueri({ status, lewati })}`)
