import { KOLOM_KODE } from '../definisi/syarat.ts'
import { type Jenis, JML, LK, PR, type Ruang, type TabelSiap } from './ruang.ts'
import { type Keadaan, type Langkah, type Orang, Timbangan } from './timbang-langkah.ts'

export interface SelDicari {
  readonly tabel: number
  readonly simpul: number
  readonly grup: number
  readonly lajur: number
}

interface Luas {
  readonly pasangan: number
  readonly desa: number
  readonly silang: number
  readonly konteks: number
  /** Steps weighed before the cheapest so far is taken. */
  readonly nilai: number
}
const SEMPIT: Luas = { pasangan: 5, desa: 6, silang: 3, konteks: 12, nilai: 24 }
/** Where the narrow search finds nothing: rare people in small regions. */
const LUAS: Luas = { pasangan: 40, desa: 40, silang: 40, konteks: 120, nilai: 24 }

/**
 * One step of a witness: people exchanged so that the cell goes up (+1) or down (-1) by one, and every printed cell that
 * is not suppressed stays as it is. `dasar` holds the steps made before. The dearest step is the one that hides most;
 * the cheapest found is returned, undefined when there is none.
 */
export function cariLangkah(
  k: Keadaan,
  z: SelDicari,
  arah: 1 | -1,
  dasar: ReadonlyMap<number, number>,
): Langkah | undefined {
  return (
    new Pencarian(k, z, arah, dasar, SEMPIT).jalankan() ?? new Pencarian(k, z, arah, dasar, LUAS).jalankan()
  )
}

class Pencarian {
  private readonly r: Ruang
  private readonly t: TabelSiap
  private readonly jalur: readonly number[]
  private readonly timbangan: Timbangan
  private terbaik: Langkah | undefined

  private readonly z: SelDicari
  private readonly arah: 1 | -1
  private readonly luas: Luas

  constructor(k: Keadaan, z: SelDicari, arah: 1 | -1, dasar: ReadonlyMap<number, number>, luas: Luas) {
    this.luas = luas
    this.z = z
    this.arah = arah
    this.r = k.ruang
    this.t = this.r.tabel[z.tabel]!
    this.jalur = this.t.jalur[z.grup]!
    const sel = this.t.alas + z.simpul * this.t.lebar + z.grup * 3 + z.lajur
    this.timbangan = new Timbangan(k, sel, arah, dasar, luas.konteks)
  }

  jalankan(): Langkah | undefined {
    const { simpul } = this.z
    const lajur = this.z.lajur === JML ? [LK, PR] : [this.z.lajur]
    let anak = simpul
    for (let batas = this.r.induk[simpul]!; batas >= 0; batas = this.r.induk[batas]!) {
      const lain = this.r.desa[batas]!.filter((d) => !this.diBawah(d, anak))
      for (const s of lajur) {
        this.cobaKolom(s, batas, lain)
        if (this.cukup()) return this.terbaik
        if (this.jalur.every((j) => j === -1) && !this.t.asal.semesta) this.cobaPindah(s, batas, lain)
      }
      if (this.terbaik) return this.terbaik
      anak = batas
    }
    for (const s of lajur) this.cobaKolom(s, -1, [])
    return this.terbaik
  }

  /** People of one region get another code, people of another region get it back. Without a partner all regions above move. */
  private cobaKolom(s: number, batas: number, lain: readonly number[]): void {
    for (const kolom of this.t.kolom) {
      for (const u of this.daftarDiri(kolom)) {
        for (const v of this.daftarPasangan(kolom, u, s)) {
          const tukar = u.slice() as Jenis
          tukar[kolom] = v
          const [naik, turun] = this.arah === 1 ? [tukar, u] : [u, tukar]
          for (const a of this.pilihDesa(this.r.desa[this.z.simpul]!, naik, s)) {
            const pasangan = batas < 0 ? [-1] : this.pilihDesa(lain, turun, s)
            for (const b of pasangan) {
              for (const silang of this.daftarSilang(kolom, u)) {
                for (const dua of [false, true]) {
                  this.nilai(this.susunOrang(a, b, s, u, tukar, silang, dua), batas)
                  if (this.cukup()) return
                }
              }
            }
          }
        }
      }
    }
  }

  /** People move between two regions: for cells that hold everybody. */
  private cobaPindah(s: number, batas: number, lain: readonly number[]): void {
    const u = new Int16Array(KOLOM_KODE.length).fill(-1)
    for (const a of this.r.desa[this.z.simpul]!)
      for (const b of this.pilihDesa(lain, u, s)) {
        const orang = [
          { desa: a, lajur: s, u, tanda: this.arah },
          { desa: b, lajur: s, u, tanda: -this.arah },
        ]
        this.nilai(orang, batas)
        if (this.cukup()) return
      }
  }

  private cukup(): boolean {
    return (
      this.terbaik !== undefined && (this.terbaik.biaya === 0 || this.timbangan.ditimbang >= this.luas.nilai)
    )
  }

  private diBawah(desa: number, atas: number): boolean {
    for (let n = desa; n >= 0; n = this.r.induk[n]!) if (n === atas) return true
    return false
  }

  private diDalam(u: Jenis): boolean {
    if (!this.t.anggota(u)) return false
    return this.jalur.every((j, d) => j === -1 || this.t.dimensi[d]!.kategori(u) === j)
  }

  /** Codes of the columns of this table for somebody in the cell; columns of other tables stay open (-1). */
  private daftarDiri(utama: number): Jenis[] {
    let ada: Jenis[] = [new Int16Array(KOLOM_KODE.length).fill(-1)]
    const bebas = new Set<number>()
    for (const [d, j] of this.jalur.entries())
      if (j === -1) for (const kolom of this.t.dimensi[d]!.kolom) bebas.add(kolom)
    for (const kolom of this.t.kolom) {
      const nilai = this.atom(kolom).slice(0, kolom === utama ? 256 : bebas.has(kolom) ? 4 : 256)
      ada = ada.flatMap((u) =>
        nilai.map((n) => {
          const v = u.slice() as Jenis
          v[kolom] = n
          return v
        }),
      )
      // Conditions over a column that is not set yet are decided later; single columns thin the list at once.
      ada = ada.filter((u) => this.mungkin(u))
    }
    return ada.filter((u) => this.diDalam(u) && this.t.grupKena(u)).slice(0, this.luas.desa)
  }

  private mungkin(u: Jenis): boolean {
    for (const [d, j] of this.jalur.entries()) {
      const dim = this.t.dimensi[d]!
      if (j !== -1 && dim.kolom.length === 1 && u[dim.kolom[0]!]! >= 0 && dim.kategori(u) !== j) return false
    }
    return true
  }

  private daftarPasangan(kolom: number, u: Jenis, s: number): number[] {
    const v = u.slice() as Jenis
    const calon: { n: number; biaya: number }[] = []
    const dilihat = new Set<number>()
    for (const n of this.atom(kolom)) {
      v[kolom] = n
      if (this.diDalam(v)) continue
      if (!this.t.anggota(v)) {
        calon.push({ n, biaya: 0 })
        continue
      }
      const grup = this.t.grupKena(v)
      if (!grup || dilihat.has(grup[0]!)) continue
      dilihat.add(grup[0]!)
      calon.push({ n, biaya: this.biayaGanti(kolom, u, v, s) })
    }
    return calon
      .sort((x, y) => x.biaya - y.biaya)
      .slice(0, this.luas.pasangan)
      .map((c) => c.n)
  }

  /** Of one code for another, in this table and in those that know this column alone: ages of one band leave the band as it is. */
  private biayaGanti(kolom: number, u: Jenis, v: Jenis, s: number): number {
    let biaya = 0
    for (const i of this.r.menurutKolom[kolom]!) {
      const t = this.r.tabel[i]!
      if (t !== this.t && (t.kolom.length > 1 || !t.anggota(v))) continue
      const [dari, ke] = [t.grupKena(u)?.[0], t.grupKena(v)?.[0]]
      if (ke === undefined || dari === ke) continue
      const baris = t.alas + this.z.simpul * t.lebar
      biaya +=
        this.timbangan.biayaSel(baris + ke * 3 + s) +
        (dari === undefined ? 0 : this.timbangan.biayaSel(baris + dari * 3 + s))
    }
    return biaya
  }

  /** Other dimensions of a crossing are exchanged too, or their margins move with it: every choice is offered. */
  private daftarSilang(utama: number, u: Jenis): ReadonlyMap<number, number>[] {
    let daftar: Map<number, number>[] = [new Map()]
    for (const [d, j] of this.jalur.entries()) {
      const dim = this.t.dimensi[d]!
      if (j === -1 || dim.kolom.length > 1 || dim.kolom[0] === utama) continue
      const kolom = dim.kolom[0]!
      const v = u.slice() as Jenis
      const calon: { n: number; biaya: number }[] = []
      const dilihat = new Set<number>()
      for (const n of this.atom(kolom)) {
        v[kolom] = n
        const kategori = dim.kategori(v)
        const grup = this.t.grupKena(v)
        if (kategori === j || dilihat.has(kategori) || !grup) continue
        dilihat.add(kategori)
        const alas = this.t.alas + this.z.simpul * this.t.lebar + grup[0]! * 3
        calon.push({ n, biaya: this.timbangan.biayaSel(alas + (this.z.lajur === JML ? LK : this.z.lajur)) })
      }
      calon.sort((x, y) => x.biaya - y.biaya)
      daftar = daftar.flatMap((m) => [
        ...calon.slice(0, this.luas.silang).map((c) => new Map([...m, [kolom, c.n] as const])),
        m,
      ])
    }
    return daftar
  }

  /** Regions where somebody of `u` lives, those first where little more must be hidden. */
  private pilihDesa(daftar: readonly number[], u: Jenis, s: number): number[] {
    const grup = this.t.anggota(u) ? this.t.grupKena(u) : undefined
    if (!grup || u.includes(-1) === false) return daftar.slice(0, this.luas.desa)
    const lengkap = this.t.kolom.every((kolom) => u[kolom]! >= 0)
    if (!lengkap) return daftar.slice(0, this.luas.desa)
    const calon: { d: number; biaya: number }[] = []
    for (const d of daftar) {
      const sel = this.t.alas + d * this.t.lebar + grup[0]! * 3 + s
      if (this.timbangan.isi(sel) > 0) calon.push({ d, biaya: this.timbangan.biayaSel(sel) })
    }
    return calon
      .sort((x, y) => x.biaya - y.biaya || x.d - y.d)
      .slice(0, this.luas.desa)
      .map((c) => c.d)
  }

  private susunOrang(
    a: number,
    b: number,
    s: number,
    u: Jenis,
    tukar: Jenis,
    silang: ReadonlyMap<number, number>,
    dua: boolean,
  ): Orang[] {
    let jenis: { u: Jenis; tanda: number }[] = [
      { u, tanda: this.arah },
      { u: tukar, tanda: -this.arah },
    ]
    for (const [kolom, n] of silang)
      jenis = jenis.flatMap((j) => {
        const lain = j.u.slice() as Jenis
        lain[kolom] = n
        return [j, { u: lain, tanda: -j.tanda }]
      })
    const orang: Orang[] = []
    for (const j of jenis)
      for (const [desa, arahDesa] of [
        [a, 1],
        [b, -1],
      ] as const) {
        if (desa < 0) continue
        orang.push({ desa, lajur: s, u: j.u, tanda: j.tanda * arahDesa })
        if (dua) orang.push({ desa, lajur: 1 - s, u: j.u, tanda: -j.tanda * arahDesa })
      }
    return orang
  }

  private nilai(orang: readonly Orang[], batas: number): void {
    const l = this.timbangan.timbang(orang, batas)
    if (l && (!this.terbaik || l.biaya < this.terbaik.biaya)) this.terbaik = l
  }

  private atom(kolom: number): readonly number[] {
    return this.r.atom[kolom]!
  }
}
