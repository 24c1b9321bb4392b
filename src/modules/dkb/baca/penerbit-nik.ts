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
  // A kabupaten's four digits: place of its kecamatan where it is the office's own, else ~ the rule that speaks.
  readonly #kabkota = new Int16Array(10_000).fill(~TAK_DIKENAL)
  readonly #kecamatan: Uint8Array

  /** `kecamatan` as pp*1e4 + kk*100 + cc. */
  constructor(kecamatan: Uint32Array) {
    const milik = new Set(Array.from(kecamatan, (k) => Math.floor(k / 10_000)))
    for (const p of PROVINSI) {
      this.#kabkota.fill(~(milik.has(p) ? KABKOTA_LAIN : PROVINSI_LAIN), p * 100, (p + 1) * 100)
    }
    const kabkota = [...new Set(Array.from(kecamatan, (k) => Math.floor(k / 100)))]
    for (const [i, k] of kabkota.entries()) this.#kabkota[k] = i
    this.#kecamatan = new Uint8Array(kabkota.length * 100)
    for (const k of kecamatan) this.#kecamatan[this.#kabkota[Math.floor(k / 100)]! * 100 + (k % 100)] = 1
  }

  /** Rule that the first eight digits of a NIK break, or -1. */
  temuan(nikHi: number): number {
    const awalan = (nikHi / 100) | 0
    const letak = this.#kabkota[(awalan / 100) | 0]!
    if (letak < 0) return ~letak
    return this.#kecamatan[letak * 100 + (awalan % 100)] === 1 ? -1 : TAK_DIKENAL
  }
}
