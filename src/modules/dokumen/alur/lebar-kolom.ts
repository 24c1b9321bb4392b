/** A text column: the narrowest it may be in mm, and its texts, row by row. */
export interface KolomTeks {
  readonly min: number
  readonly teks: readonly string[]
}

/** Width of a letter and height of a line at 8.5 pt, and what a cell's edges take. */
const HURUF = 1.52
const SEL = 3.4
const LANGKAH = 2

/**
 * Shares `lebar` among text columns so that the rows together are as low as may be: step by step to the column that
 * saves most lines, at equal savings to the one with the most text for its width. An estimate; the typesetter measures.
 */
export function bagiLebar(kolom: readonly KolomTeks[], lebar: number): number[] {
  const hasil = kolom.map((k) => Math.max(k.min, ...k.teks.map(lebarKata)))
  const banyak = kolom.map((k) => k.teks.reduce((n, t) => n + t.length, 0))
  const baris = kolom.map((k, i) => k.teks.map((t) => jumlahBaris(t, hasil[i]!)))
  const tinggi = (ganti: number, w: number) =>
    kolom[0]!.teks.reduce(
      (n, _, r) =>
        n + Math.max(...kolom.map((k, i) => (i === ganti ? jumlahBaris(k.teks[r]!, w) : baris[i]![r]!))),
      0,
    )
  let sisa = lebar - hasil.reduce((a, b) => a + b, 0)
  while (sisa >= LANGKAH) {
    const kini = tinggi(-1, 0)
    let pilih = 0
    let terbaik = Number.NEGATIVE_INFINITY
    kolom.forEach((_, i) => {
      // A word that needs two steps more is seen too.
      const hemat = [1, 2, 4].map((n) => (kini - tinggi(i, hasil[i]! + n * LANGKAH)) / n)
      const nilai = Math.max(...hemat) + banyak[i]! / hasil[i]! / 1000
      if (nilai > terbaik) [terbaik, pilih] = [nilai, i]
    })
    hasil[pilih]! += LANGKAH
    baris[pilih] = kolom[pilih]!.teks.map((t) => jumlahBaris(t, hasil[pilih]!))
    sisa -= LANGKAH
  }
  const akhir = banyak.indexOf(Math.max(...banyak))
  hasil[akhir]! += Math.max(0, sisa)
  return hasil
}

function jumlahBaris(teks: string, lebar: number): number {
  const muat = Math.max(4, Math.floor((lebar - SEL) / HURUF))
  let jumlah = 0
  for (const alinea of teks.split('\n')) {
    let isi = 0
    jumlah += alinea === '' ? 0 : 1
    for (const kata of alinea.split(' ')) {
      if (isi > 0 && isi + 1 + kata.length > muat) {
        jumlah++
        isi = kata.length
      } else isi += (isi > 0 ? 1 : 0) + kata.length
      jumlah += Math.floor((isi - 1) / muat)
      isi = isi > muat ? isi % muat : isi
    }
  }
  return jumlah
}

/** What the longest word needs; a word longer than any is broken by the typesetter. */
function lebarKata(teks: string): number {
  return Math.min(44, Math.max(...teks.split(/\s/).map((k) => k.length)) * 1.7 + SEL)
}
