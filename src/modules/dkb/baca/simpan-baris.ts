import type { BarisTerbaca } from './baris-terbaca.ts'
import {
  Ember,
  JUMLAH_KODE,
  KATA_AYAH,
  KATA_IBU,
  KATA_TANDA,
  KEPALA_REKAMAN,
  TEKS_MAKS,
  type TulisSync,
} from './ember.ts'
import { KOLOM_IDENTITAS } from './kolom.ts'
import { bagianDesa, type KonteksBaca } from './konteks.ts'
import type { SelBaris } from './sel-baris.ts'
import type { TemuanPotongan } from './temuan-potongan.ts'

/** Puts rows that may be kept into the bucket of their region. */
export class PenyimpanBaris {
  readonly #k: KonteksBaca
  readonly #sel: SelBaris
  readonly #identitas: Int32Array
  readonly #ember: readonly Ember[]

  constructor(konteks: KonteksBaca, sel: SelBaris, nomorPekerja: number, tulis: TulisSync) {
    this.#k = konteks
    this.#sel = sel
    this.#identitas = Int32Array.from(KOLOM_IDENTITAS.filter((i) => konteks.kolom.includes(i)))
    this.#ember = Array.from(
      { length: konteks.jumlahBagian },
      (_, p) => new Ember(konteks.folder, `ember-${p}-${nomorPekerja}`, tulis),
    )
  }

  /** `n` is the row's place among those of chunk `potongan` that may be kept. */
  simpan(potongan: number, n: number, r: BarisTerbaca, temuan: TemuanPotongan): void {
    const panjang = this.#panjangTeks()
    const ember = this.#ember[bagianDesa(r.desa, this.#k.desa.length, this.#k.jumlahBagian)]!
    // Three bytes more: lengths are rounded up to whole words.
    const p = ember.siapkan(KEPALA_REKAMAN + panjang + 3)
    const akhir = this.#tulisTeks(ember.bytes, p + KEPALA_REKAMAN)
    const w = ember.kata
    const q = p >>> 2
    w[q] = akhir - p
    w[q + 1] = potongan
    w[q + 2] = n
    w[q + 3] = r.desa
    w[q + 4] = r.nikHi
    w[q + 5] = r.nikLo
    w[q + 6] = r.hariLahir
    const kode = r.kode.nilai
    for (let j = 0; j < JUMLAH_KODE; j++) ember.bytes[p + 28 + j] = kode[j]!
    // The byte after the last code belongs to the canonical row: the buffer may hold another row's there.
    ember.bytes[p + 28 + JUMLAH_KODE] = 0
    const { tanda } = temuan
    for (let j = 0; j < tanda.length; j++) w[q + KATA_TANDA + j] = tanda[j]!
    w[q + KATA_IBU] = r.ibuHi
    w[q + KATA_IBU + 1] = r.ibuLo
    w[q + KATA_AYAH] = r.ayahHi
    w[q + KATA_AYAH + 1] = r.ayahLo
    ember.panjang = akhir
  }

  /** Writes what the buckets still hold. */
  tuntas(): void {
    for (const e of this.#ember) {
      e.tuang()
      e.tutup()
    }
  }

  #panjangTeks(): number {
    const { awal, akhir } = this.#sel
    const identitas = this.#identitas
    let panjang = identitas.length
    for (let j = 0; j < identitas.length; j++) panjang += akhir[identitas[j]!]! - awal[identitas[j]!]!
    if (panjang <= TEKS_MAKS) return panjang
    // Nobody's cells are that long; what is cut is past any form's field.
    const maks = Math.floor(TEKS_MAKS / identitas.length) - 1
    for (const k of identitas) akhir[k] = Math.min(akhir[k]!, awal[k]! + maks)
    return identitas.reduce((a, k) => a + akhir[k]! - awal[k]!, identitas.length)
  }

  // Cells without blanks around them, tabs between, LF behind, zeros up to a whole word. Returns the end.
  #tulisTeks(t: Uint8Array, o: number): number {
    const { b, awal, akhir } = this.#sel
    const identitas = this.#identitas
    for (let j = 0; j < identitas.length; j++) {
      const k = identitas[j]!
      let i = awal[k]!
      let e = akhir[k]!
      while (i < e && b[i] === 0x20) i++
      while (e > i && b[e - 1] === 0x20) e--
      for (; i < e; i++) t[o++] = Math.max(b[i]!, 0x20)
      t[o++] = 9
    }
    t[o - 1] = 10
    while (o & 3) t[o++] = 0
    return o
  }
}
