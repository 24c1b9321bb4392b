import type { Bidang, Titik } from './isi-bidang.ts'

const SUDUT = 12

/** The outline of a line of this width along `jalan`, with round joins; one turn for all, so that nothing cancels out. */
export function garisTepi(jalan: Bidang, tutup: boolean, lebar: number): Bidang {
  const r = lebar / 2
  const bidang: Titik[][] = []
  for (const titik of jalan)
    for (const [i, a] of titik.entries()) {
      bidang.push(lingkaran(a, r))
      const b = titik[i + 1] ?? (tutup ? titik[0] : undefined)
      if (b) bidang.push(batang(a, b, r))
    }
  return bidang.filter((b) => b.length > 0)
}

function lingkaran([x, y]: Titik, r: number): Titik[] {
  return Array.from({ length: SUDUT }, (_, i): Titik => {
    const s = (i * 2 * Math.PI) / SUDUT
    return [x + r * Math.cos(s), y + r * Math.sin(s)]
  })
}

function batang(a: Titik, b: Titik, r: number): Titik[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const panjang = Math.hypot(dx, dy)
  if (panjang === 0) return []
  const [u, v] = [(-dy / panjang) * r, (dx / panjang) * r]
  const empat: Titik[] = [
    [a[0] + u, a[1] + v],
    [a[0] - u, a[1] - v],
    [b[0] - u, b[1] - v],
    [b[0] + u, b[1] + v],
  ]
  return empat
}
