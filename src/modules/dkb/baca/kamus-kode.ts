import { type DaftarKode, KODE_KOSONG, KODE_TAK_DIKENAL, petaLabel, ratakanLabel } from '../kode-siak.ts'
import type { EjaanTakDikenal, KonteksBaca } from './konteks.ts'

const MUATAN = 512

/**
 * One code column: bytes of a cell to its code. Codes are read as digits without making a string; a label is worked
 * out once and then found again by its bytes.
 */
export class KamusKode {
  readonly #maks: number
  readonly #label: Map<string, number>
  // Open addressing; a file has a few dozen spellings of a column at most, so a full cache means dirt. Made at the
  // first spelling: most columns hold codes only.
  #sidik = new Int32Array(0)
  #bytes: (Uint8Array | undefined)[] = []
  #kode = new Uint8Array(0)
  #jumlah = new Float64Array(0)
  #isi = 0
  #lain = 0

  /** The office's own labels stand over the built-in ones. */
  constructor(daftar: DaftarKode, konteks: Pick<KonteksBaca, 'label'> = {}) {
    this.#maks = daftar.maks
    this.#label = petaLabel(daftar)
    for (const [ejaan, kode] of Object.entries(konteks.label?.[daftar.kolom] ?? {})) {
      this.#label.set(ejaan, kode)
    }
    const milik = KAMUS.get(konteks)
    const ini = { kolom: daftar.kolom, ejaan: () => this.#takDikenal() }
    if (milik) milik.push(ini)
    else KAMUS.set(konteks, [ini])
  }

  kode(b: Uint8Array, awal: number, akhir: number): number {
    const panjang = akhir - awal
    if (panjang === 0) return KODE_KOSONG
    if (panjang === 1) {
      const d = b[awal]! - 48
      if (d >= 0 && d <= this.#maks && d <= 9) return d
    } else if (panjang === 2) {
      const p = b[awal]! - 48
      const d = b[awal + 1]! - 48
      if (p >= 0 && p <= 9 && d >= 0 && d <= 9) {
        const v = p * 10 + d
        if (v <= this.#maks) return v
      }
    }
    return this.#cari(b, awal, akhir)
  }

  #cari(b: Uint8Array, awal: number, akhir: number): number {
    let h = akhir - awal
    for (let i = awal; i < akhir; i++) h = (Math.imul(h, 31) + b[i]!) | 0
    let slot = (h ^ (h >>> 15)) & (MUATAN * 2 - 1)
    for (;;) {
      const ada = this.#bytes[slot]
      if (ada === undefined) break
      if (this.#sidik[slot] === h && samaBytes(ada, b, awal, akhir)) {
        const kode = this.#kode[slot]!
        if (kode === KODE_TAK_DIKENAL) this.#jumlah[slot]!++
        return kode
      }
      slot = (slot + 1) & (MUATAN * 2 - 1)
    }
    const kode = this.#dariTeks(Buffer.from(b.buffer, b.byteOffset + awal, akhir - awal).toString('latin1'))
    if (this.#isi < MUATAN) {
      if (this.#isi++ === 0) this.#buat()
      this.#sidik[slot] = h
      this.#bytes[slot] = b.slice(awal, akhir)
      this.#kode[slot] = kode
      this.#jumlah[slot] = 1
    } else if (kode === KODE_TAK_DIKENAL) this.#lain++
    return kode
  }

  #buat(): void {
    this.#sidik = new Int32Array(MUATAN * 2)
    this.#bytes = new Array(MUATAN * 2)
    this.#kode = new Uint8Array(MUATAN * 2)
    this.#jumlah = new Float64Array(MUATAN * 2)
  }

  #takDikenal(): { ejaan: string; jumlah: number }[] {
    const hasil = this.#bytes.flatMap((b, slot) =>
      b && this.#kode[slot] === KODE_TAK_DIKENAL
        ? { ejaan: Buffer.from(b).toString('latin1'), jumlah: this.#jumlah[slot]! }
        : [],
    )
    return this.#lain > 0 ? [...hasil, { ejaan: '', jumlah: this.#lain }] : hasil
  }

  #dariTeks(teks: string): number {
    const rapi = teks.replace(/^[\s\x80-\xff]+|[\s\x80-\xff]+$/g, '')
    const ini = this.#label.get(ratakanLabel(rapi))
    if (ini !== undefined && rapi !== '') return ini
    if (rapi === '' || rapi === '-' || rapi.toUpperCase() === 'NULL') return KODE_KOSONG
    if (/^\d{1,4}$/.test(rapi)) {
      const v = Number(rapi)
      return v <= this.#maks ? v : KODE_TAK_DIKENAL
    }
    return KODE_TAK_DIKENAL
  }
}

function samaBytes(a: Uint8Array, b: Uint8Array, awal: number, akhir: number): boolean {
  if (a.length !== akhir - awal) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[awal + i]) return false
  return true
}

// Dictionaries by the context they were made for: a thread is asked for all of its own at the end.
const KAMUS = new WeakMap<object, { kolom: string; ejaan(): { ejaan: string; jumlah: number }[] }[]>()

/** Spellings that no list knows, with their rows, as met by the dictionaries of `konteks`; '' stands for what no longer fitted. */
export function ejaanTakDikenal(konteks: Pick<KonteksBaca, 'label'>): EjaanTakDikenal[] {
  return (KAMUS.get(konteks) ?? []).flatMap(({ kolom, ejaan }) => ejaan().map((e) => ({ kolom, ...e })))
}
