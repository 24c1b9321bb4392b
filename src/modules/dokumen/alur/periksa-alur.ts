import type { ModelLembarSop } from '../model-lembar-sop.ts'
import type { GarisAlur } from './baris-alur.ts'
import type { BidangLembar } from './bidang-lembar.ts'
import type { Kotak, Titik } from './panah.ts'
import type { HalamanAlur } from './tata-alur.ts'

/** For tests: everything that is wrong with a drawing, as sentences. Written apart from the router. */
export function periksaAlur(m: ModelLembarSop, b: BidangLembar, halaman: readonly HalamanAlur[]): string[] {
  const cacat: string[] = []
  const { kiri, lebar, jumlah } = b.pelaksana
  const kanan = kiri + lebar * jumlah
  halaman.forEach((h, nomor) => {
    const catat = (apa: string) => cacat.push(`halaman ${nomor + 1}: ${apa}`)
    const tinggi = h.sambungAtas + h.baris.reduce((n, r) => n + r.tinggi, 0) + h.sambungBawah
    // The side of a capsule is a half circle: a tip touches it up to 0.4 mm inside its box.
    const benda: { kotak: Kotak; nama: string; lekuk: number }[] = [
      ...h.baris.flatMap((r) =>
        r.simbol.map((kotak, k) => ({
          kotak,
          nama: `simbol ${r.urut + 1}${k > 0 ? ' akhir' : ''}`,
          lekuk: kotak.jenis === 'kapsul' ? 0.4 : 0.06,
        })),
      ),
      ...h.segilima.map((kotak) => ({ kotak, nama: `segilima ${kotak.huruf}`, lekuk: 0.06 })),
    ]
    for (const r of h.baris)
      for (const s of r.simbol)
        if (s.y < r.y + 0.9 || s.y + s.t > r.y + r.tinggi - 0.9) catat(`simbol ${r.urut + 1} keluar barisnya`)
    benda.forEach((p, i) => {
      for (const q of benda.slice(i + 1))
        if (tumpang(p.kotak, q.kotak, 0)) catat(`${p.nama} menindih ${q.nama}`)
    })
    for (const s of h.segilima) {
      const awal = kiri + s.kolom * lebar
      if (s.x < awal || s.x + s.l > awal + lebar) catat(`segilima ${s.huruf} keluar kolomnya`)
      const [atas, bawah] = s.atas ? [0, h.sambungAtas] : [tinggi - h.sambungBawah, tinggi]
      if (s.y < atas + 1 || s.y + s.t > bawah - 1) catat(`segilima ${s.huruf} menyentuh kepala atau baris`)
    }

    const ruas = h.garis.map((g) => g.titik.slice(1).map((t, i) => [g.titik[i]!, t] as const))
    h.garis.forEach((g, i) => {
      const sebut = `panah ${g.arti.dari + 1} ke ${g.arti.ke === undefined ? 'akhir' : g.arti.ke + 1}`
      if (g.bertumpuk) catat(`${sebut} bertumpuk`)
      for (const [p, q] of ruas[i]!) {
        if (p.x !== q.x && p.y !== q.y) catat(`${sebut} miring`)
        if (Math.min(p.x, q.x) < kiri + 0.5 || Math.max(p.x, q.x) > kanan - 0.5)
          catat(`${sebut} keluar lajur`)
        if (Math.min(p.y, q.y) < 0 || Math.max(p.y, q.y) > tinggi) catat(`${sebut} keluar halaman`)
        for (const x of benda)
          if (tumpang(x.kotak, rentang(p, q), -x.lekuk)) catat(`${sebut} menembus ${x.nama}`)
        for (const t of h.tulisan)
          if (tumpang(t, rentang(p, q), 0)) catat(`${sebut} melintasi tulisan "${t.teks}"`)
      }
      const menyentuh = (t: Titik) => benda.some((x) => tumpang(x.kotak, rentang(t, t), 0.02))
      const diGaris = (t: Titik) =>
        h.garis.some(
          (lain, k) =>
            k !== i &&
            (lain.arti.dari === g.arti.dari || lain.arti.ke === g.arti.ke) &&
            ruas[k]!.some(([p, q]) => tumpang(rentang(p, q), rentang(t, t), 0.01)),
        )
      const [awal, akhir] = [g.titik[0]!, g.titik.at(-1)!]
      if (!menyentuh(awal) && !diGaris(awal)) catat(`${sebut} tidak berpangkal`)
      if (g.ujung ? !menyentuh(akhir) : !diGaris(akhir)) catat(`${sebut} tidak sampai`)
      h.garis.slice(i + 1).forEach((lain, k) => {
        for (const a of ruas[i]!)
          for (const c of ruas[i + 1 + k]!)
            if (sejajarDekat(a, c)) catat(`${sebut} berimpit dengan panah ${lain.arti.dari + 1}`)
      })
    })
    h.tulisan.forEach((t, i) => {
      if (t.tertutup) catat(`tulisan "${t.teks}" tertutup`)
      for (const x of benda) if (tumpang(t, x.kotak, 0)) catat(`tulisan "${t.teks}" menindih ${x.nama}`)
      for (const lain of h.tulisan.slice(i + 1))
        if (tumpang(t, lain, 0)) catat(`tulisan "${t.teks}" menindih "${lain.teks}"`)
    })
  })

  const huruf = new Map<string, number[]>()
  halaman.forEach((h, nomor) => {
    for (const s of h.segilima) huruf.set(s.huruf, [...(huruf.get(s.huruf) ?? []), nomor])
  })
  for (const [h, di] of huruf)
    if (di.length !== 2 || di[0] === di[1]) cacat.push(`segilima ${h} ada di halaman ${di.map((n) => n + 1)}`)

  // Each arrow of the model is drawn: from its symbol on, and to its target, with a connector between two pages.
  m.kegiatan.forEach((k, dari) => {
    const letak = halaman.find((h) => h.baris.some((r) => r.urut === dari))!
    for (const p of k.panah) {
      const ke = m.kegiatan.findIndex((x) => x.id === p.ke)
      const sampai = halaman.find((h) => h.baris.some((r) => r.urut === ke))!
      const ada = (h: HalamanAlur, cocok: (g: GarisAlur['arti']) => boolean) =>
        h.garis.some((g) => cocok(g.arti))
      // Between two groups the lines of all meet in one: from each and to each, not between every two.
      if (!ada(letak, (g) => g.dari === dari && g.label === (p.label ?? '')))
        cacat.push(`panah ${dari + 1} ke ${ke + 1} tidak berangkat`)
      if (!ada(sampai, (g) => g.ke === ke && g.maju === ke > dari))
        cacat.push(`panah ${dari + 1} ke ${ke + 1} tidak tiba`)
      if (p.label && !letak.tulisan.some((t) => t.teks === p.label))
        cacat.push(`panah ${dari + 1} tanpa "${p.label}"`)
    }
  })
  return cacat
}

const rentang = (p: Titik, q: Titik): Kotak => ({
  x: Math.min(p.x, q.x),
  y: Math.min(p.y, q.y),
  l: Math.abs(p.x - q.x),
  t: Math.abs(p.y - q.y),
})

/** Do they meet, the first one grown by `m` (negative: shrunk). */
function tumpang(a: Kotak, b: Kotak, m: number): boolean {
  return b.x < a.x + a.l + m && b.x + b.l > a.x - m && b.y < a.y + a.t + m && b.y + b.t > a.y - m
}

type Ruas = readonly [Titik, Titik]

/** Parallel, nearer than two strokes can be told apart, and beside each other for longer than a stroke is wide. */
function sejajarDekat([a1, a2]: Ruas, [b1, b2]: Ruas): boolean {
  const lapis = (p1: number, p2: number, q1: number, q2: number) =>
    Math.min(Math.max(p1, p2), Math.max(q1, q2)) - Math.max(Math.min(p1, p2), Math.min(q1, q2)) > 0.3
  if (a1.x === a2.x && b1.x === b2.x) return Math.abs(a1.x - b1.x) < 0.6 && lapis(a1.y, a2.y, b1.y, b2.y)
  if (a1.y === a2.y && b1.y === b2.y) return Math.abs(a1.y - b1.y) < 0.6 && lapis(a1.x, a2.x, b1.x, b2.x)
  return false
}
