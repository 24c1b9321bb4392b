import { besarTabel, petakkan, type SeluruhBaris, sidik } from './seluruh-baris.ts'

export interface HasilKeluarga {
  readonly jumlah: number
  readonly tanpaKepala: number
  readonly duaKepala: number
  /** First rows (positions in SeluruhBaris) of the first such families. */
  readonly contohTanpaKepala: readonly number[]
  readonly contohDuaKepala: readonly number[]
}

const CONTOH_MAKS = 20

/**
 * Numbers the families of one half of the rows that count, 1 upward. The number follows the order of No. KK within
 * scattered compartments: it depends on the set of No. KK only, not on the order of rows, and says nothing outside the
 * snapshot. Also finds families without a head or with more than one.
 */
export function nomoriKeluarga(semua: SeluruhBaris, paruh: 0 | 1): HasilKeluarga {
  const { mulai, hi, lo, baris } = petakkan(semua.kkHi, semua.kkLo, semua.ganda, paruh)
  let dasar = 1
  let tabel = new Uint32Array(2)
  const tanpa: number[] = []
  const dua: number[] = []
  for (let p = 0; p + 1 < mulai.length; p++) {
    const [awal, akhir] = [mulai[p]!, mulai[p + 1]!]
    const banyak = akhir - awal
    if (banyak === 0) continue
    const besar = besarTabel(banyak)
    if (tabel.length < besar) tabel = new Uint32Array(besar)
    else tabel.fill(0, 0, besar)
    const milik = new Uint32Array(banyak)
    const kunci = new Float64Array(banyak)
    const pertama = new Uint32Array(banyak)
    const kepala = new Uint8Array(banyak)
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
        pertama[keluarga] = baris[i]!
        t = ++keluarga
        tabel[slot] = t
      }
      milik[i - awal] = t - 1
      if (semua.kepala[baris[i]!] === 1 && kepala[t - 1]! < 2) kepala[t - 1]!++
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
    for (let f = 0; f < keluarga; f++) {
      if (kepala[f] === 0) tanpa.push(pertama[f]!)
      else if (kepala[f] === 2) dua.push(pertama[f]!)
    }
    dasar += keluarga
  }
  return {
    jumlah: dasar - 1,
    tanpaKepala: tanpa.length,
    duaKepala: dua.length,
    contohTanpaKepala: terkecil(tanpa),
    contohDuaKepala: terkecil(dua),
  }
}

// hi < 1e8 (27 bits) and the 19 bits of lo that the compartment does not say: exact in a double.
function kunciKk(hi: number, lo: number): number {
  return hi * 2 ** 19 + (lo >>> 8)
}

function terkecil(nilai: readonly number[]): number[] {
  return [...Float64Array.from(nilai).sort().subarray(0, CONTOH_MAKS)]
}
