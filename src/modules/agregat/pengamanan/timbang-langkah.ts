import { KOLOM_KODE } from '../definisi/syarat.ts'
import { type Jenis, JML, type Ruang } from './ruang.ts'

/** What an edition does with a cell. */
export const BUKA = 0
export const TEKAN_UTAMA = 1
export const TEKAN_PELENGKAP = 2
/** Not printed at this level, or in this edition; still it cannot be negative. */
export const TAK_TERCETAK = 3
/** Printed by an earlier edition of the same snapshot: it is known and cannot be taken back. */
export const SUDAH_TERBIT = 4
/** Small and not printed, but known all the same: it keeps no other cell. */
export const TEKAN_DIKETAHUI = 5

export interface Keadaan {
  readonly ruang: Ruang
  readonly status: Uint8Array
  /** Suppressed in the edition before: the same again costs less, so that patterns do not wander between semesters. */
  readonly dahulu: Uint8Array | undefined
}

export interface Langkah {
  /** Change of each cell that changes. */
  readonly ubah: ReadonlyMap<number, number>
  /** Cells that must be suppressed for it and are not yet. */
  readonly baru: readonly number[]
  readonly biaya: number
}

/** Somebody of these codes who comes to a region (+1) or leaves it (-1). */
export interface Orang {
  readonly desa: number
  readonly lajur: number
  readonly u: Jenis
  readonly tanda: number
}

/** More than a step over all levels and tables could hide. */
const TETAP = 1000

/** A figure that readers know: no other population may differ in it. */
function isTetap(status: number): boolean {
  return status === SUDAH_TERBIT || status === TEKAN_DIKETAHUI
}

/** Weighs exchanges of people for one cell: what each changes, and how much more it hides. */
export class Timbangan {
  /** Exchanges that were possible, so far. */
  ditimbang = 0
  private readonly r: Ruang
  private readonly k: Keadaan
  private readonly sel: number
  private readonly arah: 1 | -1
  private readonly dasar: ReadonlyMap<number, number>
  private readonly konteks: number

  /** `konteks`: codes weighed for a column that the search left open. */
  constructor(k: Keadaan, sel: number, arah: 1 | -1, dasar: ReadonlyMap<number, number>, konteks: number) {
    this.k = k
    this.r = k.ruang
    this.sel = sel
    this.arah = arah
    this.dasar = dasar
    this.konteks = konteks
  }

  /** Fills the open columns and adds up what moves; undefined when that cannot be. */
  timbang(orang: readonly Orang[], batas: number): Langkah | undefined {
    const berubah = this.kolomBerubah(orang)
    const pindah = berubah.length === 0
    const tabel = pindah
      ? this.r.tabel.map((_, i) => i)
      : [...new Set(berubah.flatMap((kolom) => this.r.menurutKolom[kolom]!))]
    const lengkap = this.isiKonteks(orang, tabel, batas)
    if (!lengkap) return undefined
    const ubah = this.jumlahkan(lengkap, tabel, batas)
    if (!ubah) return undefined
    // Both sexes moved against each other leave JML where it is: no step for a cell of JML.
    if (ubah.get(this.sel) !== this.arah) return undefined
    this.ditimbang++
    let biaya = 0
    const baru: number[] = []
    for (const [sel, n] of ubah) {
      if (n < 0 && this.isi(sel) + n < 0) return undefined
      const status = this.k.status[sel]!
      if (isTetap(status)) return undefined
      if (status !== BUKA) continue
      biaya += this.biayaSel(sel)
      baru.push(sel)
    }
    return { ubah, baru, biaya }
  }

  private kolomBerubah(orang: readonly Orang[]): number[] {
    const { u } = orang[0]!
    return u.reduce<number[]>((daftar, n, kolom) => {
      if (orang.some((o) => o.u[kolom] !== n)) daftar.push(kolom)
      return daftar
    }, [])
  }

  /** One code for each open column, the same for all: whoever leaves a cell must be able to be there. */
  private isiKonteks(orang: readonly Orang[], tabel: readonly number[], batas: number): Orang[] | undefined {
    const salin = new Map<Jenis, Jenis>()
    for (const o of orang) if (!salin.has(o.u)) salin.set(o.u, o.u.slice() as Jenis)
    const isi = orang.map((o) => ({ ...o, u: salin.get(o.u)! }))
    const semua = [...salin.values()]
    const pertama = semua[0]!
    const terisi = new Set(this.semuaKolom.filter((kolom) => pertama[kolom]! >= 0))
    const siap = (sudah: ReadonlySet<number>, baru?: number) =>
      tabel.filter((t) => {
        const { kolom } = this.r.tabel[t]!
        return (baru === undefined || kolom.includes(baru)) && kolom.every((x) => sudah.has(x))
      })
    if (this.biayaKonteks(isi, siap(terisi), batas) === undefined) return undefined
    const perlu = new Set(tabel.flatMap((t) => this.r.tabel[t]!.kolom).filter((kolom) => !terisi.has(kolom)))
    for (const kolom of perlu) {
      terisi.add(kolom)
      const periksa = siap(terisi, kolom)
      let pilih: number | undefined
      let termurah = Number.POSITIVE_INFINITY
      let layak = 0
      for (const n of this.atom(kolom)) {
        for (const u of semua) u[kolom] = n
        const biaya = this.biayaKonteks(isi, periksa, batas)
        if (biaya === undefined || biaya >= termurah) continue
        pilih = n
        termurah = biaya
        if (biaya === 0 || ++layak >= this.konteks) break
      }
      if (pilih === undefined) return undefined
      for (const u of semua) u[kolom] = pilih
    }
    return isi
  }

  /** Cells that would have to be hidden in these tables, or undefined when somebody who leaves is not there. */
  private biayaKonteks(orang: readonly Orang[], tabel: readonly number[], batas: number): number | undefined {
    let biaya = 0
    for (const i of tabel) {
      const t = this.r.tabel[i]!
      for (const o of orang) {
        if (!t.anggota(o.u)) continue
        const grup = t.grupKena(o.u)
        if (!grup) return undefined
        const kolom = grup[0]! * 3 + o.lajur
        if (o.tanda < 0 && this.isi(t.alas + o.desa * t.lebar + kolom) < 1) return undefined
        for (let n = o.desa; n !== batas && n >= 0; n = this.r.induk[n]!) {
          const status = this.k.status[t.alas + n * t.lebar + kolom]!
          if (status === BUKA) biaya++
          // Two people may still cancel out in it, so it is dear and not forbidden.
          else if (isTetap(status)) biaya += TETAP
        }
      }
    }
    return biaya
  }

  private jumlahkan(
    orang: readonly Orang[],
    tabel: readonly number[],
    batas: number,
  ): Map<number, number> | undefined {
    const ubah = new Map<number, number>()
    const tambah = (sel: number, n: number) => {
      const jadi = (ubah.get(sel) ?? 0) + n
      if (jadi === 0) ubah.delete(sel)
      else ubah.set(sel, jadi)
    }
    for (const i of tabel) {
      const t = this.r.tabel[i]!
      for (const o of orang) {
        if (!t.anggota(o.u)) continue
        const kena = t.grupKena(o.u)
        if (!kena) return undefined
        for (const g of kena)
          for (let n = o.desa; n !== batas && n >= 0; n = this.r.induk[n]!) {
            const sel = t.alas + n * t.lebar + g * 3
            tambah(sel + o.lajur, o.tanda)
            tambah(sel + JML, o.tanda)
          }
      }
    }
    return ubah
  }

  isi(sel: number): number {
    return this.r.nilai[sel]! + (this.dasar.get(sel) ?? 0)
  }

  /** What a reader loses: a large figure more than a small one, a figure that stood hidden before least. */
  biayaSel(sel: number): number {
    const status = this.k.status[sel]!
    if (isTetap(status)) return 1e6
    if (status !== BUKA) return 0
    const n = this.r.nilai[sel]!
    const biaya = n === 0 ? 40 : 10 + 4 * Math.log2(1 + n)
    return this.k.dahulu?.[sel] ? biaya / 4 : biaya
  }

  private atom(kolom: number): readonly number[] {
    return this.r.atom[kolom]!
  }

  private get semuaKolom(): number[] {
    return KOLOM_KODE.map((_, i) => i)
  }
}
