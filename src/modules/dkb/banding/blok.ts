import { bukaBagianSiap, type KunciBagian } from '#platform/kunci'
import type { LetakDesa } from '../manifes.ts'
import { bacaKodeRentang } from '../segel/baca-rentang.ts'
import { Beda } from './beda.ts'
import type { MedanBanding } from './medan.ts'

/** One of the two snapshots, as a thread needs it. */
export interface SisiBanding {
  readonly identitas: string
  readonly kunci: KunciBagian
  readonly kode: string
}

/** Some desa one after another in code order; `a` and `b` where that snapshot has people there. */
export interface Blok {
  readonly desa: readonly { readonly nomor: number; readonly a?: LetakDesa; readonly b?: LetakDesa }[]
}

export interface TugasBlok {
  readonly a: SisiBanding
  readonly b: SisiBanding
  readonly medan: MedanBanding
  readonly blok: Blok
}

export interface HasilBlok {
  /** Per desa of the block: same, changed. */
  readonly desa: readonly { readonly nomor: number; readonly sama: number; readonly berubah: number }[]
  readonly perMedan: Uint32Array
  /** Lines of the list of persons, for those who changed where they live. */
  readonly daftar: Uint8Array
  /** Rows without a partner in their desa, by compartment of NIK: records as `sisa.ts` reads them. */
  readonly sisaA: readonly Uint8Array[]
  readonly sisaB: readonly Uint8Array[]
}

/** Compartments of what is left over: each is joined in memory by itself. */
export const PETAK_SISA = 64

/** Compares desa by desa: both snapshots are in the same order (desa, then NIK), so that one walk does it. */
export async function bandingkanBlok({ a, b, medan, blok }: TugasBlok): Promise<HasilBlok> {
  const A = await bukaSisi(
    a,
    medan,
    blok.desa.flatMap((d) => d.a ?? []),
  )
  const B = await bukaSisi(
    b,
    medan,
    blok.desa.flatMap((d) => d.b ?? []),
  )
  const beda = new Beda(medan)
  const sisaA = petakKosong()
  const sisaB = petakKosong()
  const daftar: string[] = []
  const desa: { nomor: number; sama: number; berubah: number }[] = []
  for (const d of blok.desa) {
    let sama = 0
    let berubah = 0
    A.masuk(d.a)
    B.masuk(d.b)
    while (A.ada && B.ada) {
      const urut = bandingNik(A, B)
      if (urut < 0) A.sisihkan(sisaA, d.nomor)
      else if (urut > 0) B.sisihkan(sisaB, d.nomor)
      else {
        if (beda.isSama(A, B)) sama++
        else {
          const medanBeda = beda.cari(A, B)
          // Cells may differ only in columns that the other side does not have.
          if (medanBeda.length === 0) sama++
          else {
            berubah++
            daftar.push(`berubah\t${A.nik}\t${d.nomor}\t${d.nomor}\t${medanBeda.join(',')}\n`)
          }
        }
        A.maju()
        B.maju()
      }
    }
    while (A.ada) A.sisihkan(sisaA, d.nomor)
    while (B.ada) B.sisihkan(sisaB, d.nomor)
    desa.push({ nomor: d.nomor, sama, berubah })
  }
  return {
    desa,
    perMedan: beda.perMedan,
    daftar: Buffer.from(daftar.join('')),
    sisaA: sisaA.map((x) => Buffer.concat(x)),
    sisaB: sisaB.map((x) => Buffer.concat(x)),
  }
}

function petakKosong(): Uint8Array[][] {
  return Array.from({ length: PETAK_SISA }, () => [])
}

async function bukaSisi(s: SisiBanding, medan: MedanBanding, letak: readonly LetakDesa[]): Promise<Jalan> {
  const [pertama, terakhir] = [letak[0], letak.at(-1)]
  if (!pertama || !terakhir) return new Jalan(Buffer.alloc(0), 0, 0, new Int32Array(0), [])
  const teks = await bukaBagianSiap(s.kunci, s.identitas, pertama.awalByte, terakhir.akhirByte)
  const kode = bacaKodeRentang(s.kode, pertama.awal, terakhir.akhir, medan.kode)
  return new Jalan(teks, pertama.awal, pertama.awalByte, kode.hariLahir, kode.kode)
}

/** Bytes of a record before its line: desa, length of the line, birth day; then one byte a code. */
export const KEPALA_SISA = 12

/** Walks the rows of one side. The line in hand is `teks[awal, akhir)`, its LF included. */
export class Jalan {
  readonly teks: Buffer
  readonly hari: Int32Array
  readonly kode: readonly Uint8Array[]
  readonly #dasarBaris: number
  readonly #dasarByte: number
  awal = 0
  akhir = 0
  ke = 0
  #ujung = 0

  constructor(
    teks: Buffer,
    dasarBaris: number,
    dasarByte: number,
    hari: Int32Array,
    kode: readonly Uint8Array[],
  ) {
    this.teks = teks
    this.#dasarBaris = dasarBaris
    this.#dasarByte = dasarByte
    this.hari = hari
    this.kode = kode
  }

  /** Goes to the first row of a desa; nothing is there when the side has none. */
  masuk(letak: LetakDesa | undefined): void {
    this.awal = letak ? letak.awalByte - this.#dasarByte : 0
    this.#ujung = letak ? letak.akhirByte - this.#dasarByte : 0
    this.ke = letak ? letak.awal - this.#dasarBaris : 0
    this.akhir = this.ada ? this.#akhirBaris() : this.awal
  }

  get ada(): boolean {
    return this.awal < this.#ujung
  }

  get nik(): string {
    return this.teks.toString('latin1', this.awal, this.awal + 16)
  }

  maju(): void {
    this.awal = this.akhir
    this.ke++
    if (this.ada) this.akhir = this.#akhirBaris()
  }

  /** Puts the row in hand among the left-over ones and goes on. */
  sisihkan(petak: readonly Uint8Array[][], desa: number): void {
    const panjang = this.akhir - this.awal
    const r = Buffer.allocUnsafe(KEPALA_SISA + this.kode.length + panjang)
    r.writeUInt32LE(desa, 0)
    r.writeUInt32LE(panjang, 4)
    r.writeInt32LE(this.hari[this.ke]!, 8)
    for (let k = 0; k < this.kode.length; k++) r[KEPALA_SISA + k] = this.kode[k]![this.ke]!
    this.teks.copy(r, KEPALA_SISA + this.kode.length, this.awal, this.akhir)
    // The serial number spreads people of one day and place.
    const { teks, awal } = this
    petak[(teks[awal + 15]! + teks[awal + 14]! * 10 + teks[awal + 9]! * 7) % PETAK_SISA]!.push(r)
    this.maju()
  }

  #akhirBaris(): number {
    const i = this.teks.indexOf(10, this.awal)
    if (i < 0) throw new Error('identity rows end within a line')
    return i + 1
  }
}

// NIK is the first cell of a line and sixteen digits wide on both sides.
function bandingNik(a: Jalan, b: Jalan): number {
  const { teks: x, awal: i } = a
  const { teks: y, awal: j } = b
  for (let k = 0; k < 16; k++) {
    const beda = x[i + k]! - y[j + k]!
    if (beda !== 0) return beda
  }
  return 0
}
