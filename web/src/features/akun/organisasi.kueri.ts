import { queryOptions } from '@tanstack/react-query'
import type { AkunKirim, JabatanKirim, KantorKirim, PegawaiKirim } from '#contract/akun/akun'
import type { DaftarPelaksanaSop } from '#contract/sop/sop'
import { panggil } from '../../kantor/panggil.ts'

export const kueriKantor = queryOptions({
  queryKey: ['kantor'],
  queryFn: () => panggil<KantorKirim>('/kantor'),
})
export const kueriPegawai = queryOptions({
  queryKey: ['pegawai'],
  queryFn: () => panggil<{ pegawai: PegawaiKirim[] }>('/pegawai'),
})
export const kueriJabatan = queryOptions({
  queryKey: ['jabatan'],
  queryFn: () => panggil<{ jabatan: JabatanKirim[] }>('/jabatan'),
})
export const kueriPelaksanaSop = queryOptions({
  queryKey: ['pelaksana-sop'],
  queryFn: () => panggil<DaftarPelaksanaSop>('/pelaksana-sop'),
})
export const kueriAkun = queryOptions({
  queryKey: ['akun'],
  queryFn: () => panggil<{ akun: AkunKirim[] }>('/akun'),
})

/** The text of a field, trimmed; '' when it is not there. */
export function teks(isi: FormData, nama: string): string {
  return String(isi.get(nama) ?? '').trim()
}
