export type Titik = readonly [x: number, y: number]
/** Closed outlines that are filled together. */
export type Bidang = readonly (readonly Titik[])[]

export interface Kanvas {
  readonly lebar: number
  readonly tinggi: number
  /** Three bytes a pixel. */
  readonly rgb: Uint8Array
}

const ANAK = 4

/** Fills outlines (non-zero winding) with a colour; edges are smoothed over four lines a pixel. */
export function isiBidang(k: Kanvas, bidang: Bidang, warna: readonly [number, number, number]): void {
  const ruas = bidang.flatMap((b) => b.map((p, i) => [p, b[(i + 1) % b.length]!] as const))
  const perBaris = new Map<number, (readonly [Titik, Titik])[]>()
  for (const r of ruas) {
    const [[, y1], [, y2]] = r
    const bawah = Math.min(k.tinggi - 1, Math.floor(Math.max(y1, y2)))
    for (let y = Math.max(0, Math.floor(Math.min(y1, y2))); y <= bawah; y++) {
      const ada = perBaris.get(y)
      if (ada) ada.push(r)
      else perBaris.set(y, [r])
    }
  }
  const tutup = new Float32Array(k.lebar + 1)
  for (const [y, dekat] of perBaris) {
    tutup.fill(0)
    for (let anak = 0; anak < ANAK; anak++) {
      const garis = y + (anak + 0.5) / ANAK
      let putaran = 0
      let mulai = 0
      for (const { x, arah } of potongan(dekat, garis)) {
        if (putaran === 0) mulai = x
        putaran += arah
        if (putaran === 0) tambah(tutup, mulai, x, k.lebar)
      }
    }
    for (let x = 0; x < k.lebar; x++) {
      const t = Math.min(1, tutup[x]! / ANAK)
      if (t === 0) continue
      const i = (y * k.lebar + x) * 3
      for (let n = 0; n < 3; n++) k.rgb[i + n] = Math.round(k.rgb[i + n]! * (1 - t) + warna[n]! * t)
    }
  }
}

/** Where a line crosses the outlines, left to right, and which way they go. */
function potongan(ruas: readonly (readonly [Titik, Titik])[], y: number): { x: number; arah: number }[] {
  return ruas
    .flatMap(([[x1, y1], [x2, y2]]) =>
      y1 <= y === y2 <= y ? [] : [{ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), arah: y1 < y2 ? 1 : -1 }],
    )
    .sort((a, b) => a.x - b.x)
}

/** What the stretch from `a` to `b` covers of each pixel. */
function tambah(tutup: Float32Array, a: number, b: number, lebar: number): void {
  const [kiri, kanan] = [Math.max(0, a), Math.min(lebar, b)]
  for (let x = Math.floor(kiri); x < kanan; x++) tutup[x]! += Math.min(x + 1, kanan) - Math.max(x, kiri)
}
