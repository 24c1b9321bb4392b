import { AturanKeluarga } from './aturan-keluarga.ts'
import { besarTabel, petakkan, type SeluruhBaris, sidik } from './seluruh-baris.ts'

/**
 * Numbers the families of one half of the rows that count, 1 upward, and returns how many. The number follows the order
 * of No. KK within scattered compartments: it depends on the set of No. KK only, not on the order of rows, and says
 * nothing outside the snapshot. Marks in `tanda` what the rules over a family find.
 */
export function nomoriKeluarga(semua: SeluruhBaris, paruh: 0 | 1): number {
  const { mulai, hi, lo, baris } = petakkan(semua.kkHi, semua.kkLo, semua.ganda, paruh)
  const aturan = new AturanKeluarga(semua)
  let dasar = 1
  let tabel = new Uint32Array(2)
  for (let p = 0; p + 1 < mulai.length; p++) {
    const [awal, akhir] = [mulai[p]!, mulai[p + 1]!]
    const banyak = akhir - awal
    if (banyak === 0) continue
    const besar = besarTabel(banyak)
    if (tabel.length < besar) tabel = new Uint32Array(besar)
    else tabel.fill(0, 0, besar)
    const milik = new Uint32Array(banyak)
    const kunci = new Float64Array(banyak)
    let keluarga = 0
    for (let i = awal; i < akhir; i++) {
      const k = kunciKk(hi[i]!, lo[i]!)
      let slot = sidik(hi[i]!, lo[i]!) & (besar - 1)
      let t = tabel[slot]!
      while (t !== 0 && kunci[t - 1] !== k) {
        slot = (slot + 1) & (besar - 1)
        t = tabel[slot]!
      }
      if (t === 0) {
        kunci[keluarga] = k
        t = ++keluarga
        tabel[slot] = t
      }
      milik[i - awal] = t - 1
    }
    const urut = kunci.slice(0, keluarga).sort()
    const nomor = new Uint32Array(keluarga)
    for (let u = 0; u < keluarga; u++) {
      const k = urut[u]!
      let slot = sidik(Math.floor(k / 2 ** 19), (k % 2 ** 19) << 8) & (besar - 1)
      while (kunci[tabel[slot]! - 1] !== k) slot = (slot + 1) & (besar - 1)
      nomor[tabel[slot]! - 1] = dasar + u
    }
    for (let i = awal; i < akhir; i++) semua.keluarga[baris[i]!] = nomor[milik[i - awal]!]!
    aturan.periksa(baris.subarray(awal, akhir), milik, keluarga)
    dasar += keluarga
  }
  return dasar - 1
}

// hi < 1e8 (27 bits) and the 19 bits of lo that the compartment does not say: exact in a double.
function kunciKk(hi: number, lo: number): number {
  return hi * 2 ** 19 + (lo >>> 8)
}
