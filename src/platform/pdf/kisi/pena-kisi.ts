import { huruf, type Potongan } from './huruf.ts'
import { type Kisi, SISIP } from './kisi.ts'

/** A cell as the tag tree has it, in the order of its row. */
export interface SelTertanda {
  readonly peran: 'kepala-kolom' | 'kepala-baris' | 'isi'
  readonly mcid: number
  readonly kolom: number
  readonly baris: number
}

/** What was set in each cut: the glyphs that must be embedded, with the text they stand for. */
export type HurufTerpakai = Record<Potongan, Map<number, number>>

/** The colours of tertib.typ as operands of `rg` and `RG`. */
export const WARNA = {
  nila: '0.149 0.196 0.498',
  nilaMuda: '0.933 0.941 0.969',
  ttk: '0.965 0.969 0.984',
  subtotal: '0.914 0.925 0.961',
  garis: '0.827 0.839 0.875',
  grup: '0.682 0.702 0.776',
  redup: '0.416 0.431 0.478',
  abu: '0.49 0.506 0.553',
  teks: '0.114 0.125 0.161',
} as const

const FONT: Record<Potongan, string> = { biasa: '/TbA', tebal: '/TbB', hitam: '/TbC' }

/** Writes the operators of one grid: fills and lines apart from the text, which is marked cell by cell. */
export class PenaKisi {
  readonly tepi: number
  readonly tanda: SelTertanda[][] = []
  private readonly latar: string[] = []
  private readonly teks: string[] = []
  private readonly kanan: readonly number[]
  private readonly x0: number
  private readonly terpakai: HurufTerpakai
  private kini = { potongan: '', ukuran: 0, warna: '' }
  mcid: number

  constructor(k: Kisi, x0: number, mcid: number, terpakai: HurufTerpakai) {
    let x = x0
    this.kanan = k.lebar.map((l) => {
      x += l
      return x
    })
    this.x0 = x0
    this.tepi = x
    this.mcid = mcid
    this.terpakai = terpakai
  }

  kiri(kolom: number): number {
    return kolom === 0 ? this.x0 : this.kanan[kolom - 1]!
  }

  ujung(kolom: number): number {
    return this.kanan[kolom]!
  }

  /** `y` is the upper edge. */
  kotak(warna: string, x: number, y: number, lebar: number, tinggi: number): void {
    this.latar.push(`${warna} rg ${angka(x)} ${angka(y - tinggi)} ${angka(lebar)} ${angka(tinggi)} re f`)
  }

  garis(warna: string, tebal: number, x1: number, y1: number, x2: number, y2: number): void {
    this.latar.push(`${warna} RG ${tebal} w ${angka(x1)} ${angka(y1)} m ${angka(x2)} ${angka(y2)} l S`)
  }

  mendatar(warna: string, tebal: number, y: number): void {
    this.garis(warna, tebal, this.x0, y, this.tepi, y)
  }

  /** A row of the tag tree; `sel` fills it. */
  baris(): SelTertanda[] {
    const b: SelTertanda[] = []
    this.tanda.push(b)
    return b
  }

  /** One marked cell; what `gambar` writes is its text. */
  sel(
    baris: SelTertanda[],
    peran: SelTertanda['peran'],
    gambar: () => void,
    rentang: { readonly kolom?: number; readonly baris?: number } = {},
  ): void {
    this.teks.push(`/${peran === 'isi' ? 'TD' : 'TH'} <</MCID ${this.mcid}>> BDC`)
    gambar()
    this.teks.push('EMC')
    baris.push({ peran, mcid: this.mcid++, kolom: rentang.kolom ?? 1, baris: rentang.baris ?? 1 })
  }

  tulis(isi: string, x: number, y: number, potongan: Potongan, ukuran: number, warna: string): void {
    if (this.kini.potongan !== potongan || this.kini.ukuran !== ukuran)
      this.teks.push(`${FONT[potongan]} ${ukuran} Tf`)
    if (this.kini.warna !== warna) this.teks.push(`${warna} rg`)
    this.kini = { potongan, ukuran, warna }
    this.teks.push(`1 0 0 1 ${angka(x)} ${angka(y)} Tm <${this.heksa(isi, potongan)}> Tj`)
  }

  /** Code and name to the left, figures to the right of their column. */
  tulisRata(isi: string, kolom: number, y: number, potongan: Potongan, ukuran: number, warna: string): void {
    const x =
      kolom < 2 ? this.kiri(kolom) + SISIP : this.ujung(kolom) - SISIP - huruf(potongan).lebar(isi, ukuran)
    this.tulis(isi, x, y, potongan, ukuran, warna)
  }

  /** A content stream that leaves the graphics state as it found it. */
  isi(): string {
    return `q\n/Artifact BMC\n${this.latar.join('\n')}\nEMC\nBT\n${this.teks.join('\n')}\nET\nQ\n`
  }

  private heksa(teks: string, potongan: Potongan): string {
    const h = huruf(potongan)
    let s = ''
    for (const x of teks) {
      const kode = x.codePointAt(0)!
      const g = h.glif(kode)
      this.terpakai[potongan].set(g, kode)
      s += g.toString(16).padStart(4, '0')
    }
    return s
  }
}

const angka = (n: number) => String(Math.round(n * 100) / 100)
