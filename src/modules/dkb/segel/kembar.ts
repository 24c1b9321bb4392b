import { bitLanjutan } from '../aturan.ts'
import { besarTabel, petakkan, type SeluruhBaris, sidik } from './seluruh-baris.ts'

const KEMBAR = 1 << bitLanjutan('kembar-nama-lahir-ibu')

/** Marks everyone who has name, birth date and mother's name in common with someone under another NIK (domain.md 6.1). */
export function tandaiKembar(semua: SeluruhBaris, paruh: 0 | 1): undefined {
  const { mulai, hi, lo, baris } = petakkan(semua.sidikIbu, semua.sidikNama, semua.ganda, paruh)
  let tabel = new Uint32Array(2)
  for (let p = 0; p + 1 < mulai.length; p++) {
    const [awal, akhir] = [mulai[p]!, mulai[p + 1]!]
    const besar = besarTabel(akhir - awal)
    if (tabel.length < besar) tabel = new Uint32Array(besar)
    else tabel.fill(0, 0, besar)
    for (let i = awal; i < akhir; i++) {
      const h = hi[i]!
      const l = lo[i]!
      if (h === 0 || l === 0) continue
      let slot = sidik(h, l) & (besar - 1)
      for (;;) {
        const t = tabel[slot]!
        if (t === 0) {
          tabel[slot] = i - awal + 1
          break
        }
        const j = awal + t - 1
        if (hi[j] === h && lo[j] === l) {
          semua.tanda[baris[i]!]! |= KEMBAR
          semua.tanda[baris[j]!]! |= KEMBAR
          break
        }
        slot = (slot + 1) & (besar - 1)
      }
    }
  }
  return undefined
}
