import { Antrean } from './antrean-utama.ts'
import { catatPemakaian, type Jalan, type Pemakaian } from './jalan-panah.ts'
import { ARAH, type Kisi, lingkup, type Sulur, sulur, sumbuRuas } from './kisi-panah.ts'
import type { Panah } from './panah.ts'

export const BIAYA = { belok: 5, silang: 4, simpang: 2, terpaksa: 25, pangkalKedua: 15, tumpuk: 400 }

/** The cheapest way of one arrow past all that are laid: A* over nodes and directions. */
export function cariJalan(
  kisi: Kisi,
  panah: readonly Panah[],
  jalan: readonly (Jalan | undefined)[],
  nomor: number,
): Jalan | undefined {
  const p = panah[nomor]!
  const { nx } = kisi
  const jejak = catatPemakaian(kisi, jalan)
  const awal = p.dari.flatMap((x) => sulur(kisi, x, 1))
  const akhir = p.ke.flatMap((x) => sulur(kisi, x, -1))
  const induk = jalan.flatMap((j, i) => (j ? [{ i, j }] : []))
  const pohonAwal = induk.filter(({ i }) => p.cabang !== undefined && panah[i]!.cabang === p.cabang)
  const pohonAkhir = induk.filter(({ i }) => isSekunci(p, panah[i]!))

  interface Tujuan {
    readonly biaya: number
    readonly arah?: number
    readonly sumbu?: number
    readonly sulur?: Sulur
    readonly induk?: { panah: number; simpul: number }
  }
  const tujuan = new Map<number, Tujuan[]>()
  const tuju = (simpul: number, t: Tujuan) => {
    const ada = tujuan.get(simpul)
    if (ada) ada.push(t)
    else tujuan.set(simpul, [t])
  }
  for (const s of akhir) {
    const biaya = s.pintu.biaya + s.panjang + hargaSulur(s, jejak)
    tuju(s.simpul.at(-1)!, { biaya, arah: ARAH[s.pintu.arah], sulur: s })
  }
  for (const { i, j } of pohonAkhir) {
    for (const [k, simpul] of bebasSambung(j, jalan, i, 'gabung'))
      tuju(simpul, {
        biaya: p.gabung === panah[i]!.gabung ? BIAYA.simpang : BIAYA.terpaksa,
        sumbu: sumbuDi(j, k, nx),
        induk: { panah: i, simpul },
      })
  }

  const jumlah = kisi.xs.length * kisi.ys.length * 4
  const g = new Float64Array(jumlah).fill(Number.POSITIVE_INFINITY)
  const dari = new Int32Array(jumlah).fill(-1)
  const mulaiDari = new Map<number, { sulur?: Sulur; induk?: { panah: number; simpul: number } }>()
  const antre = new Antrean()
  const kotak = lingkup(kisi, [...tujuan.keys()])
  const duga = (simpul: number) => {
    const [x, y] = [kisi.xs[simpul % nx]!, kisi.ys[Math.floor(simpul / nx)]!]
    return Math.max(0, kotak.x - x, x - kotak.x - kotak.l) + Math.max(0, kotak.y - y, y - kotak.y - kotak.t)
  }
  const buka = (keadaan: number, biaya: number, sebelum: number) => {
    if (biaya >= g[keadaan]! - 1e-9) return false
    g[keadaan] = biaya
    dari[keadaan] = sebelum
    antre.masuk(biaya + duga(keadaan >> 2), keadaan)
    return true
  }
  for (const s of awal) {
    const keadaan = s.simpul.at(-1)! * 4 + ARAH[s.pintu.arah]
    const biaya =
      s.pintu.biaya + s.panjang + hargaSulur(s, jejak) + (pohonAwal.length > 0 ? BIAYA.pangkalKedua : 0)
    if (buka(keadaan, biaya, -1)) mulaiDari.set(keadaan, { sulur: s })
  }
  for (const { i, j } of pohonAwal) {
    for (const [k, simpul] of bebasSambung(j, jalan, i, p.sesudahGabung ? 'sesudah' : 'cabang'))
      for (const arah of sumbuDi(j, k, nx) === 0 ? [1, 3] : [0, 2]) {
        const keadaan = simpul * 4 + arah
        if (buka(keadaan, BIAYA.simpang, -1)) mulaiDari.set(keadaan, { induk: { panah: i, simpul } })
      }
  }

  const selesai = new Uint8Array(jumlah)
  let terbaik: { biaya: number; keadaan: number; tujuan: Tujuan } | undefined
  for (let ambil = antre.keluar(); ambil; ambil = antre.keluar()) {
    const { isi: kini, kunci } = ambil
    if (terbaik && kunci >= terbaik.biaya) break
    if (selesai[kini]) continue
    selesai[kini] = 1
    const [simpul, arah] = [kini >> 2, kini & 3]
    for (const t of tujuan.get(simpul) ?? []) {
      if (t.sumbu !== undefined && arah % 2 === t.sumbu) continue
      if (t.arah !== undefined && (arah + 2) % 4 === t.arah) continue
      const biaya = g[kini]! + t.biaya + (t.arah !== undefined && t.arah !== arah ? BIAYA.belok : 0)
      if (!terbaik || biaya < terbaik.biaya - 1e-9) terbaik = { biaya, keadaan: kini, tujuan: t }
    }
    for (let ke = 0; ke < 4; ke++) {
      if ((ke + 2) % 4 === arah) continue
      const lanjut = kisi.langkah(simpul, ke)
      if (!lanjut) continue
      const belok = ke !== arah
      const datar = ke % 2 === 0
      let biaya = g[kini]! + lanjut.panjang
      // Turning on another's line looks like joining it.
      if (belok) biaya += BIAYA.belok + (jejak.datar[simpul] || jejak.tegak[simpul] ? BIAYA.tumpuk : 0)
      const sejajar = datar ? jejak.dekatDatar : jejak.dekatTegak
      if (sejajar[lanjut.simpul] || (belok && sejajar[simpul])) biaya += BIAYA.tumpuk
      if (jejak.kunci[lanjut.simpul] && !tujuan.has(lanjut.simpul)) biaya += BIAYA.tumpuk
      else if ((datar ? jejak.tegak : jejak.datar)[lanjut.simpul] && !tujuan.has(lanjut.simpul))
        biaya += BIAYA.silang
      buka(lanjut.simpul * 4 + ke, biaya, kini)
    }
  }
  if (!terbaik) return undefined

  const simpul: number[] = []
  let kini = terbaik.keadaan
  for (; kini >= 0; kini = dari[kini]!) {
    simpul.unshift(kini >> 2)
    if (dari[kini]! < 0) break
  }
  const mulai = mulaiDari.get(kini)!
  return {
    simpul: [
      ...(mulai.sulur ? mulai.sulur.simpul.slice(0, -1) : []),
      ...simpul,
      ...(terbaik.tujuan.sulur ? terbaik.tujuan.sulur.simpul.slice(0, -1).reverse() : []),
    ],
    ...(mulai.sulur && { awal: mulai.sulur }),
    ...(terbaik.tujuan.sulur && { akhir: terbaik.tujuan.sulur }),
    ...(mulai.induk && { indukAwal: mulai.induk }),
    ...(terbaik.tujuan.induk && { indukAkhir: terbaik.tujuan.induk }),
    biaya: terbaik.biaya,
  }
}

/** Nodes of a laid way at which another of its family may part from it (before any meets it) or meet it (after any parted). */
function bebasSambung(
  j: Jalan,
  jalan: readonly (Jalan | undefined)[],
  nomor: number,
  cara: 'cabang' | 'gabung' | 'sesudah',
): [number, number][] {
  const letak = (s: number) => j.simpul.indexOf(s)
  let [awal, akhir] = [(j.awal?.simpul.length ?? 1) - 1, j.simpul.length - (j.akhir?.simpul.length ?? 1)]
  for (const lain of jalan) {
    if (cara === 'cabang' && lain?.indukAkhir?.panah === nomor)
      akhir = Math.min(akhir, letak(lain.indukAkhir.simpul) - 1)
    if (cara === 'sesudah' && lain?.indukAkhir?.panah === nomor)
      awal = Math.max(awal, letak(lain.indukAkhir.simpul) + 1)
    if (cara === 'gabung' && lain?.indukAwal?.panah === nomor)
      awal = Math.max(awal, letak(lain.indukAwal.simpul) + 1)
  }
  const hasil: [number, number][] = []
  // Never on a bend: the corner would not say which way belongs to whom.
  for (let k = Math.max(awal, 1); k <= Math.min(akhir, j.simpul.length - 2); k++) {
    const [a, b, c] = [j.simpul[k - 1]!, j.simpul[k]!, j.simpul[k + 1]!]
    if (b - a === c - b) hasil.push([k, b])
  }
  return hasil
}

function sumbuDi(j: Jalan, k: number, nx: number): number {
  return sumbuRuas(j.simpul[k]!, j.simpul[k + 1]!, nx)
}

function hargaSulur(s: Sulur, jejak: Pemakaian): number {
  const datar = s.pintu.arah === 'timur' || s.pintu.arah === 'barat'
  return s.simpul.some(
    (n) =>
      jejak.kunci[n] ||
      (datar ? jejak.tegak : jejak.datar)[n] ||
      (datar ? jejak.dekatDatar : jejak.dekatTegak)[n],
  )
    ? BIAYA.tumpuk
    : 0
}

export const isSekunci = (p: Panah, q: Panah) =>
  (p.gabung !== undefined && p.gabung === q.gabung) ||
  (p.gabungTerpaksa !== undefined && p.gabungTerpaksa === q.gabungTerpaksa)
