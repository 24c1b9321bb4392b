import { type DasarHitungan, kolomDasar } from './dasar-hitungan.ts'
import { LAJUR_JK, lajurJk, nomorDesa } from './hitungan-dasar.ts'
import { daunSyarat, type KolomKode, nilaiSyarat } from './syarat.ts'

/** The columns of one row group, as they were read; only the first `jumlah` values count. */
export interface KelompokKode {
  readonly jumlah: number
  readonly prop: Uint8Array
  readonly kab: Uint8Array
  readonly kec: Uint8Array
  readonly kel: Uint16Array
  readonly kode: ReadonlyMap<KolomKode, Uint8Array>
}

/** Rows `dari` ... `sampai - 1` of a group live in the desa with this place in the histogram. */
interface Ruas {
  readonly desa: number
  readonly dari: number
  readonly sampai: number
}

// Four lanes, the last one empty: a shift finds the counter, and a desa's counters stay together in the cache.
const LAJUR = 4

/** Raw codes `min` ... `maks` of a base, or its outcomes. */
export interface RentangKode {
  readonly min: number
  readonly maks: number
}

/**
 * Dense histograms [desa][kode][jk lane], one for each base count. All codes are small whole numbers, so an address
 * is a sum and a person costs one increment a base; rows sorted by region keep the counters in the cache. Rows in any
 * other order give the same counts, more slowly.
 */
export class Histogram {
  readonly #dasar: readonly Penghitung[]
  readonly #kolom: readonly KolomKode[]
  readonly #letakDesa = new Map<number, number>()
  #kapasitas = 256
  #lajur = new Uint8Array(0)

  constructor(dasar: readonly DasarHitungan[], rentang: (d: DasarHitungan) => RentangKode) {
    this.#dasar = dasar.map((d) => new Penghitung(d, rentang(d), this.#kapasitas))
    this.#kolom = [...new Set(['jk' as const, ...dasar.flatMap(kolomDasar)])]
  }

  /** What `KelompokKode.kode` must hold. */
  get kolom(): readonly KolomKode[] {
    return this.#kolom
  }

  tambah(k: KelompokKode): void {
    if (this.#lajur.length < k.jumlah) this.#lajur = new Uint8Array(k.jumlah)
    const jk = k.kode.get('jk')!
    for (let i = 0; i < k.jumlah; i++) this.#lajur[i] = PETA_LAJUR[jk[i]!]!
    const ruas = this.#cariRuas(k)
    for (const d of this.#dasar) d.tambah(k, ruas, this.#lajur)
  }

  /** Rising desa numbers, and per base its counts in the order of `rapikan`: [desa][jk lane][kode]. */
  selesai(): { nomor: Float64Array; isi: Uint32Array[] } {
    const nomor = Float64Array.from(this.#letakDesa.keys()).sort()
    const urut = Uint32Array.from(nomor, (n) => this.#letakDesa.get(n)!)
    return { nomor, isi: this.#dasar.map((d) => d.padat(urut)) }
  }

  #cariRuas(k: KelompokKode): Ruas[] {
    const { prop, kab, kec, kel } = k
    const ruas: Ruas[] = []
    for (let dari = 0; dari < k.jumlah; ) {
      const [p, b, c, l] = [prop[dari]!, kab[dari]!, kec[dari]!, kel[dari]!]
      let i = dari + 1
      while (i < k.jumlah && kel[i] === l && kec[i] === c && kab[i] === b && prop[i] === p) i++
      ruas.push({ desa: this.#desa(nomorDesa(p, b, c, l)), dari, sampai: i })
      dari = i
    }
    return ruas
  }

  #desa(nomor: number): number {
    const ada = this.#letakDesa.get(nomor)
    if (ada !== undefined) return ada
    const letak = this.#letakDesa.size
    this.#letakDesa.set(nomor, letak)
    if (letak >= this.#kapasitas) {
      this.#kapasitas *= 2
      for (const d of this.#dasar) d.perluas(this.#kapasitas)
    }
    return letak
  }
}

const PETA_LAJUR = Uint8Array.from({ length: 256 }, (_, jk) => lajurJk(jk))

/** One base count. */
class Penghitung {
  readonly #dasar: DasarHitungan
  readonly #min: number
  readonly #lebar: number
  readonly #syarat: PetaSyarat | undefined
  #isi: Uint32Array

  constructor(dasar: DasarHitungan, { min, maks }: RentangKode, kapasitas: number) {
    this.#dasar = dasar
    this.#min = min
    // One more: where those outside of the semesta fall, who are not handed on.
    this.#lebar = maks - min + 2
    this.#syarat =
      dasar.asal.jenis === 'pilihan' || dasar.semesta ? petaSyarat(dasar, maks - min + 1) : undefined
    this.#isi = new Uint32Array(kapasitas * this.#lebar * LAJUR)
  }

  perluas(kapasitas: number): void {
    const lama = this.#isi
    this.#isi = new Uint32Array(kapasitas * this.#lebar * LAJUR)
    this.#isi.set(lama)
  }

  tambah(k: KelompokKode, ruas: readonly Ruas[], lajur: Uint8Array): void {
    const { asal } = this.#dasar
    const kode = this.#syarat
      ? this.#syarat.letak(k)
      : asal.jenis === 'kolom'
        ? k.kode.get(asal.kolom)!
        : undefined
    const geser = this.#syarat ? 0 : this.#min
    for (const r of ruas) {
      const alas = (r.desa * this.#lebar - geser) * LAJUR
      if (kode) hitungKode(this.#isi, alas, kode, lajur, r.dari, r.sampai)
      else hitungLajur(this.#isi, alas, lajur, r.dari, r.sampai)
    }
  }

  padat(urut: Uint32Array): Uint32Array {
    const lebar = this.#lebar - 1
    const keluar = new Uint32Array(urut.length * LAJUR_JK * lebar)
    let ke = 0
    for (const desa of urut) {
      const alas = desa * this.#lebar * LAJUR
      for (let jk = 0; jk < LAJUR_JK; jk++)
        for (let k = 0; k < lebar; k++) keluar[ke++] = this.#isi[alas + k * LAJUR + jk]!
    }
    return keluar
  }
}

// The two loops that everything is about: plain functions over typed arrays, nothing captured.
function hitungKode(
  isi: Uint32Array,
  alas: number,
  kode: Uint8Array,
  lajur: Uint8Array,
  dari: number,
  sampai: number,
): void {
  for (let i = dari; i < sampai; i++) isi[alas + (kode[i]! << 2) + lajur[i]!]!++
}

function hitungLajur(isi: Uint32Array, alas: number, lajur: Uint8Array, dari: number, sampai: number): void {
  for (let i = dari; i < sampai; i++) isi[alas + lajur[i]!]!++
}

interface PetaSyarat {
  /** Place of each row in the counters of the base. */
  letak(k: KelompokKode): Uint8Array
}

/**
 * Conditions over several columns without a branch: each single-column condition is a bit, a column's table turns a
 * code into its bits, and the bits of a row, or-ed together, look the outcome up.
 */
function petaSyarat(dasar: DasarHitungan, luar: number): PetaSyarat {
  const { semesta, asal } = dasar
  const pilihan = asal.jenis === 'pilihan' ? asal.pilihan : []
  const pohon = semesta ? [semesta, ...pilihan] : pilihan
  const daun = pohon.flatMap(daunSyarat)
  // The code itself is needed beside the bits: such a base is counted by SQL until a table asks for one.
  if (asal.jenis === 'kolom') throw new BelumDihistogram('a column within a semesta')
  if (daun.length > 8) throw new BelumDihistogram('more than eight conditions')

  const bit = new Map<KolomKode, Uint8Array>()
  daun.forEach((s, i) => {
    if (!bit.has(s.kolom)) bit.set(s.kolom, new Uint8Array(256))
    for (let kode = s.dari; kode <= s.sampai; kode++) bit.get(s.kolom)![kode]! |= 1 << i
  })
  const hasil = Uint8Array.from({ length: 1 << daun.length }, (_, b) => {
    let i = 0
    const benar = pohon.map((s) => {
      const banyak = daunSyarat(s).length
      const nilai = Array.from({ length: banyak }, (_x, j) => ((b >> (i + j)) & 1) === 1)
      i += banyak
      return nilaiSyarat(s, nilai)
    })
    if (semesta && !benar.shift()) return luar
    return benar.indexOf(true) + 1
  })

  let wadah = new Uint8Array(0)
  const kolom = [...bit]
  return {
    letak(k) {
      if (wadah.length < k.jumlah) wadah = new Uint8Array(k.jumlah)
      kolom.forEach(([nama, peta], urut) => {
        kumpulBit(k.kode.get(nama)!, peta, wadah, k.jumlah, urut === 0)
      })
      for (let i = 0; i < k.jumlah; i++) wadah[i] = hasil[wadah[i]!]!
      return wadah
    },
  }
}

function kumpulBit(kode: Uint8Array, peta: Uint8Array, ke: Uint8Array, jumlah: number, awal: boolean): void {
  if (awal) for (let i = 0; i < jumlah; i++) ke[i] = peta[kode[i]!]!
  else for (let i = 0; i < jumlah; i++) ke[i]! |= peta[kode[i]!]!
}

/** A base count that the histogram does not know (yet): SQL answers it. */
export class BelumDihistogram extends Error {}
