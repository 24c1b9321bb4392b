/** Days are counted from 1 January 1900 (day 0), so that people's dates fit typed arrays. */
const AWAL = Date.UTC(1900, 0, 1)

export function nomorHari(tahun: number, bulan: number, hari: number): number {
  return Math.round((Date.UTC(tahun, bulan - 1, hari) - AWAL) / 86_400_000)
}

/** What files and NIK need of a day, looked up instead of computed. */
export class TabelHari {
  /** `dd-mm-yyyy`, ten ASCII bytes a day: the way SIAK prints dates. */
  readonly ascii: Uint8Array
  /** Position of DDMMYY among all DDMMYY: what NIK serials are counted by. */
  readonly ddmmyy: Uint16Array
  static readonly JUMLAH_DDMMYY = 100 * 12 * 31

  constructor(sampai: number) {
    this.ascii = new Uint8Array((sampai + 1) * 10)
    this.ddmmyy = new Uint16Array(sampai + 1)
    for (let n = 0; n <= sampai; n++) {
      const t = new Date(AWAL + n * 86_400_000)
      const [y, m, d] = [t.getUTCFullYear(), t.getUTCMonth() + 1, t.getUTCDate()]
      const teks = `${String(d).padStart(2, '0')}-${String(m).padStart(2, '0')}-${y}`
      for (let i = 0; i < 10; i++) this.ascii[n * 10 + i] = teks.charCodeAt(i)
      this.ddmmyy[n] = (y % 100) * 372 + (m - 1) * 31 + d - 1
    }
  }
}

/** `batas[u]`: the last day on which someone aged `u` can have been born; aged u means batas[u + 1] < lahir <= batas[u]. */
export function batasLahir(acuan: string, umurMaks: number): Int32Array {
  const [y, m, d] = acuan.split('-').map(Number) as [number, number, number]
  return Int32Array.from({ length: umurMaks + 2 }, (_, u) => nomorHari(y - u, m, d))
}
