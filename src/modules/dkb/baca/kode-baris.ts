import { indeksAturan } from '../aturan.ts'
import { DAFTAR_KODE, KODE_TAK_DIKENAL } from '../kode-siak.ts'
import { JUMLAH_KODE } from './ember.ts'
import { KamusKode } from './kamus-kode.ts'
import { kolomKe } from './kolom.ts'
import type { KonteksBaca } from './konteks.ts'
import { isKosong } from './sel.ts'
import type { SelBaris } from './sel-baris.ts'
import type { TemuanPotongan } from './temuan-potongan.ts'

/** The code columns that follow sex and age in the record, with the stem of their rules. */
const KOLOM_KODE = [
  ['AGAMA', 'agama'],
  ['STAT_KWN', 'status-kawin'],
  ['STAT_HBKEL', 'shdk'],
  ['PDDK_AKH', 'pendidikan'],
  ['JENIS_PKRJN', 'pekerjaan'],
  ['GOL_DRH', 'golongan-darah'],
  ['PNYDNG_CCT', 'cacat'],
  ['AKTA_LHR', 'akta-lahir'],
  ['AKTA_KWN', 'akta-kawin'],
  ['AKTA_CRAI', 'akta-cerai'],
  ['KTP_EL', 'ktp-el'],
  ['KIA', 'kia'],
  ['KK', 'kk-cetak'],
] as const
const NOMOR_AKTA = {
  'akta-lahir': 'NO_AKTA_LHR',
  'akta-kawin': 'NO_AKTA_KWN',
  'akta-cerai': 'NO_AKTA_CRAI',
} as const

export const KODE_JK = 0
export const KODE_UMUR = 1
export const KODE_KAWIN = 3
export const KODE_SHDK = 4
export const KODE_PENDIDIKAN = 5
export const KODE_PEKERJAAN = 6
export const KODE_AKTA_KAWIN = 10
export const KODE_AKTA_CERAI = 11
export const KODE_KTP_EL = 12
export const KODE_KIA = 13
const KODE_CACAT = 8

interface KolomKode {
  readonly kolom: number
  /** Place in `nilai`. */
  readonly ke: number
  readonly kamus: KamusKode
  readonly takDikenal: number
  /** -1 where a blank says something itself (PNYDNG_CCT: none). */
  readonly kosong: number
}

/** Codes of the row in hand, and the checks that codes alone allow. */
export class KodeBaris {
  readonly #sel: SelBaris
  readonly #temuan: TemuanPotongan
  readonly #kolom: readonly KolomKode[]
  readonly #akta: readonly { ke: number; nomor: number; tanpaNomor: number; tanpaTanda: number }[]
  readonly #klaim: number
  readonly #kamusKlaim: KamusKode
  readonly #cacatTanpaJenis = indeksAturan('cacat-tanpa-jenis')
  readonly #cacatTanpaTanda = indeksAturan('cacat-tanpa-tanda')
  /** In the order of the record: jk umur agama kwn hbkel pddk pkrjn gol cct lahir kawin cerai ktp kia kk. */
  readonly nilai = new Uint8Array(JUMLAH_KODE)

  constructor(konteks: KonteksBaca, sel: SelBaris, temuan: TemuanPotongan) {
    const ada = (nama: string) => konteks.kolom.includes(kolomKe(nama))
    this.#sel = sel
    this.#temuan = temuan
    this.#kamusKlaim = new KamusKode(DAFTAR_KODE.KLAIN_FSK, konteks)
    this.#kolom = KOLOM_KODE.flatMap(([nama, id], i) =>
      ada(nama)
        ? {
            kolom: kolomKe(nama),
            ke: i + 2,
            kamus: new KamusKode(DAFTAR_KODE[nama], konteks),
            takDikenal: indeksAturan(`${id}-tak-dikenal`),
            kosong: id === 'cacat' ? -1 : indeksAturan(`${id}-kosong`),
          }
        : [],
    )
    this.#akta = KOLOM_KODE.flatMap(([nama, id], i) =>
      id in NOMOR_AKTA && ada(nama) && ada(NOMOR_AKTA[id as keyof typeof NOMOR_AKTA])
        ? {
            ke: i + 2,
            nomor: kolomKe(NOMOR_AKTA[id as keyof typeof NOMOR_AKTA]),
            tanpaNomor: indeksAturan(`${id}-tanpa-nomor`),
            tanpaTanda: indeksAturan(`${id}-tanpa-tanda`),
          }
        : [],
    )
    this.#klaim = ada('KLAIN_FSK') ? kolomKe('KLAIN_FSK') : -1
  }

  /** Fills `nilai` but for sex and age. */
  baca(): void {
    const { b, awal, akhir } = this.#sel
    const { nilai } = this
    for (const k of this.#kolom) {
      const v = k.kamus.kode(b, awal[k.kolom]!, akhir[k.kolom]!)
      nilai[k.ke] = v
      if (v === KODE_TAK_DIKENAL) this.#temuan.peringatkan(k.takDikenal)
      else if (v === 0 && k.kosong >= 0) this.#temuan.peringatkan(k.kosong)
    }
    for (const k of this.#akta) {
      const tanpaNomor = isKosong(b, awal[k.nomor]!, akhir[k.nomor]!)
      if (nilai[k.ke] === 2) {
        if (tanpaNomor) this.#temuan.peringatkan(k.tanpaNomor)
      } else if (!tanpaNomor) this.#temuan.peringatkan(k.tanpaTanda)
    }
    if (this.#klaim < 0) return
    const klaim = this.#kamusKlaim.kode(b, awal[this.#klaim]!, akhir[this.#klaim]!)
    if (klaim === 2 && nilai[KODE_CACAT] === 0) this.#temuan.peringatkan(this.#cacatTanpaJenis)
    else if (klaim === 1 && nilai[KODE_CACAT] !== 0) this.#temuan.peringatkan(this.#cacatTanpaTanda)
  }
}
