import { ratakan } from '../baca/kolom.ts'
import { sasaranBernama } from '../pemetaan/sasaran.ts'
import type { BarisKisi, Kisi } from './kisi.ts'
import type { SumberBaris } from './sumber-baris.ts'

/** Rows looked at for a header; a title block above it is never longer. */
export const DILIHAT = 400

export function isHampa(sel: readonly string[]): boolean {
  return sel.every((s) => s.trim() === '')
}

/** A row that names columns of residents: NIK among at least three known headings. */
export function isJudul(sel: readonly string[]): boolean {
  const kenal = sel.map(sasaranBernama)
  return kenal.includes('NIK') && kenal.filter((k) => k !== undefined).length >= 3
}

/**
 * A header whose names nobody knows: five or more words in a row, none a number, and under it a column of sixteen
 * digits. Where a file only looks so, the mapping that must be confirmed shows it.
 */
function isJudulAsing(sel: readonly string[], berikut: BarisKisi | undefined): boolean {
  const isi = sel.filter((s) => s.trim() !== '')
  return (
    isi.length >= 5 &&
    isi.every((s) => /[A-Za-z]/.test(s) && s.length < 60) &&
    (berikut?.sel.some((s) => /^\D?\d{16}$/.test(s.trim())) ?? false)
  )
}

/** Where the header of a grid stands among its first rows, or undefined. */
export function cariJudul(awal: readonly BarisKisi[]): BarisKisi | undefined {
  return (
    awal.find((b) => isJudul(b.sel)) ??
    awal.find((b, i) =>
      isJudulAsing(
        b.sel,
        awal.slice(i + 1).find((x) => !isHampa(x.sel)),
      ),
    )
  )
}

/** The rows under a header. Lines of a text file that do not have its columns are marked, blank rows left out. */
export function sumberBerjudul(kisi: Kisi, judul: BarisKisi): SumberBaris {
  const kolom = judul.sel.map((s) => s.trim())
  while (kolom.length > 1 && kolom.at(-1) === '') kolom.pop()
  return {
    kolom: namai(kolom),
    async *baris() {
      for await (const b of kisi.baris()) {
        if (b.nomor <= judul.nomor || isHampa(b.sel)) continue
        yield kisi.tepat ? tandaiTakTepat(b, kolom.length) : b
      }
    },
  }
}

// Blank cells behind the last column are left by spreadsheets and say nothing.
function tandaiTakTepat(b: BarisKisi, jumlah: number): BarisKisi {
  if (b.rusak) return b
  const tepat = b.sel.length >= jumlah && b.sel.slice(jumlah).every((s) => s === '')
  return tepat ? b : { ...b, rusak: true }
}

/** A nameless column gets its number, a repeated name keeps it: both must be tellable in a mapping. */
function namai(kolom: readonly string[]): string[] {
  const pernah = new Set<string>()
  return kolom.map((k, i) => {
    const dasar = k.replace(/\s+/g, ' ') || `Kolom ${i + 1}`
    const nama = pernah.has(ratakan(dasar)) ? `${dasar} (${i + 1})` : dasar
    pernah.add(ratakan(nama))
    return nama.slice(0, 200)
  })
}
