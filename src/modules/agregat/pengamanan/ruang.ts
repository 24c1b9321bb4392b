import type { DaftarKode } from '../definisi/daftar-kode.ts'
import { daunSyarat, KOLOM_KODE, nilaiSyarat, type Syarat } from '../definisi/syarat.ts'
import type { TabelRuang } from './tabel-ruang.ts'

/** A person as tables see one: a code for each column of kode.parquet. */
export type Jenis = Int16Array
export const LK = 0
export const PR = 1
export const JML = 2

const NOMOR_KOLOM = new Map<string, number>(KOLOM_KODE.map((k, i) => [k, i]))

interface Dimensi {
  /** Columns it depends on. */
  readonly kolom: readonly number[]
  /** Place of the category, -1 for none. */
  kategori(u: Jenis): number
  readonly banyak: number
}

/** One table laid out for the search: cells are `alas + simpul * lebar + grup * 3 + lajur`. */
export interface TabelSiap {
  readonly asal: TabelRuang
  readonly alas: number
  readonly lebar: number
  /** Columns of its dimensions and of its semesta. */
  readonly kolom: readonly number[]
  readonly dimensi: readonly Dimensi[]
  anggota(u: Jenis): boolean
  /** Groups that a person of these categories is counted in, the lowest first; undefined: no such column is printed. */
  grupKena(u: Jenis): Int32Array | undefined
  /** Category a dimension, -1 = all of them. */
  readonly jalur: readonly (readonly number[])[]
  /** Deepest level printed (place in `URUT`), -1: not printed at all. */
  terbit: number
}

/**
 * All cells that an edition prints, of all tables at all levels, and what lies below them. A cell is a set of people;
 * moving a person of a `Jenis` moves exactly the cells that hold that person, in every table at once: whatever ties
 * tables to each other (sex, categories, regions, semesta, margins, bands over single ages) is kept by construction.
 */
export interface Ruang {
  readonly kode: readonly string[]
  /** -1 at the root. */
  readonly induk: Int32Array
  /** Place in `URUT`. */
  readonly tingkat: Int32Array
  /** Lowest regions under each. */
  readonly desa: readonly (readonly number[])[]
  readonly tabel: readonly TabelSiap[]
  readonly nilai: Int32Array
  /** Codes of a column that no table tells apart stand for one: the first of each such set, the most frequent set first. */
  readonly atom: readonly (readonly number[])[]
  /** Tables whose columns hold this one. */
  readonly menurutKolom: readonly (readonly number[])[]
  /** Lowest region's level. */
  readonly terbawah: number
}

export const URUT = ['provinsi', 'kabkota', 'kecamatan', 'desa'] as const

/** All tables must have the same rows. */
export function susunRuang(daftar: readonly TabelRuang[]): Ruang {
  const [pertama] = daftar
  if (!pertama) throw new Error('no table to protect')
  const { kode, induk, tingkat } = susunSimpul(pertama)
  let alas = 0
  const tabel = daftar.map((t) => {
    if (t.baris.length !== kode.length) throw new Error(`table ${t.id} has other rows`)
    const siap = siapkanTabel(t, alas)
    alas += siap.lebar * kode.length
    return siap
  })
  const nilai = new Int32Array(alas)
  for (const t of tabel) nilai.set(t.asal.nilai, t.alas)
  const terbawah = Math.max(...tingkat)
  const desa = kode.map((): number[] => [])
  for (let i = 0; i < kode.length; i++)
    if (tingkat[i] === terbawah) for (let j = i; j >= 0; j = induk[j]!) desa[j]!.push(i)
  return {
    kode,
    induk,
    tingkat,
    desa,
    tabel,
    nilai,
    terbawah,
    atom: KOLOM_KODE.map((_, k) => susunAtom(k, tabel, nilai)),
    menurutKolom: KOLOM_KODE.map((_, k) => tabel.flatMap((t, i) => (t.kolom.includes(k) ? [i] : []))),
  }
}

function susunSimpul(t: TabelRuang) {
  const kode = t.baris.map((b) => b.kode)
  const letak = new Map(kode.map((k, i) => [k, i]))
  const induk = Int32Array.from(t.baris, (b, i) => (i === 0 ? -1 : (letak.get(b.induk ?? '') ?? 0)))
  const tingkat = Int32Array.from(t.baris, (b) => URUT.indexOf(b.tingkat))
  return { kode, induk, tingkat }
}

function siapkanTabel(t: TabelRuang, alas: number): TabelSiap {
  const dimensi = t.dimensi.map((d, i) => bacaDimensi(d, t.kategori[i]!))
  const kolomSemesta = t.semesta ? daunSyarat(t.semesta).map((s) => NOMOR_KOLOM.get(s.kolom)!) : []
  const anggota = t.semesta ? keSyarat(t.semesta) : () => true
  const jalur = t.grup.map((g) => t.dimensi.map((_, i) => g[i] ?? -1))
  const kena = new Map<number, Int32Array>()
  const kunci = (kat: readonly number[]) => kat.reduce((n, k, i) => n * (dimensi[i]!.banyak + 1) + k, 0)
  for (const g of jalur) {
    if (g.includes(-1)) continue
    const cocok = jalur.flatMap((j, i) => (j.every((k, d) => k === -1 || k === g[d]) ? [i] : []))
    cocok.sort((a, b) => banyakSemua(jalur[a]!) - banyakSemua(jalur[b]!))
    kena.set(kunci(g), Int32Array.from(cocok))
  }
  return {
    asal: t,
    alas,
    lebar: t.grup.length * 3,
    kolom: [...new Set([...dimensi.flatMap((d) => d.kolom), ...kolomSemesta])].sort((a, b) => a - b),
    dimensi,
    jalur,
    terbit: t.terbit === undefined ? -1 : URUT.indexOf(t.terbit),
    anggota,
    grupKena: (u) => {
      let n = 0
      for (const d of dimensi) {
        const k = d.kategori(u)
        if (k < 0) return undefined
        n = n * (d.banyak + 1) + k
      }
      return kena.get(n)
    },
  }
}

const banyakSemua = (j: readonly number[]) => j.filter((k) => k === -1).length

function bacaDimensi(d: DaftarKode, tampil: readonly string[]): Dimensi {
  const letak = new Map(tampil.map((kode, i) => [kode, i]))
  const peta = new Int16Array(256).fill(-1)
  for (const k of d.kategori)
    for (const { dari, sampai } of k.isi) peta.fill(letak.get(k.kode) ?? -1, dari, sampai + 1)
  if (d.asal.jenis === 'kolom') {
    const k = NOMOR_KOLOM.get(d.asal.kolom)!
    return { kolom: [k], banyak: tampil.length, kategori: (u) => peta[u[k]!]! }
  }
  const pilihan = d.asal.pilihan.map(keSyarat)
  return {
    kolom: [...new Set(d.asal.pilihan.flatMap(daunSyarat).map((s) => NOMOR_KOLOM.get(s.kolom)!))],
    banyak: tampil.length,
    kategori: (u) => peta[pilihan.findIndex((p) => p(u)) + 1]!,
  }
}

function keSyarat(s: Syarat): (u: Jenis) => boolean {
  const daun = daunSyarat(s).map((d) => ({ ...d, kolom: NOMOR_KOLOM.get(d.kolom)! }))
  return (u) =>
    nilaiSyarat(
      s,
      daun.map((d) => d.dari <= u[d.kolom]! && u[d.kolom]! <= d.sampai),
    )
}

function susunAtom(kolom: number, tabel: readonly TabelSiap[], nilai: Int32Array): number[] {
  const pembeda = tabel.flatMap(({ asal }) => [
    ...asal.dimensi.flatMap((d) =>
      d.asal.jenis === 'kolom'
        ? d.asal.kolom === KOLOM_KODE[kolom]
          ? d.kategori.flatMap((k) => k.isi)
          : []
        : d.asal.pilihan.flatMap(daunSyarat).filter((s) => s.kolom === KOLOM_KODE[kolom]),
    ),
    ...(asal.semesta ? daunSyarat(asal.semesta).filter((s) => s.kolom === KOLOM_KODE[kolom]) : []),
  ])
  const unik = [...new Map(pembeda.map((p) => [`${p.dari}-${p.sampai}`, p])).values()]
  const wakil = new Map<string, number>()
  for (let n = 0; n < 256; n++) {
    const tanda = unik.map((p) => (p.dari <= n && n <= p.sampai ? '1' : '0')).join('')
    if (!wakil.has(tanda)) wakil.set(tanda, n)
  }
  const semua = [...wakil.values()]
  const kerap = new Map(semua.map((n) => [n, kekerapan(kolom, n, semua, tabel, nilai)]))
  return semua.sort((a, b) => kerap.get(b)! - kerap.get(a)! || a - b)
}

/** How many people of the whole office may have this code, by the table that tells it most finely. */
function kekerapan(
  kolom: number,
  n: number,
  semua: readonly number[],
  tabel: readonly TabelSiap[],
  nilai: Int32Array,
): number {
  let terkecil = Number.POSITIVE_INFINITY
  for (const t of tabel) {
    const d = t.dimensi.findIndex((x) => x.kolom.length === 1 && x.kolom[0] === kolom)
    if (d < 0 || t.asal.semesta) continue
    const u = new Int16Array(KOLOM_KODE.length)
    u[kolom] = n
    const k = t.dimensi[d]!.kategori(u)
    if (k < 0) return -1
    let jumlah = 0
    for (const [g, j] of t.jalur.entries())
      if (j[d] === k && !j.includes(-1)) jumlah += nilai[t.alas + g * 3 + JML]!
    const sekategori = semua.filter((m) => {
      u[kolom] = m
      return t.dimensi[d]!.kategori(u) === k
    }).length
    terkecil = Math.min(terkecil, jumlah / sekategori)
  }
  return terkecil === Number.POSITIVE_INFINITY ? 0 : terkecil
}
