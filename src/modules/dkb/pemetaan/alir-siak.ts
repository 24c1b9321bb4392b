import { kolomKe } from '../baca/kolom.ts'
import type { BagianSumber } from '../bentuk/bagian-sumber.ts'
import type { BarisKisi } from '../bentuk/kisi.ts'
import type { CariDesa } from './cari-desa.ts'
import type { Pemetaan } from './pemetaan.contract.ts'
import { DAFTAR_SASARAN, KODE_WILAYAH_SIAK, SASARAN_TAMBAHAN, SASARAN_TANGGAL } from './sasaran.ts'
import { tanggalSumber } from './tanggal-sumber.ts'

/** Between cells: a byte that no export writes, so that nothing but a leading quote needs quoting. */
export const PEMISAH_ALIR = 0x1f
const SEP = String.fromCharCode(PEMISAH_ALIR)
const TULIS = 256 * 1024

export interface BagianTerpetakan {
  readonly bagian: BagianSumber
  readonly pemetaan: Pemetaan
}

/** Where a part's rows begin in the numbering of the whole: its row n is line `awal` + n. */
export interface LetakBagian {
  readonly nama: string
  readonly awal: number
  readonly jumlah: number
}

/**
 * Rows of any layout as the lines that the fast reader takes (baca/), one line a row and as many empty ones between as
 * the source skips: the line of a reject is its row in the office's file. `kolom` is what the lines hold.
 */
export class AlirSiak {
  readonly kolom: readonly number[]
  readonly #nama: readonly string[]
  readonly #daftar: readonly BagianTerpetakan[]
  readonly #cari: CariDesa
  readonly #letak: LetakBagian[] = []
  #baris = 0
  #isi = ''

  constructor(daftar: readonly BagianTerpetakan[], cari: CariDesa) {
    this.#daftar = daftar
    this.#cari = cari
    const ada = new Set(daftar.flatMap((d) => d.pemetaan.kolom.map((k) => k.ke)))
    if (ada.has('STATUS_DASAR')) ada.add('FLAG_STATUS')
    for (const k of KODE_WILAYAH_SIAK) ada.add(k)
    for (const k of SASARAN_TAMBAHAN) ada.delete(k)
    this.#nama = DAFTAR_SASARAN.filter((s) => ada.has(s))
    this.kolom = this.#nama.map(kolomKe)
  }

  /** After the stream has ended. */
  get letak(): readonly LetakBagian[] {
    return this.#letak
  }

  async *alir(): AsyncGenerator<Buffer> {
    for (const d of this.#daftar) {
      const awal = this.#baris
      let jumlah = 0
      const baca = this.#pembacaBaris(d)
      for await (const b of d.bagian.sumber.baris() as AsyncIterable<BarisKisi>) {
        jumlah++
        const kosong = awal + b.nomor - this.#baris - 1
        if (kosong > 0) this.#isi += '\n'.repeat(kosong)
        this.#isi += b.rusak ? rusak(b) : baca(b.sel)
        this.#baris = Math.max(this.#baris + 1, awal + b.nomor)
        if (this.#isi.length >= TULIS) yield this.#ambil()
      }
      this.#letak.push({ nama: d.bagian.nama, awal, jumlah })
    }
    if (this.#isi !== '') yield this.#ambil()
  }

  #ambil(): Buffer {
    const b = Buffer.from(this.#isi)
    this.#isi = ''
    return b
  }

  #pembacaBaris({ pemetaan }: BagianTerpetakan): (sel: readonly string[]) => string {
    const letak = new Map(pemetaan.kolom.flatMap((k, i) => (k.ke === null ? [] : [[k.ke, i] as const])))
    const { tetapan } = pemetaan
    const wilayah = this.#pembacaWilayah(pemetaan, letak)
    const keluar = this.#nama.map((nama): ((sel: readonly string[], w: readonly string[]) => string) => {
      const w = (KODE_WILAYAH_SIAK as readonly string[]).indexOf(nama)
      if (w >= 0) return (_, bagian) => bagian[w] ?? ''
      const i = letak.get(nama)
      if (i === undefined) {
        const status = nama === 'FLAG_STATUS' ? letak.get('STATUS_DASAR') : undefined
        return status === undefined ? () => '' : (sel) => statusDasar(sel[status] ?? '')
      }
      if (SASARAN_TANGGAL.has(nama)) return (sel) => tanggalSumber(sel[i] ?? '', tetapan)
      return (sel) => sel[i] ?? ''
    })
    return (sel) => {
      const w = wilayah(sel)
      let baris = ''
      for (let i = 0; i < keluar.length; i++) baris += (i === 0 ? '' : SEP) + rapikan(keluar[i]!(sel, w))
      return `${baris}\n`
    }
  }

  // The four parts as text. What cannot be resolved stands in NO_KEL as it was written, where its reject shows it.
  #pembacaWilayah(
    p: Pemetaan,
    letak: ReadonlyMap<string, number>,
  ): (sel: readonly string[]) => readonly string[] {
    if (p.tetapan.desa !== undefined) {
      const tetap = p.tetapan.desa.split('.')
      return () => tetap
    }
    const ambil = (nama: string) => {
      const i = letak.get(nama)
      return (sel: readonly string[]) => (i === undefined ? '' : (sel[i] ?? '').trim())
    }
    if (letak.has('KODE_WILAYAH')) {
      const kode = ambil('KODE_WILAYAH')
      return (sel) => {
        const m = /^(\d{2})\.?(\d{2})\.?(\d{2})\.?(\d{4})$/.exec(kode(sel))
        return m ? m.slice(1) : ['', '', '', kode(sel)]
      }
    }
    if (KODE_WILAYAH_SIAK.every((k) => letak.has(k))) {
      const bagian = KODE_WILAYAH_SIAK.map(ambil)
      return (sel) => bagian.map((b) => b(sel))
    }
    const [kab, kec, kel] = [ambil('NAMA_KAB'), ambil('NAMA_KEC'), ambil('NAMA_KEL')]
    return (sel) => {
      const [a, b, c] = [kab(sel), kec(sel), kel(sel)]
      const hasil = this.#cari.cari(a, b, c)
      if ('kode' in hasil) return hasil.kode.split('.')
      const nama = [c || '(kosong)', b && `Kec. ${b}`].filter(Boolean).join(', ')
      const sebab =
        hasil.sebab === 'ganda'
          ? `lebih dari satu desa bernama itu: ${hasil.calon.slice(0, 3).join(' ')}`
          : 'nama tidak ada pada daftar wilayah'
      return ['', '', '', `${nama} (${sebab})`]
    }
  }
}

// A line whose cells are not sure has two, one too few for any mapping: the reader rejects it and keeps its beginning.
function rusak(b: BarisKisi): string {
  return `${rapikan(b.sel.join(' ')).slice(0, 400)}${SEP}\n`
}

// Line ends, tabs and the separator itself become blanks: one row stays one line.
function rapikan(sel: string): string {
  let s = sel
  for (let i = 0; i < sel.length; i++) {
    if (sel.charCodeAt(i) < 0x20) {
      s = Array.from(sel, (c) => (c < ' ' ? ' ' : c)).join('')
      break
    }
  }
  return s.charCodeAt(0) === 34 ? `"${s.replaceAll('"', '""')}"` : s
}

/** OpenSID: 1 hidup; 2 mati, 3 pindah, 4 hilang, 6 pergi, 9 tidak valid (domain.md 1.1). */
function statusDasar(v: string): string {
  const s = v.trim()
  return s === '1' || /^hidup$/i.test(s) ? '0' : s === '0' ? 'TIDAK SAH' : s
}
