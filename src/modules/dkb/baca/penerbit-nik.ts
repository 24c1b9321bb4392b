import { indeksAturan } from '../aturan.ts'

/** Provinces that have had a code; 54 is Timor Timur, 99 the province of exercises. */
const PROVINSI = [
  11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 72,
  73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96, 99,
]
const TAK_DIKENAL = indeksAturan('nik-wilayah-tak-dikenal')
const KABKOTA_LAIN = indeksAturan('nik-kabkota-lain')
const PROVINSI_LAIN = indeksAturan('nik-provinsi-lain')

/** Where a NIK was first issued, as far as an office can say it: its own kecamatan, ended ones too, or elsewhere. */
export class PenerbitNik {
  // One byte a six-digit prefix: 0 own, else the rule that speaks.
  readonly #peta = new Uint8Array(1_000_000).fill(TAK_DIKENAL)

  /** `kecamatan` as pp*1e4 + kk*100 + cc. */
  constructor(kecamatan: Uint32Array) {
    const milik = new Set(Array.from(kecamatan, (k) => Math.floor(k / 10_000)))
    for (const p of PROVINSI) {
      this.#peta.fill(milik.has(p) ? KABKOTA_LAIN : PROVINSI_LAIN, p * 10_000, (p + 1) * 10_000)
    }
    for (const k of kecamatan) {
      const kabkota = Math.floor(k / 100) * 100
      this.#peta.fill(TAK_DIKENAL, kabkota, kabkota + 100)
    }
    for (const k of kecamatan) this.#peta[k] = MILIK
  }

  /** Rule that the first eight digits of a NIK break, or -1. */
  temuan(nikHi: number): number {
    const t = this.#peta[(nikHi / 100) | 0]!
    return t === MILIK ? -1 : t
  }
}

/** No rule is the first of the list: that one rejects lines. */
const MILIK = 0
