import { KOLOM_SIAK } from '../baca/kolom.ts'

const IDENTITAS = new Set(KOLOM_SIAK.filter((k) => k.identitas).map((k) => k.nama))
const NOMOR = new Set(['NIK', 'NO_KK', 'NIK_IBU', 'NIK_AYAH'])

/**
 * A cell for a preview: codes, labels, regions and the day of birth as they stand, numbers of persons to their sixth
 * digit, every other text by the first letter of each word. What is mapped to nothing may hold anything, so it is masked.
 */
export function samarkanSel(ke: string | null, nilai: string): string {
  const teks = nilai.slice(0, 120)
  if (ke !== null && NOMOR.has(ke)) return samarkanAngka(teks)
  if (ke !== null && !IDENTITAS.has(ke)) return teks.replace(/\d{9,}/g, samarkanAngka)
  return teks.replace(/\p{L}+|\d+/gu, (kata) => (/\d/.test(kata) ? '*'.repeat(kata.length) : `${kata[0]}***`))
}

function samarkanAngka(teks: string): string {
  let angka = 0
  return teks.replace(/\d/g, (d) => (++angka <= 6 ? d : '*'))
}
