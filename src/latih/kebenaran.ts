/** Dimensions and their codes; `255` stands for a value outside the code list, `0` for blank (as in kode.parquet). */
const DIMENSI = {
  jumlah: 1,
  umur: 121,
  agama: 8,
  statKwn: 5,
  pendidikan: 11,
  pekerjaan: 90,
  golDarah: 14,
  shdk: 12,
  kepalaKeluarga: 1,
  wajibKtp: 1,
  disabilitas: 7,
} as const
export type Dimensi = keyof typeof DIMENSI
const NAMA = Object.keys(DIMENSI) as Dimensi[]

/** Code -> [men, women]; codes nobody has are left out. */
export type HitunganDimensi = Record<string, [number, number]>
export type HitunganWilayah = Record<Dimensi, HitunganDimensi>

const AWAL = {} as Record<Dimensi, number>
let lebar = 0
for (const d of NAMA) {
  AWAL[d] = lebar
  // One place more for 255.
  lebar += DIMENSI[d] + 1
}
const LEBAR = lebar * 2

/** What one valid, active row says, in codes. */
export interface BarisBenar {
  readonly jk: number
  readonly umur: number
  readonly agama: number
  readonly statKwn: number
  readonly pendidikan: number
  readonly pekerjaan: number
  readonly golDarah: number
  readonly shdk: number
  readonly disabilitas: number
}

/** Counts of one region by everything that the twelve tables show. */
export class Hitungan {
  private readonly isi = new Int32Array(LEBAR)

  /** `jk` 0 men, 1 women. */
  tambah(b: BarisBenar): void {
    const { jk } = b
    this.satu('jumlah', 0, jk)
    this.satu('umur', b.umur, jk)
    this.satu('agama', b.agama, jk)
    this.satu('statKwn', b.statKwn, jk)
    this.satu('pendidikan', b.pendidikan, jk)
    this.satu('pekerjaan', b.pekerjaan, jk)
    this.satu('golDarah', b.golDarah, jk)
    this.satu('shdk', b.shdk, jk)
    if (b.shdk === 1) this.satu('kepalaKeluarga', 0, jk)
    // UU 24/2013 art. 63: 17 years old, or married or ever married.
    if (b.umur >= 17 || b.statKwn > 1) this.satu('wajibKtp', 0, jk)
    this.satu('disabilitas', b.disabilitas, jk)
  }

  gabung(lain: Hitungan): void {
    for (let i = 0; i < LEBAR; i++) this.isi[i]! += lain.isi[i]!
  }

  keObjek(): HitunganWilayah {
    const hasil = {} as HitunganWilayah
    for (const d of NAMA) {
      const kode: HitunganDimensi = {}
      for (let k = 0; k <= DIMENSI[d]; k++) {
        const p = (AWAL[d] + k) * 2
        const [l, w] = [this.isi[p]!, this.isi[p + 1]!]
        if (l + w > 0) kode[k === DIMENSI[d] ? '255' : k] = [l, w]
      }
      hasil[d] = kode
    }
    return hasil
  }

  private satu(d: Dimensi, kode: number, jk: number): void {
    const k = Math.min(kode, DIMENSI[d])
    this.isi[(AWAL[d] + k) * 2 + jk]!++
  }
}

/** What dkb is expected to do with a planted row. */
export type Harap = 'tolak' | 'peringatan' | 'tidak-aktif'

export interface Tanaman {
  readonly jenis: string
  readonly harap: Harap
  /** Line numbers in penduduk.csv; the header is line 1. */
  readonly baris: number[]
  /** For a NIK that comes twice: the line, at the same index, that had it first and is kept. */
  readonly pertama?: number[]
}

/** The content of kebenaran.json. */
export interface Kebenaran {
  readonly versi: 1
  readonly orang: number
  readonly benih: number
  readonly kotor: number
  readonly kodeKabkota: string
  readonly tanggal: string
  readonly baris: {
    /** Rows of penduduk.csv without the header: orang + exact duplicates. */
    readonly penduduk: number
    readonly keluarga: number
    readonly sah: number
    readonly tolak: number
    readonly tidakAktif: number
    readonly peringatan: number
  }
  readonly tanam: Tanaman[]
  /** By region code: province, kab/kota, kecamatan, desa. Valid, unique, active rows only. */
  readonly wilayah: Record<string, HitunganWilayah>
}
