import { AWAL_PERINGATAN, DAFTAR_ATURAN } from '../aturan.ts'
import { AliranByte } from './aliran-byte.ts'
import { JUMLAH_KATA_TANDA } from './ember.ts'
import { kolomKe } from './kolom.ts'
import { gantiBaris } from './kutip.ts'
import type { SelBaris } from './sel-baris.ts'

const CONTOH_MAKS = 20
const NIK = kolomKe('NIK')
const KOLOM_TIDAK_AKTIF = [NIK, kolomKe('NO_KK'), kolomKe('FLAG_STATUS')]

/** What the rules found in one chunk: counts and first lines of rows kept out, warnings of the row in hand, and the two lists in the form of HasilBaca. */
export class TemuanPotongan {
  readonly #sel: SelBaris
  readonly hitung = new Uint32Array(DAFTAR_ATURAN.length)
  contoh: number[][] = []
  readonly tolak = new AliranByte()
  readonly tidakAktif = new AliranByte()
  /** Warnings of the row in hand, as bits from AWAL_PERINGATAN on. They are counted when the rows are sealed. */
  readonly tanda = new Uint32Array(JUMLAH_KATA_TANDA)

  constructor(sel: SelBaris) {
    this.#sel = sel
  }

  mulai(): void {
    this.hitung.fill(0)
    this.contoh = DAFTAR_ATURAN.map(() => [])
  }

  baruBaris(): void {
    this.tanda.fill(0)
  }

  peringatkan(aturan: number): void {
    const bit = aturan - AWAL_PERINGATAN
    this.tanda[bit >>> 5]! |= 1 << (bit & 31)
  }

  /** Rejects a line that has no sure cells; its beginning is the value. */
  tolakBaris(aturan: number, baris: number, awal: number): void {
    const { b } = this.#sel
    this.#catat(aturan, baris)
    this.tolak.teks(`${baris}\t${aturan}\t-1\t\t`)
    const g = gantiBaris(b, awal, b.length)
    this.tolak.sel(b, awal, g < 0 ? b.length : g)
    this.tolak.teks('\t-1\n')
  }

  tolakSel(aturan: number, baris: number, kolom: number, desa: number): void {
    const { b, awal, akhir } = this.#sel
    this.#catat(aturan, baris)
    this.tolak.teks(`${baris}\t${aturan}\t${kolom}\t`)
    this.tolak.sel(b, awal[NIK]!, akhir[NIK]!, 40)
    this.tolak.teks('\t')
    this.tolak.sel(b, awal[kolom]!, akhir[kolom]!)
    this.tolak.teks(`\t${desa}\n`)
  }

  sisihkan(aturan: number, baris: number): void {
    const { b, awal, akhir } = this.#sel
    this.#catat(aturan, baris)
    this.tidakAktif.teks(String(baris))
    for (const k of KOLOM_TIDAK_AKTIF) {
      this.tidakAktif.teks('\t')
      this.tidakAktif.sel(b, awal[k]!, akhir[k]!, 40)
    }
    this.tidakAktif.teks('\n')
  }

  #catat(aturan: number, baris: number): void {
    this.hitung[aturan]!++
    const contoh = this.contoh[aturan]!
    if (contoh.length < CONTOH_MAKS) contoh.push(baris)
  }
}
