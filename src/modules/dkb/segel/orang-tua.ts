import { AWAL_PERINGATAN, indeksAturan } from '../aturan.ts'
import { JARAK_DEKAT, JARAK_JAUH } from './aturan-keluarga.ts'
import { cariNik, type IndeksNik } from './indeks-nik.ts'
import { hariDiri, jkDiri, type SeluruhBaris } from './seluruh-baris.ts'

const bit = (id: string) => indeksAturan(id) - AWAL_PERINGATAN
/** Bits of what a parent can break, and the sex that it cannot have. */
export const IBU = {
  muda: bit('ibu-lebih-muda'),
  dekat: bit('ibu-jarak-dekat'),
  jauh: bit('ibu-jarak-jauh'),
  kelamin: bit('ibu-laki-laki'),
  bukan: 1,
}
export const AYAH = {
  muda: bit('ayah-lebih-muda'),
  dekat: bit('ayah-jarak-dekat'),
  jauh: bit('ayah-jarak-jauh'),
  kelamin: bit('ayah-perempuan'),
  bukan: 2,
}

/**
 * Sets in `tanda` what the parent under this NIK says against the child; nothing for a parent who is not in the file,
 * and nothing for a NIK that is the child's own (that is a finding of the row).
 */
export function periksaOrangTua(
  indeks: IndeksNik,
  semua: SeluruhBaris,
  anak: number,
  hi: number,
  lo: number,
  aturan: typeof IBU,
  tanda: Uint32Array,
): void {
  const r = cariNik(indeks, semua, hi, lo)
  if (r < 0 || r === anak) return
  const d = semua.diri[r]!
  if (jkDiri(d) === aturan.bukan) nyalakan(tanda, aturan.kelamin)
  const jarak = hariDiri(semua.diri[anak]!) - hariDiri(d)
  if (jarak <= 0) nyalakan(tanda, aturan.muda)
  else if (jarak < JARAK_DEKAT) nyalakan(tanda, aturan.dekat)
  else if (jarak > JARAK_JAUH) nyalakan(tanda, aturan.jauh)
}

export function nyalakan(tanda: Uint32Array, b: number): void {
  tanda[b >>> 5]! |= 1 << (b & 31)
}
