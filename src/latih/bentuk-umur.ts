export const UMUR_MAKS = 99

/**
 * Five-year bands 0-4 ... 70-74, 75+, one province of Sensus Penduduk 2022 (data/terbitan/sp2022_prov_umur_jk.csv).
 * Index 0 men, 1 women.
 */
export const UMUR5: readonly [readonly number[], readonly number[]] = [
  [
    159421, 159369, 157394, 154760, 154394, 152981, 150785, 145072, 137220, 124795, 106246, 86428, 65875,
    46814, 26419, 21296,
  ],
  [
    153323, 152780, 148828, 146513, 147757, 148965, 148510, 142658, 133340, 120446, 100835, 81713, 62150,
    44195, 25991, 23863,
  ],
]

// How many of those aged u live to be counted at u + 1 beyond 75: an assumption, no source splits the open band.
const SUSUT_75 = 0.87

/**
 * Weight of every single year, index `umur * 2 + jk` (0 men, 1 women). Inside a band the weights follow a straight
 * line through the neighbours, so that five of them sum to the published figure.
 */
export function bobotUmur(): Float64Array {
  const bobot = new Float64Array((UMUR_MAKS + 1) * 2)
  for (const jk of [0, 1] as const) {
    const kelompok = UMUR5[jk]
    for (let k = 0; k < 15; k++) {
      const miring = ((kelompok[k + 1]! - kelompok[Math.max(0, k - 1)]!) / (k === 0 ? 1 : 2)) * 0.04
      for (let i = 0; i < 5; i++) {
        bobot[(k * 5 + i) * 2 + jk] = kelompok[k]! / 5 + (i - 2) * (k === 14 ? -900 : miring)
      }
    }
    const ekor = Array.from({ length: UMUR_MAKS - 74 }, (_, i) => SUSUT_75 ** i)
    const jumlah = ekor.reduce((a, b) => a + b, 0)
    ekor.forEach((e, i) => {
      bobot[(75 + i) * 2 + jk] = (kelompok[15]! * e) / jumlah
    })
  }
  return bobot
}

/**
 * How many of each age and sex live in a place of `n` people, exactly n in all. `condong` tilts the shape: above 0
 * an older place, below 0 a younger one. Systematic sampling keeps small places close to the shape.
 */
export function hitungUmur(bobot: Float64Array, n: number, condong: number, awal: number): Int32Array {
  const condongan = bobot.map((b, k) => b * (1 + condong * ((k >> 1) / 50 - 0.6)))
  const jumlah = condongan.reduce((a, b) => a + b, 0)
  const hasil = new Int32Array(bobot.length)
  let kumulatif = 0
  let sudah = 0
  for (let k = 0; k < bobot.length; k++) {
    kumulatif += condongan[k]!
    const sampai = k === bobot.length - 1 ? n : Math.min(n, Math.floor((kumulatif / jumlah) * n + awal))
    hasil[k] = sampai - sudah
    sudah = sampai
  }
  return hasil
}
