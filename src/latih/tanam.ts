import type { Acak } from './acak.ts'
import type { Harap, Tanaman } from './kebenaran.ts'
import { SHDK, type Warga } from './warga.ts'

/** Planted defects, by what they do to a row. The number is what the writer switches on. */
export const TANAM = {
  tidak: 0,
  nik15: 1,
  nikHuruf: 2,
  nikEksponen: 3,
  nikSerialNol: 4,
  nikSama: 5,
  nikKosong: 6,
  jkKosong: 7,
  jkAsing: 8,
  tglKosong: 9,
  tglFebruari30: 10,
  tglDepan: 11,
  tglKuno: 12,
  wilayahAsing: 13,
  kk15: 14,
  nikGandaPersis: 15,
  nikGandaOrangLain: 16,
  agamaAsing: 17,
  pekerjaanAsing: 18,
  pendidikanKosong: 19,
  nikBedaTanggal: 20,
  aktaTanpaNomor: 21,
  cacatTanpaKode: 22,
  tidakAktif: 23,
} as const
export type KodeTanam = (typeof TANAM)[keyof typeof TANAM]

const ARTI: readonly (readonly [KodeTanam, string, Harap])[] = [
  [TANAM.nik15, 'nik-15-digit', 'tolak'],
  [TANAM.tidakAktif, 'flag-status-bukan-nol', 'tidak-aktif'],
  [TANAM.nikGandaPersis, 'nik-ganda-persis', 'tolak'],
  [TANAM.agamaAsing, 'agama-tak-dikenal', 'peringatan'],
  [TANAM.nikEksponen, 'nik-eksponen', 'tolak'],
  [TANAM.jkKosong, 'jk-kosong', 'tolak'],
  [TANAM.tglFebruari30, 'tgl-30-februari', 'tolak'],
  [TANAM.nikGandaOrangLain, 'nik-ganda-orang-lain', 'tolak'],
  [TANAM.nikBedaTanggal, 'nik-beda-tanggal', 'peringatan'],
  [TANAM.nikHuruf, 'nik-berhuruf', 'tolak'],
  [TANAM.tglDepan, 'tgl-masa-depan', 'tolak'],
  [TANAM.wilayahAsing, 'wilayah-tak-dikenal', 'tolak'],
  [TANAM.aktaTanpaNomor, 'akta-tanpa-nomor', 'peringatan'],
  [TANAM.nikSerialNol, 'nik-serial-0000', 'tolak'],
  [TANAM.kk15, 'no-kk-15-digit', 'tolak'],
  [TANAM.tidakAktif, 'flag-status-bukan-nol', 'tidak-aktif'],
  [TANAM.pekerjaanAsing, 'pekerjaan-tak-dikenal', 'peringatan'],
  [TANAM.nikSama, 'nik-angka-sama', 'tolak'],
  [TANAM.jkAsing, 'jk-tak-dikenal', 'tolak'],
  [TANAM.tglKosong, 'tgl-kosong', 'tolak'],
  [TANAM.pendidikanKosong, 'pendidikan-kosong', 'peringatan'],
  [TANAM.nikKosong, 'nik-kosong', 'tolak'],
  [TANAM.tglKuno, 'tgl-sebelum-1900', 'tolak'],
  [TANAM.cacatTanpaKode, 'cacat-tanpa-kode', 'peringatan'],
]

/** Days by which TGL_LHR is moved away from what the NIK says. */
export const GESER_LAHIR = 3

/** Chooses who gets which defect: every kind in turn, evenly over the file, one a person; remembers the lines. */
export class Penanam {
  readonly daftar: Tanaman[] = []
  readonly jumlah: Record<Harap, number> = { tolak: 0, peringatan: 0, 'tidak-aktif': 0 }
  private readonly menurutKode = new Map<KodeTanam, Tanaman>()
  private readonly langkah: number
  private readonly acak: Acak
  private ke = 0
  private orang = 0
  private berikut: number

  constructor(kotor: number, acak: Acak) {
    this.langkah = kotor > 0 ? 1 / kotor : Number.POSITIVE_INFINITY
    this.acak = acak
    this.berikut = kotor > 0 ? Math.floor(acak.satuan() * this.langkah) : Number.POSITIVE_INFINITY
    for (const [kode, jenis, harap] of ARTI) {
      if (this.menurutKode.has(kode)) continue
      const berpasangan = kode === TANAM.nikGandaPersis || kode === TANAM.nikGandaOrangLain
      const t: Tanaman = berpasangan ? { jenis, harap, baris: [], pertama: [] } : { jenis, harap, baris: [] }
      this.menurutKode.set(kode, t)
      this.daftar.push(t)
    }
  }

  /** The defect of the next person; `adaSebelumnya`: someone of this desa without a defect was already written. */
  giliran(w: Warga, i: number, batas: Int32Array, adaSebelumnya: boolean): KodeTanam {
    if (this.orang++ < this.berikut) return TANAM.tidak
    const kode = ARTI[this.ke % ARTI.length]![0]
    if (!cocok(w, i, kode, batas, adaSebelumnya)) return TANAM.tidak
    this.ke++
    this.berikut = Math.floor(this.ke * this.langkah + this.acak.satuan() * this.langkah)
    return kode
  }

  catat(kode: KodeTanam, baris: number, pertama?: number): Harap {
    const t = this.menurutKode.get(kode)!
    t.baris.push(baris)
    if (pertama !== undefined) t.pertama!.push(pertama)
    this.jumlah[t.harap]++
    return t.harap
  }
}

// Not every row can carry every defect; a later person then takes it.
function cocok(w: Warga, i: number, kode: KodeTanam, batas: Int32Array, adaSebelumnya: boolean): boolean {
  switch (kode) {
    case TANAM.nikGandaOrangLain:
      return adaSebelumnya
    case TANAM.aktaTanpaNomor:
      return w.aktaLahir[i] === 2
    case TANAM.cacatTanpaKode:
      return w.cacat[i] === 0
    case TANAM.nikBedaTanggal:
      // Age must not change by it, or a child could come out older than is possible.
      return w.lahir[i]! + GESER_LAHIR <= batas[w.umur[i]!]!
    case TANAM.tidakAktif:
      return w.shdk[i] !== SHDK.kepala
    default:
      return true
  }
}
