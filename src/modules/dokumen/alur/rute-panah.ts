import { Antrean } from './antrean-utama.ts'

/** Directions of travel; y grows downwards. */
export type Arah = 'timur' | 'selatan' | 'barat' | 'utara'

export interface Titik {
  readonly x: number
  readonly y: number
}

export interface Kotak extends Titik {
  readonly l: number
  readonly t: number
}

/** A place on the edge of a symbol where an arrow may leave or arrive, and the direction in which it then travels. */
export interface Pintu extends Titik {
  readonly arah: Arah
  /** Added to the way's cost: a lower one is preferred. */
  readonly biaya: number
  /** Length of the straight piece at the symbol, where nothing may turn or cross: room for the head. */
  readonly ruang: number
}

export interface Panah {
  readonly dari: readonly Pintu[]
  readonly ke: readonly Pintu[]
  /** Arrows of one key may leave together and part on the way. */
  readonly cabang?: string
  /** Arrows of one key may meet on the way and arrive as one. */
  readonly gabung?: string
  /** As `gabung`, where nothing better is left. */
  readonly gabungTerpaksa?: string
  /** Parts only behind the places where others meet: what follows a group that is done is for all of it. */
  readonly sesudahGabung?: boolean
}

export interface Jalur {
  readonly titik: readonly Titik[]
  /** False when it parts from another arrow. */
  readonly pangkal: boolean
  /** False when it runs into another arrow, whose head stands for both. */
  readonly ujung: boolean
  /** Lies on another arrow somewhere: the field has no free way left. */
  readonly bertumpuk: boolean
}

export interface Bidang {
  /** Lines on which arrows may run. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** What no arrow may touch. */
  readonly halangan: readonly Kotak[]
}

const JARAK_HALANGAN = 0.7
// Two lines nearer than this read as one.
const JARAK_SEJAJAR = 0.75
const BIAYA = { belok: 5, silang: 4, simpang: 2, terpaksa: 25, pangkalKedua: 15, tumpuk: 400 }
const ARAH = { timur: 0, selatan: 1, barat: 2, utara: 3 } as const
const DX = [1, 0, -1, 0] as const
const DY = [0, 1, 0, -1] as const
const PUTARAN_PERBAIKAN = 2
const PERCOBAAN = 5

/**
 * Orthogonal ways for arrows around symbols: for each the cheapest in length, bends and crossings, on a sparse grid; then
 * every family of arrows (those that may part or meet) is taken up and laid again as long as that makes it cheaper.
 * Where some arrow then still lies on another, all is laid once more with that one first. An arrow never enters an
 * obstacle; it lies on another only where no other way was found, and says so. Deterministic.
 */
export function rutekanPanah(bidang: Bidang, panah: readonly Panah[]): Jalur[] {
  const kisi = susunKisi(bidang)
  let keluarga = kelompokkan(panah)
  let terbaik: Jalan[] | undefined
  for (let percobaan = 0; percobaan < PERCOBAAN; percobaan++) {
    const jalan = hamparkanSemua(kisi, panah, keluarga)
    if (!terbaik || harga(jalan) < harga(terbaik)) terbaik = jalan
    const isMacet = (i: number) => jalan[i]!.biaya >= BIAYA.tumpuk
    if (!keluarga.some((k) => k.some(isMacet))) break
    keluarga = dahulukan(keluarga, (k) => k.some(isMacet)).map((k) => dahulukan(k, isMacet))
  }
  return terbaik!.map((j) => keJalur(kisi, j))
}

function dahulukan<T>(daftar: readonly T[], ya: (t: T) => boolean): T[] {
  return [...daftar.filter(ya), ...daftar.filter((t) => !ya(t))]
}

const harga = (jalan: readonly Jalan[]) => jalan.reduce((n, j) => n + j.biaya, 0)

function hamparkanSemua(
  kisi: Kisi,
  panah: readonly Panah[],
  keluarga: readonly (readonly number[])[],
): Jalan[] {
  const jalan: (Jalan | undefined)[] = panah.map(() => undefined)
  const hamparkan = (anggota: readonly number[]) => {
    for (const i of anggota) {
      jalan[i] = cariJalan(kisi, panah, jalan, i)
      if (!jalan[i]) throw new Error(`arrow ${i} has no way out of its symbol`)
    }
    return anggota.map((i) => jalan[i]!)
  }
  for (const anggota of keluarga) hamparkan(anggota)
  for (let putaran = 0; putaran < PUTARAN_PERBAIKAN; putaran++) {
    let membaik = false
    for (const anggota of keluarga) {
      const lama = anggota.map((i) => jalan[i]!)
      for (const i of anggota) jalan[i] = undefined
      if (harga(hamparkan(anggota)) < harga(lama) - 1e-6) membaik = true
      else
        anggota.forEach((i, k) => {
          jalan[i] = lama[k]
        })
    }
    if (!membaik) break
  }
  return jalan as Jalan[]
}

interface Kisi {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly halangan: readonly Kotak[]
  /** Edge to the node east, to the node south: 1 when something stands on it. */
  readonly tertutup: readonly [Uint8Array, Uint8Array]
}

interface Sulur {
  readonly pintu: Pintu
  /** From the symbol outwards; the last one is where the way may first turn. */
  readonly simpul: readonly number[]
  readonly panjang: number
}

/** A way over grid nodes, from its beginning to its end. */
interface Jalan {
  readonly simpul: readonly number[]
  readonly awal?: Sulur
  readonly akhir?: Sulur
  readonly biaya: number
  /** The other arrow and the node at which it parts from it or meets it. */
  readonly indukAwal?: { readonly panah: number; readonly simpul: number }
  readonly indukAkhir?: { readonly panah: number; readonly simpul: number }
}

function susunKisi(b: Bidang): Kisi {
  const xs = unik(b.xs)
  const ys = unik(b.ys)
  const [nx, ny] = [xs.length, ys.length]
  const timur = new Uint8Array(nx * ny)
  const selatan = new Uint8Array(nx * ny)
  for (const k of b.halangan.map((k) => mekar(k, JARAK_HALANGAN))) {
    for (let yi = 0; yi < ny; yi++) {
      for (let xi = 0; xi < nx; xi++) {
        const [x, y] = [xs[xi]!, ys[yi]!]
        if (potong(k, x, y, xs[xi + 1] ?? x, y)) timur[yi * nx + xi] = 1
        if (potong(k, x, y, x, ys[yi + 1] ?? y)) selatan[yi * nx + xi] = 1
      }
    }
  }
  return { xs, ys, halangan: b.halangan, tertutup: [timur, selatan] }
}

function cariJalan(
  kisi: Kisi,
  panah: readonly Panah[],
  jalan: readonly (Jalan | undefined)[],
  nomor: number,
): Jalan | undefined {
  const p = panah[nomor]!
  const { nx, langkah } = geser(kisi)
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
      const lanjut = langkah(simpul, ke)
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

interface Pemakaian {
  readonly datar: Uint8Array
  readonly tegak: Uint8Array
  /** Like datar and tegak, and on grid lines that lie too near beside them. */
  readonly dekatDatar: Uint8Array
  readonly dekatTegak: Uint8Array
  /** Bends, heads and places where arrows part or meet: nobody crosses there. */
  readonly kunci: Uint8Array
}

function catatPemakaian(kisi: Kisi, jalan: readonly (Jalan | undefined)[]): Pemakaian {
  const { nx, dekatX, dekatY } = geser(kisi)
  const n = kisi.xs.length * kisi.ys.length
  const p = {
    datar: new Uint8Array(n),
    tegak: new Uint8Array(n),
    dekatDatar: new Uint8Array(n),
    dekatTegak: new Uint8Array(n),
    kunci: new Uint8Array(n),
  }
  for (const j of jalan) {
    if (!j) continue
    j.simpul.forEach((s, k) => {
      const sumbu = [k > 0 ? sumbuRuas(j.simpul[k - 1]!, s, nx) : -1]
      if (k + 1 < j.simpul.length) sumbu.push(sumbuRuas(s, j.simpul[k + 1]!, nx))
      if (k === 0 && j.awal) sumbu.push(ARAH[j.awal.pintu.arah] % 2)
      if (k + 1 === j.simpul.length && j.akhir) sumbu.push(ARAH[j.akhir.pintu.arah] % 2)
      const [xi, yi] = [s % nx, Math.floor(s / nx)]
      if (sumbu.includes(0)) {
        p.datar[s] = 1
        for (const y of dekatY[yi]!) p.dekatDatar[y * nx + xi] = 1
      }
      if (sumbu.includes(1)) {
        p.tegak[s] = 1
        for (const x of dekatX[xi]!) p.dekatTegak[yi * nx + x] = 1
      }
      if (sumbu.includes(0) && sumbu.includes(1)) p.kunci[s] = 1
    })
    for (const s of [...(j.awal?.simpul ?? []), ...(j.akhir?.simpul ?? [])]) p.kunci[s] = 1
    if (j.indukAwal) p.kunci[j.indukAwal.simpul] = 1
    if (j.indukAkhir) p.kunci[j.indukAkhir.simpul] = 1
  }
  return p
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

/** 0 level, 1 upright. */
function sumbuRuas(a: number, b: number, nx: number): number {
  return Math.floor(a / nx) === Math.floor(b / nx) ? 0 : 1
}

/** The straight piece at a symbol, when nothing stands there. `hadap` 1 leaves, -1 arrives. */
function sulur(kisi: Kisi, pintu: Pintu, hadap: 1 | -1): Sulur[] {
  const { nx } = geser(kisi)
  const arah = (ARAH[pintu.arah] + (hadap === 1 ? 0 : 2)) % 4
  const luar = kisi.halangan.filter((k) => !isDalam(k, pintu))
  const ujung = (r: number) => [pintu.x + DX[arah]! * r, pintu.y + DY[arah]! * r] as const
  const simpul: number[] = []
  const [datar, positif] = [arah % 2 === 0, arah < 2]
  const garis = datar ? kisi.xs : kisi.ys
  const tetap = datar
    ? kisi.ys.findIndex((y) => Math.abs(y - pintu.y) < 0.006)
    : kisi.xs.findIndex((x) => Math.abs(x - pintu.x) < 0.006)
  if (tetap < 0) throw new Error('a port does not lie on the grid')
  const mulai = datar ? pintu.x : pintu.y
  const urut = garis
    .map((v, i) => ({ i, jarak: (v - mulai) * (positif ? 1 : -1) }))
    .filter((u) => u.jarak > 0.01)
  urut.sort((a, b) => a.jarak - b.jarak)
  for (const u of urut) {
    const [x, y] = ujung(u.jarak)
    if (luar.some((k) => potong(mekar(k, JARAK_HALANGAN), pintu.x, pintu.y, x, y))) return []
    simpul.push(datar ? tetap * nx + u.i : u.i * nx + tetap)
    if (u.jarak >= pintu.ruang) return [{ pintu, simpul, panjang: u.jarak }]
  }
  return []
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

const GESER = new WeakMap<Kisi, ReturnType<typeof buatGeser>>()
function geser(kisi: Kisi): ReturnType<typeof buatGeser> {
  const ada = GESER.get(kisi) ?? buatGeser(kisi)
  GESER.set(kisi, ada)
  return ada
}

function buatGeser(kisi: Kisi) {
  const [nx, ny] = [kisi.xs.length, kisi.ys.length]
  const [timur, selatan] = kisi.tertutup
  const dekat = (garis: readonly number[]) =>
    garis.map((a) => garis.flatMap((b, i) => (Math.abs(a - b) < JARAK_SEJAJAR ? [i] : [])))
  return {
    nx,
    dekatX: dekat(kisi.xs),
    dekatY: dekat(kisi.ys),
    /** The neighbour in a direction and how far it is; none at the border and where something stands. */
    langkah(simpul: number, arah: number): { simpul: number; panjang: number } | undefined {
      const [xi, yi] = [simpul % nx, Math.floor(simpul / nx)]
      const [x, y] = [xi + DX[arah]!, yi + DY[arah]!]
      if (x < 0 || y < 0 || x >= nx || y >= ny) return undefined
      const ke = y * nx + x
      if (arah % 2 === 0 ? timur[Math.min(simpul, ke)] : selatan[Math.min(simpul, ke)]) return undefined
      return { simpul: ke, panjang: Math.abs(kisi.xs[x]! - kisi.xs[xi]! + kisi.ys[y]! - kisi.ys[yi]!) }
    },
  }
}

/** Arrows that may part or meet are laid together, in the order given. */
function kelompokkan(panah: readonly Panah[]): number[][] {
  const wakil = panah.map((_, i) => i)
  const cari = (i: number): number => (wakil[i] === i ? i : cari(wakil[i]!))
  panah.forEach((p, i) => {
    for (let k = 0; k < i; k++) {
      const q = panah[k]!
      if ((p.cabang !== undefined && p.cabang === q.cabang) || isSekunci(p, q)) wakil[cari(i)] = cari(k)
    }
  })
  const grup = Map.groupBy(panah.keys(), cari)
  return [...grup.values()]
}

const isSekunci = (p: Panah, q: Panah) =>
  (p.gabung !== undefined && p.gabung === q.gabung) ||
  (p.gabungTerpaksa !== undefined && p.gabungTerpaksa === q.gabungTerpaksa)

function keJalur(kisi: Kisi, j: Jalan): Jalur {
  const nx = kisi.xs.length
  const titik: Titik[] = [
    ...(j.awal ? [{ x: j.awal.pintu.x, y: j.awal.pintu.y }] : []),
    ...j.simpul.map((s) => ({ x: kisi.xs[s % nx]!, y: kisi.ys[Math.floor(s / nx)]! })),
    ...(j.akhir ? [{ x: j.akhir.pintu.x, y: j.akhir.pintu.y }] : []),
  ]
  const lurus = titik.filter((t, i) => {
    const [a, b] = [titik[i - 1], titik[i + 1]]
    return !a || !b || !((a.x === t.x && t.x === b.x) || (a.y === t.y && t.y === b.y))
  })
  return {
    titik: lurus,
    pangkal: j.awal !== undefined,
    ujung: j.akhir !== undefined,
    bertumpuk: j.biaya >= BIAYA.tumpuk,
  }
}

function lingkup(kisi: Kisi, simpul: readonly number[]): Kotak {
  const nx = kisi.xs.length
  const x = simpul.map((s) => kisi.xs[s % nx]!)
  const y = simpul.map((s) => kisi.ys[Math.floor(s / nx)]!)
  const [x0, y0] = [Math.min(...x), Math.min(...y)]
  return { x: x0, y: y0, l: Math.max(...x) - x0, t: Math.max(...y) - y0 }
}

function mekar(k: Kotak, m: number): Kotak {
  return { x: k.x - m, y: k.y - m, l: k.l + 2 * m, t: k.t + 2 * m }
}

/** Does the level or upright piece enter the rectangle. */
function potong(k: Kotak, x1: number, y1: number, x2: number, y2: number): boolean {
  return (
    Math.max(x1, x2) > k.x + 1e-6 &&
    Math.min(x1, x2) < k.x + k.l - 1e-6 &&
    Math.max(y1, y2) > k.y + 1e-6 &&
    Math.min(y1, y2) < k.y + k.t - 1e-6
  )
}

function isDalam(k: Kotak, t: Titik): boolean {
  return t.x >= k.x - 0.01 && t.x <= k.x + k.l + 0.01 && t.y >= k.y - 0.01 && t.y <= k.y + k.t + 0.01
}

function unik(nilai: readonly number[]): number[] {
  const bulat = nilai.map((v) => Math.round(v * 100) / 100)
  return [...new Set(bulat)].sort((a, b) => a - b)
}
