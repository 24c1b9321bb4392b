/** A GeoJSON position: longitude, latitude, WGS 84. */
type Posisi = readonly number[]
type Cincin = Posisi[]
export type Geometri =
  | { readonly type: 'Polygon'; readonly coordinates: Cincin[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Cincin[][] }

/** A polygon that can be kept, with how many rings were mended; or why it cannot, in Indonesian. */
export type BatasDirapikan = { geometri: Geometri; diperbaiki: number } | { sebab: string }

/**
 * Closes open rings and turns them the right way: RFC 7946 section 3.1.6, "exterior rings are counterclockwise,
 * and holes are clockwise". Refuses what is no polygon or does not lie in Indonesia.
 */
export function rapikanBatas(mentah: unknown): BatasDirapikan {
  const g = mentah as { type?: unknown; coordinates?: unknown } | null
  if (g?.type !== 'Polygon' && g?.type !== 'MultiPolygon') {
    return { sebab: 'Bukan poligon (harus Polygon atau MultiPolygon).' }
  }
  const poligon = (g.type === 'Polygon' ? [g.coordinates] : g.coordinates) as unknown[]
  if (!Array.isArray(poligon) || poligon.length === 0) return { sebab: 'Poligon tanpa koordinat.' }
  let diperbaiki = 0
  const bersih: Cincin[][] = []
  for (const p of poligon) {
    if (!Array.isArray(p) || p.length === 0) return { sebab: 'Poligon tanpa koordinat.' }
    const cincin: Cincin[] = []
    for (const [i, c] of p.entries()) {
      const hasil = rapikanCincin(c, i === 0)
      if (typeof hasil === 'string') return { sebab: hasil }
      if (hasil.berubah) diperbaiki++
      cincin.push(hasil.cincin)
    }
    bersih.push(cincin)
  }
  return g.type === 'Polygon'
    ? { geometri: { type: 'Polygon', coordinates: bersih[0]! }, diperbaiki }
    : { geometri: { type: 'MultiPolygon', coordinates: bersih }, diperbaiki }
}

function rapikanCincin(mentah: unknown, luar: boolean): { cincin: Cincin; berubah: boolean } | string {
  if (!Array.isArray(mentah)) return 'Poligon tanpa koordinat.'
  for (const p of mentah) {
    if (!Array.isArray(p) || p.length < 2 || !p.every((n) => typeof n === 'number' && Number.isFinite(n))) {
      return 'Koordinat bukan angka.'
    }
    const sebab = sebabLetak(p[0], p[1])
    if (sebab) return sebab
  }
  const cincin = mentah as Cincin
  const [awal, akhir] = [cincin[0], cincin.at(-1)]
  const tertutup = awal && akhir && awal[0] === akhir[0] && awal[1] === akhir[1]
  const utuh = tertutup || !awal ? cincin : [...cincin, awal]
  if (utuh.length < 4) return 'Cincin poligon mempunyai kurang dari tiga titik.'
  const searah = luasBertanda(utuh) > 0 === luar
  return { cincin: searah ? utuh : [...utuh].reverse(), berubah: !tertutup || !searah }
}

// Indonesia with its seas; wide enough for the simplified outlines that circulate.
const isBujur = (n: number) => n >= 94 && n <= 142
const isLintang = (n: number) => n >= -12 && n <= 7

function sebabLetak(bujur: number, lintang: number): string | undefined {
  if (isBujur(bujur) && isLintang(lintang)) return undefined
  if (isBujur(lintang) && isLintang(bujur)) return 'Bujur dan lintang tertukar; GeoJSON menulis bujur dahulu.'
  if (Math.abs(bujur) > 180 || Math.abs(lintang) > 90) {
    return 'Koordinat bukan derajat bujur-lintang (WGS 84); ubah dahulu dari UTM atau TM-3.'
  }
  return 'Koordinat terletak di luar Indonesia.'
}

/** Twice the area by the shoelace formula, in square degrees; positive when the ring runs counterclockwise. */
export function luasBertanda(cincin: readonly Posisi[]): number {
  let jumlah = 0
  for (let i = 0; i + 1 < cincin.length; i++) {
    const [a, b] = [cincin[i]!, cincin[i + 1]!]
    jumlah += a[0]! * b[1]! - b[0]! * a[1]!
  }
  return jumlah
}
