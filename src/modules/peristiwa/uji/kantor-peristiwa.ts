import type { Galat } from '#kernel/galat'
import type { Result } from '#kernel/hasil'
import { operatorMesin } from '#kernel/pelaku'
import { imporWilayah } from '#wilayah'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { imporPeristiwa, type PermintaanPeristiwa } from '../impor-peristiwa.ts'
import type { BerkasPeristiwa } from '../peristiwa.ts'

export const WILAYAH_UJI = `kode,nama
99.01,Kabupaten Uji
99.01.01,Kecamatan Satu
99.01.01.2001,Desa A
99.01.01.2002,Desa B
99.01.02,Kecamatan Dua
99.01.02.1001,Kelurahan C
`

/** An office with three desa; its clock stands at 12 August 2026. */
export async function kantorPeristiwa(): Promise<SaranaUji> {
  const s = await saranaUji()
  nilai(await imporWilayah(s, Buffer.from(WILAYAH_UJI), operatorMesin))
  return s
}

export const DESA = { a: '9901012001', b: '9901012002', c: '9901021001' }

/** NIK of province 99, woman or man, with its own serial. */
export function nikUji(urut: number, jk: 1 | 2 = 1): string {
  return `990101${jk === 2 ? '55' : '15'}0690${String(urut).padStart(4, '0')}`
}

export function impor(
  s: SaranaUji,
  isi: string,
  p: Partial<PermintaanPeristiwa> = {},
): Promise<Result<BerkasPeristiwa>> {
  return imporPeristiwa(
    s,
    { namaFile: 'uji.csv', dari: '2026-08-03', sampai: p.dari ?? '2026-08-03', ...p, isi: Buffer.from(isi) },
    operatorMesin,
  )
}

export function nilai<T>(hasil: Result<T>): T {
  if (!hasil.ok) throw new Error(`${hasil.galat.kode}: ${hasil.galat.pesan}`)
  return hasil.value
}

export function galatDari(hasil: Result<unknown>): Galat {
  if (hasil.ok) throw new Error('expected a refusal')
  return hasil.galat
}
