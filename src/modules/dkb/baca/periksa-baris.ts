import { indeksAturan } from '../aturan.ts'
import { DAFTAR_KODE } from '../kode-siak.ts'
import type { BarisTerbaca } from './baris-terbaca.ts'
import { KamusKode } from './kamus-kode.ts'
import { KODE_JK, KODE_UMUR, KodeBaris } from './kode-baris.ts'
import { kolomKe } from './kolom.ts'
import type { KonteksBaca } from './konteks.ts'
import { PemeriksaIsi } from './periksa-isi.ts'
import {
  bersihkanNomor,
  bulat,
  delapanAngka,
  hariSejak1970,
  isAngka,
  isKosong,
  LAHIR_BENTUK,
  LAHIR_KOSONG,
  tanggalAngka,
} from './sel.ts'
import type { SelBaris } from './sel-baris.ts'
import type { TemuanPotongan } from './temuan-potongan.ts'

const K = {
  nik: kolomKe('NIK'),
  kk: kolomKe('NO_KK'),
  jk: kolomKe('JENIS_KLMIN'),
  lahir: kolomKe('TGL_LHR'),
  prop: kolomKe('NO_PROP'),
  kab: kolomKe('NO_KAB'),
  kec: kolomKe('NO_KEC'),
  kel: kolomKe('NO_KEL'),
  flag: kolomKe('FLAG_STATUS'),
}

const T = {
  tidakAktif: indeksAturan('tidak-aktif'),
  nikKosong: indeksAturan('nik-kosong'),
  nikIlmiah: indeksAturan('nik-notasi-ilmiah'),
  nik15: indeksAturan('nik-15-angka'),
  nik16: indeksAturan('nik-bukan-16-angka'),
  nikSama: indeksAturan('nik-angka-sama'),
  nik0000: indeksAturan('nik-urut-0000'),
  kk16: indeksAturan('kk-bukan-16-angka'),
  jk: indeksAturan('kelamin-tak-sah'),
  lahirKosong: indeksAturan('lahir-kosong'),
  lahirBentuk: indeksAturan('lahir-bentuk'),
  lahirNyata: indeksAturan('lahir-tak-nyata'),
  lahir1900: indeksAturan('lahir-sebelum-1900'),
  lahirDepan: indeksAturan('lahir-masa-depan'),
  wilayah: indeksAturan('wilayah-tak-terdaftar'),
  nikMustahil: indeksAturan('nik-tanggal-mustahil'),
  nikTanggal: indeksAturan('nik-tanggal-beda'),
  nikKelamin: indeksAturan('nik-kelamin-beda'),
  umur120: indeksAturan('umur-lebih-120'),
  bersih: indeksAturan('nomor-dibersihkan'),
  flag: indeksAturan('flag-kosong'),
}

export const LANJUT = 0
export const TIDAK_AKTIF = 1
export const TOLAK = 2
export type Putusan = typeof LANJUT | typeof TIDAK_AKTIF | typeof TOLAK

const UMUR_MAKS = 120

/** Judges the record in hand, rule after rule in the order of DAFTAR_ATURAN; what it read stands in its fields. */
export class PemeriksaBaris implements BarisTerbaca {
  readonly #k: KonteksBaca
  readonly #sel: SelBaris
  readonly #temuan: TemuanPotongan
  readonly #adaFlag: boolean
  readonly #kamusJk: KamusKode
  readonly #petaDesa: Map<number, number>
  #wilayahLalu = -1
  #desaLalu = -1
  readonly kode: KodeBaris
  readonly isi: PemeriksaIsi
  nikHi = 0
  nikLo = 0
  kkHi = 0
  kkLo = 0
  desa = 0
  hariLahir = 0
  ibuHi = 0
  ibuLo = 0
  ayahHi = 0
  ayahLo = 0

  constructor(konteks: KonteksBaca, sel: SelBaris, temuan: TemuanPotongan) {
    this.#k = konteks
    this.#sel = sel
    this.#temuan = temuan
    this.#kamusJk = new KamusKode(DAFTAR_KODE.JENIS_KLMIN, konteks)
    this.#adaFlag = konteks.kolom.includes(K.flag)
    this.#petaDesa = new Map(Array.from(konteks.desa, (kode, i) => [kode, i]))
    this.kode = new KodeBaris(konteks, sel, temuan)
    this.isi = new PemeriksaIsi(konteks, sel, temuan)
  }

  periksa(baris: number): Putusan {
    const { b, awal, akhir } = this.#sel
    const temuan = this.#temuan
    // Both are always tried.
    const dibersihkan = +this.#bersihkan(K.nik) + +this.#bersihkan(K.kk) > 0
    const flag = this.#adaFlag ? this.#bacaFlag() : AKTIF
    if (flag === LAIN) {
      temuan.sisihkan(T.tidakAktif, baris)
      return TIDAK_AKTIF
    }
    const nomor = this.#bacaNomor()
    if (nomor >= 0) return this.#tolak(nomor, baris, nomor === T.kk16 ? K.kk : K.nik)
    const jk = this.#kamusJk.kode(b, awal[K.jk]!, akhir[K.jk]!)
    if (jk !== 1 && jk !== 2) return this.#tolak(T.jk, baris, K.jk)
    const lahir = tanggalAngka(b, awal[K.lahir]!, akhir[K.lahir]!)
    const sebabLahir = this.#sebabLahir(lahir)
    if (sebabLahir >= 0) return this.#tolak(sebabLahir, baris, K.lahir)
    this.desa = this.#cariDesa()
    if (this.desa < 0) return this.#tolak(T.wilayah, baris, K.kel)

    // From here the row is kept, unless its NIK turns out to be taken by an earlier row.
    temuan.baruBaris()
    if (dibersihkan) temuan.peringatkan(T.bersih)
    if (flag === FLAG_KOSONG) temuan.peringatkan(T.flag)
    this.#hitungUmur(lahir)
    this.kode.nilai[KODE_JK] = jk
    this.#periksaNik(lahir, jk)
    this.kode.baca()
    this.isi.periksa(this, lahir)
    return LANJUT
  }

  #tolak(aturan: number, baris: number, kolom: number): Putusan {
    // A reject counts against a desa where the row still says which; cleaning a cell twice does no harm.
    this.#temuan.tolakSel(aturan, baris, kolom, this.#cariDesa())
    return TOLAK
  }

  // True when something had to go. A number that looks whole is left alone.
  #bersihkan(k: number): boolean {
    const { b, awal, akhir } = this.#sel
    const [a, e] = [awal[k]!, akhir[k]!]
    if (e - a === 16 && isAngka(b[a]!) && isAngka(b[e - 1]!)) return false
    akhir[k] = bersihkanNomor(b, a, e)
    return akhir[k] !== e
  }

  #bacaFlag(): number {
    const { b, awal, akhir } = this.#sel
    const [a, e] = [awal[K.flag]!, akhir[K.flag]!]
    if (e - a === 1 && b[a] === 48) return AKTIF
    if (isKosong(b, a, e)) return FLAG_KOSONG
    return bulat(b, a, e) === 0 || /^\s*(aktif|hidup)\s*$/i.test(this.#sel.teks(K.flag)) ? AKTIF : LAIN
  }

  // Fills NIK and No. KK; returns the rule that one of them breaks, or -1.
  #bacaNomor(): number {
    const { b, awal, akhir } = this.#sel
    const nik = awal[K.nik]!
    this.nikHi = akhir[K.nik]! - nik === 16 ? delapanAngka(b, nik) : -1
    this.nikLo = this.nikHi >= 0 ? delapanAngka(b, nik + 8) : -1
    if (this.nikLo < 0) return this.#sebabNik()
    if (this.nikHi === this.nikLo && this.nikHi % 11_111_111 === 0) return T.nikSama
    if (this.nikLo % 10_000 === 0) return T.nik0000
    const kk = awal[K.kk]!
    this.kkHi = akhir[K.kk]! - kk === 16 ? delapanAngka(b, kk) : -1
    this.kkLo = this.kkHi >= 0 ? delapanAngka(b, kk + 8) : -1
    return this.kkLo < 0 ? T.kk16 : -1
  }

  #sebabNik(): number {
    const teks = this.#sel.teks(K.nik)
    if (teks === '') return T.nikKosong
    if (/^\d[\d.,]*E\+?\d+$/i.test(teks)) return T.nikIlmiah
    return /^\d{15}$/.test(teks) ? T.nik15 : T.nik16
  }

  #sebabLahir(lahir: number): number {
    if (lahir < LAHIR_KOSONG) {
      if (lahir < 19_000_101) return T.lahir1900
      return lahir > this.#k.acuan ? T.lahirDepan : -1
    }
    if (lahir === LAHIR_KOSONG) return T.lahirKosong
    return lahir === LAHIR_BENTUK ? T.lahirBentuk : T.lahirNyata
  }

  // Rows of one desa mostly stand together, so the last answer is kept.
  #cariDesa(): number {
    const { b, awal, akhir } = this.#sel
    const p = bulat(b, awal[K.prop]!, akhir[K.prop]!)
    const kab = bulat(b, awal[K.kab]!, akhir[K.kab]!)
    const kec = bulat(b, awal[K.kec]!, akhir[K.kec]!)
    const kel = bulat(b, awal[K.kel]!, akhir[K.kel]!)
    if (p < 0 || kab < 0 || kec < 0 || kel < 0 || p > 99 || kab > 99 || kec > 99 || kel > 9999) return -1
    const kunci = p * 1e8 + kab * 1e6 + kec * 1e4 + kel
    if (kunci !== this.#wilayahLalu) {
      this.#wilayahLalu = kunci
      this.#desaLalu = this.#petaDesa.get(kunci) ?? -1
    }
    return this.#desaLalu
  }

  #hitungUmur(lahir: number): void {
    const { acuan } = this.#k
    const tahun = Math.floor(lahir / 10_000)
    let umur = Math.floor(acuan / 10_000) - tahun
    if (acuan % 10_000 < lahir % 10_000) umur--
    if (umur > UMUR_MAKS) {
      this.#temuan.peringatkan(T.umur120)
      umur = UMUR_MAKS
    }
    this.kode.nilai[KODE_UMUR] = umur
    this.hariLahir = hariSejak1970(tahun, Math.floor(lahir / 100) % 100, lahir % 100)
  }

  // NIK holds DDMMYY of birth, women with day + 40. It stays when a court corrects date or sex, so it only warns.
  #periksaNik(lahir: number, jk: number): void {
    const dd = this.nikHi % 100
    const perempuan = dd > 40
    const hari = perempuan ? dd - 40 : dd
    const bulan = Math.floor(this.nikLo / 1_000_000)
    if (hari < 1 || hari > 31 || bulan < 1 || bulan > 12) {
      this.#temuan.peringatkan(T.nikMustahil)
      return
    }
    const tahun2 = Math.floor(this.nikLo / 10_000) % 100
    if (tahun2 * 10_000 + bulan * 100 + hari !== lahir % 1_000_000) {
      this.#temuan.peringatkan(T.nikTanggal)
    }
    if (perempuan !== (jk === 2)) this.#temuan.peringatkan(T.nikKelamin)
  }
}

const AKTIF = 0
const FLAG_KOSONG = 1
const LAIN = 2
