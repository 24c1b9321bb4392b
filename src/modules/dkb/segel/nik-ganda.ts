import { besarTabel, petakkan, type SeluruhBaris, sidik } from './seluruh-baris.ts'

/** Marks in `ganda` every row whose NIK stands in an earlier row of the file. Returns how many, in this half. */
export function tandaiNikGanda(semua: SeluruhBaris, paruh: 0 | 1): number {
  const { mulai, hi, lo, baris } = petakkan(semua.nikHi, semua.nikLo, undefined, paruh)
  let jumlah = 0
  let tabel = new Uint32Array(2)
  for (let p = 0; p + 1 < mulai.length; p++) {
    const [awal, akhir] = [mulai[p]!, mulai[p + 1]!]
    const besar = besarTabel(akhir - awal)
    if (tabel.length < besar) tabel = new Uint32Array(besar)
    else tabel.fill(0, 0, besar)
    for (let i = awal; i < akhir; i++) {
      const h = hi[i]!
      const l = lo[i]!
      let slot = sidik(h, l) & (besar - 1)
      for (;;) {
        const t = tabel[slot]!
        if (t === 0) {
          tabel[slot] = i - awal + 1
          break
        }
        const j = awal + t - 1
        if (hi[j] === h && lo[j] === l) {
          semua.ganda[baris[i]!] = 1
          jumlah++
          break
        }
        slot = (slot + 1) & (besar - 1)
      }
    }
  }
  return jumlah
}
