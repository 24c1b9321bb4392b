import type { IndeksNik } from './indeks-nik.ts'
import { hariDiri, JUMLAH_PETAK, petakkan, type SeluruhBaris, sidik } from './seluruh-baris.ts'

/** Values of `ganda`: the same person again, or another person under a NIK that is taken. */
export const GANDA_PERSIS = 1
export const GANDA_ORANG_LAIN = 2

/**
 * Marks in `ganda` every row whose NIK stands in an earlier row of the file, and puts the first of each into the index.
 * Other person: the letters of the name or the birth date differ from the first row's.
 */
export function tandaiNikGanda(
  semua: SeluruhBaris,
  indeks: IndeksNik,
  paruh: 0 | 1,
): { persis: number; orangLain: number } {
  const { mulai, hi, lo, baris } = petakkan(semua.nikHi, semua.nikLo, undefined, paruh)
  const { isi } = indeks
  let persis = 0
  let orangLain = 0
  for (let p = 0; p + 1 < mulai.length; p++) {
    const [awal, akhir] = [mulai[p]!, mulai[p + 1]!]
    const petak = paruh * (JUMLAH_PETAK / 2) + p
    const tabel = indeks.mulai[petak]!
    const topeng = indeks.mulai[petak + 1]! - tabel - 1
    // Rows of the compartment by their place in it: NIKs stand together there, in `semua` they do not.
    const tempat = new Uint32Array(topeng + 1)
    for (let i = awal; i < akhir; i++) {
      const h = hi[i]!
      const l = lo[i]!
      let slot = sidik(h, l) & topeng
      for (;;) {
        const t = tempat[slot]!
        if (t === 0) {
          tempat[slot] = i - awal + 1
          isi[tabel + slot] = baris[i]! + 1
          break
        }
        const j = awal + t - 1
        if (hi[j] === h && lo[j] === l) {
          const lain = isOrangLain(semua, baris[j]!, baris[i]!)
          semua.ganda[baris[i]!] = lain ? GANDA_ORANG_LAIN : GANDA_PERSIS
          if (lain) orangLain++
          else persis++
          break
        }
        slot = (slot + 1) & topeng
      }
    }
  }
  return { persis, orangLain }
}

function isOrangLain(semua: SeluruhBaris, a: number, b: number): boolean {
  return semua.sidikNama[a] !== semua.sidikNama[b] || hariDiri(semua.diri[a]!) !== hariDiri(semua.diri[b]!)
}
