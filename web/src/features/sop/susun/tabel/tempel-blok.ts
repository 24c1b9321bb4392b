import type { Naskah } from '../naskah/naskah.ts'
import { sisipLangkah } from '../naskah/ubah-langkah.ts'
import { KOLOM_LANGKAH, tempelSel } from './kolom-langkah.ts'

/** The block lands with its first cell on (baris, kolom); rows that are missing are added, columns past the last are left out. */
export function tempelBlok(
  n: Naskah,
  baris: number,
  kolom: number,
  blok: readonly (readonly string[])[],
): Naskah {
  const kurang = baris + blok.length - n.langkah.length
  let hasil = kurang > 0 ? sisipLangkah(n, n.langkah.length, kurang) : n
  blok.forEach((isi, i) => {
    const id = hasil.langkah[baris + i]!.id
    isi.forEach((teks, k) => {
      const medan = KOLOM_LANGKAH[kolom + k]?.medan
      if (medan) hasil = tempelSel(hasil, id, medan, teks)
    })
  })
  return hasil
}
