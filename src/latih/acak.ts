/**
 * xoshiro128** 1.1 (Blackman and Vigna, public domain), seeded by splitmix32 from seed and stream: the same pair
 * gives the same numbers on every machine. Never used for anything secret.
 */
export class Acak {
  private a: number
  private b: number
  private c: number
  private d: number

  constructor(benih: number, aliran = 0) {
    let x = (benih ^ Math.imul(aliran + 1, 0x9e3779b1)) >>> 0
    const campur = () => {
      x = (x + 0x9e3779b9) | 0
      let t = x ^ (x >>> 16)
      t = Math.imul(t, 0x21f0aaad)
      t ^= t >>> 15
      t = Math.imul(t, 0x735a2d97)
      return (t ^ (t >>> 15)) | 0
    }
    this.a = campur()
    this.b = campur()
    this.c = campur()
    this.d = campur() | 1
  }

  u32(): number {
    const t5 = Math.imul(this.b, 5)
    const hasil = Math.imul((t5 << 7) | (t5 >>> 25), 9) >>> 0
    const t = this.b << 9
    this.c ^= this.a
    this.d ^= this.b
    this.b ^= this.c
    this.a ^= this.d
    this.c ^= t
    this.d = (this.d << 11) | (this.d >>> 21)
    return hasil
  }

  /** 0 <= x < 1 */
  satuan(): number {
    return this.u32() * 2.3283064365386963e-10
  }

  /** A whole number, 0 <= x < n. */
  bulat(n: number): number {
    return Math.floor(this.u32() * 2.3283064365386963e-10 * n)
  }

  mungkin(p: number): boolean {
    return this.u32() < p * 4294967296
  }

  /** Mean 0, standard deviation 1, never beyond 3.46: the sum of four uniforms, no Math.log involved. */
  lonceng(): number {
    return (this.satuan() + this.satuan() + this.satuan() + this.satuan() - 2) * 1.7320508075688772
  }

  pilih<T>(daftar: readonly T[]): T {
    return daftar[this.bulat(daftar.length)]!
  }

  kocok(daftar: Int32Array | number[], panjang = daftar.length): void {
    for (let i = panjang - 1; i > 0; i--) {
      const j = this.bulat(i + 1)
      const t = daftar[i]!
      daftar[i] = daftar[j]!
      daftar[j] = t
    }
  }
}
