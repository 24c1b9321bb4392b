import { ratakan } from '../baca/kolom.ts'
import { isHampa, isJudul } from './judul-kisi.ts'
import { type BentukBip, bacaKeluarga, type KepalaKeluarga, mulaiKeluarga } from './keluarga-bip.ts'
import type { BarisKisi, Kisi } from './kisi.ts'
import type { SumberBaris } from './sumber-baris.ts'
import { bacaWilayahBip, type WilayahBip } from './wilayah-bip.ts'

const TAMBAHAN = [
  'NO KK',
  'ALAMAT',
  'DUSUN',
  'RT',
  'RW',
  'KABUPATEN/KOTA',
  'KECAMATAN',
  'DESA/KELURAHAN',
] as const

/**
 * Buku Induk Penduduk: rows grouped by family under a heading line, a block with the region above them. Three layouts
 * circulate, told by the family's line: 2012 a line of titles (NO.KK, ALAMAT) and one of values, 2016 "No. KK : ...",
 * e-KTP a bare number with nothing in the second column.
 */
export function kenaliBip(awal: readonly BarisKisi[]): { bentuk: BentukBip; judul: BarisKisi } | undefined {
  const judul = awal.find((b) => isJudul(b.sel))
  if (!judul || judul.sel.some((s) => /^NO\.?\s*(KK|KARTU)/i.test(s.trim()))) return undefined
  const nik = kolomNik(judul.sel)
  for (const b of awal) {
    const k = mulaiKeluarga(b.sel, nik)
    if (k) return { bentuk: k.bentuk, judul }
  }
  return undefined
}

/**
 * One row a person, with the family's number and address and the block's region added. A row that holds neither a NIK
 * nor a name (page ends, sums, signatures, numbers of columns) is no person; every other row comes out, so that what is
 * wrong with it is rejected by number and not lost.
 */
export function sumberBip(kisi: Kisi, judul: BarisKisi): SumberBaris {
  const kolom = judul.sel.map((s) => s.trim().replace(/\s+/g, ' '))
  while (kolom.at(-1) === '') kolom.pop()
  const nama = [...kolom.map((k, i) => k || `Kolom ${i + 1}`), ...TAMBAHAN]
  return { kolom: nama, baris: () => new PembacaBip(kolom).baca(kisi) }
}

class PembacaBip {
  readonly #kolom: readonly string[]
  /** Per column of the first header, where this block has it. */
  #letak: readonly number[]
  #keluarga: KepalaKeluarga | undefined
  #judulKeluarga: readonly string[] | undefined
  #wilayah: WilayahBip = {}
  #adaJudul = false
  #selesai = false

  constructor(kolom: readonly string[]) {
    this.#kolom = kolom
    this.#letak = kolom.map((_, i) => i)
  }

  async *baca(kisi: Kisi): AsyncGenerator<BarisKisi> {
    let tunggu: BarisKisi | undefined
    for await (const b of kisi.baris()) {
      if (isHampa(b.sel)) continue
      const sambungan = tunggu && this.#sambung(tunggu, b)
      if (sambungan) {
        tunggu = sambungan
        continue
      }
      if (tunggu) yield tunggu
      tunggu = this.#baris(b)
    }
    if (tunggu) yield tunggu
  }

  #baris(b: BarisKisi): BarisKisi | undefined {
    if (isJudul(b.sel)) {
      this.#letak = this.#cocokkan(b.sel)
      this.#adaJudul = true
      this.#selesai = false
      return undefined
    }
    if (this.#judulKeluarga) {
      this.#keluarga = bacaKeluarga(b.sel, this.#judulKeluarga)
      this.#judulKeluarga = undefined
      return undefined
    }
    const nik = this.#letak[kolomNik(this.#kolom)] ?? -1
    const keluarga = mulaiKeluarga(b.sel, nik)
    if (keluarga) {
      if (keluarga.bentuk === 'bip-2012') this.#judulKeluarga = b.sel
      else this.#keluarga = keluarga.kepala
      this.#selesai = false
      return undefined
    }
    const wilayah = bacaWilayahBip(b.sel)
    if (wilayah) {
      // A new block: what stood above holds no more, unless the block says it again.
      if (this.#keluarga) this.#wilayah = {}
      this.#wilayah = { ...this.#wilayah, ...wilayah }
      this.#keluarga = undefined
      this.#selesai = false
      return undefined
    }
    const pertama = b.sel.find((s) => s.trim() !== '')!.trim()
    if (/^keterangan\b/i.test(pertama)) this.#selesai = true
    const isiNik = (b.sel[nik] ?? '').replace(/\D/g, '')
    if (this.#selesai && isiNik.length < 10) return undefined
    return this.#orang(b, nik)
  }

  #orang(b: BarisKisi, nik: number): BarisKisi | undefined {
    if (!this.#adaJudul || isNomorKolom(b.sel)) return undefined
    const nama = this.#letak[this.#kolom.findIndex((k) => /^NAMA( LENGKAP| LGKP)?$/i.test(k))] ?? -1
    if ((b.sel[nik] ?? '').trim() === '' && (b.sel[nama] ?? '').trim() === '') return undefined
    const k = this.#keluarga
    const w = this.#wilayah
    return {
      nomor: b.nomor,
      sel: [
        ...this.#letak.map((i) => b.sel[i] ?? ''),
        k?.noKk ?? '',
        k?.alamat ?? '',
        k?.dusun ?? '',
        k?.rt ?? '',
        k?.rw ?? '',
        w.kab ?? '',
        w.kec ?? '',
        w.desa ?? k?.desa ?? '',
      ],
      ...(b.rusak && { rusak: true }),
    }
  }

  // "SENT FOR" with "CARD PRINTING" in the row below and nothing else there.
  #sambung(lalu: BarisKisi, b: BarisKisi): BarisKisi | undefined {
    const isi = b.sel.flatMap((s, i) => (s.trim() === '' ? [] : [i]))
    if (isi.length !== 1) return undefined
    const ke = this.#letak.indexOf(isi[0]!)
    if (ke < 0 || !/^(STATRKM|STATREKAM|STATUSREKAM|KTPEL)$/.test(ratakan(this.#kolom[ke]!))) return undefined
    if ((lalu.sel[ke] ?? '').trim() === '') return undefined
    return { ...lalu, sel: lalu.sel.map((s, i) => (i === ke ? `${s} ${b.sel[isi[0]!]}` : s)) }
  }

  #cocokkan(judul: readonly string[]): number[] {
    const rata = judul.map(ratakan)
    return this.#kolom.map((k) => (k === '' ? -1 : rata.indexOf(ratakan(k))))
  }
}

function kolomNik(kolom: readonly string[]): number {
  return kolom.findIndex((k) => ratakan(k) === 'NIK')
}

// "1 2 3 4 ..." under the header.
function isNomorKolom(sel: readonly string[]): boolean {
  const isi = sel.filter((s) => s.trim() !== '')
  return isi.length >= 4 && isi.every((s, i) => s.replace(/[().\s]/g, '') === String(Number(isi[0]) + i))
}
