import { indeksAturan } from '../aturan.ts'
import type { BarisTerbaca } from './baris-terbaca.ts'
import {
  KODE_AKTA_CERAI,
  KODE_AKTA_KAWIN,
  KODE_JK,
  KODE_KAWIN,
  KODE_KIA,
  KODE_KTP_EL,
  KODE_PEKERJAAN,
  KODE_PENDIDIKAN,
  KODE_SHDK,
  KODE_UMUR,
} from './kode-baris.ts'
import { KOLOM_SIAK, kolomKe } from './kolom.ts'
import type { KonteksBaca } from './konteks.ts'
import { PenerbitNik } from './penerbit-nik.ts'
import { bersihkanNomor, delapanAngka, isAngka, isKosong, LAHIR_KOSONG, tanggalAngka } from './sel.ts'
import type { SelBaris } from './sel-baris.ts'
import { sidikBersama, sidikNama } from './sidik-nama.ts'
import type { TemuanPotongan } from './temuan-potongan.ts'
import { UMUR_PEKERJAAN, UMUR_PENDIDIKAN } from './umur-wajar.ts'

const K = {
  nama: kolomKe('NAMA_LGKP'),
  nikIbu: kolomKe('NIK_IBU'),
  namaIbu: kolomKe('NAMA_LGKP_IBU'),
  nikAyah: kolomKe('NIK_AYAH'),
  namaAyah: kolomKe('NAMA_LGKP_AYAH'),
  kawin: kolomKe('TGL_KWN'),
  cerai: kolomKe('TGL_CRAI'),
}

const T = {
  nama: indeksAturan('nama-kosong'),
  namaAngka: indeksAturan('nama-berangka'),
  namaPendek: indeksAturan('nama-satu-huruf'),
  namaIbu: indeksAturan('nama-ibu-kosong'),
  namaAyah: indeksAturan('nama-ayah-kosong'),
  kkSamaNik: indeksAturan('kk-sama-nik'),
  kkTanggal: indeksAturan('kk-tanggal-mustahil'),
  kawin10: indeksAturan('kawin-di-bawah-10'),
  kawin16: indeksAturan('kawin-di-bawah-16'),
  aktaKawin: indeksAturan('akta-kawin-belum-kawin'),
  aktaCerai: indeksAturan('akta-cerai-belum-kawin'),
  ceraiKawin: indeksAturan('tgl-cerai-sebelum-kawin'),
  suami: indeksAturan('shdk-suami-perempuan'),
  istri: indeksAturan('shdk-istri-laki-laki'),
  pasanganBelum: indeksAturan('shdk-pasangan-belum-kawin'),
  pasanganCerai: indeksAturan('shdk-pasangan-cerai'),
  menantu: indeksAturan('shdk-menantu-belum-kawin'),
  orangTuaMuda: indeksAturan('shdk-orang-tua-muda'),
  kepala10: indeksAturan('kepala-di-bawah-10'),
  kepala17: indeksAturan('kepala-di-bawah-17'),
  pendidikan: indeksAturan('pendidikan-lebih-dari-umur'),
  pekerjaan: indeksAturan('pekerjaan-tak-sesuai-umur'),
  pelajar: indeksAturan('pelajar-lanjut-usia'),
  diriSendiri: indeksAturan('orang-tua-diri-sendiri'),
  orangTuaSama: indeksAturan('orang-tua-sama'),
  nikIbu: indeksAturan('nik-ibu-rusak'),
  nikAyah: indeksAturan('nik-ayah-rusak'),
  kia: indeksAturan('kia-dewasa'),
  ktpWajib: indeksAturan('ktp-el-sudah-wajib'),
  ktpMuda: indeksAturan('ktp-el-terlalu-muda'),
}

const aturanTanggal = (id: string) => ({
  rusak: indeksAturan(`tgl-${id}-rusak`),
  kuno: indeksAturan(`tgl-${id}-sebelum-1900`),
  depan: indeksAturan(`tgl-${id}-masa-depan`),
  lahir: indeksAturan(`tgl-${id}-sebelum-lahir`),
  belum: indeksAturan(`tgl-${id}-belum-kawin`),
})
const KAWIN = aturanTanggal('kawin')
const CERAI = aturanTanggal('cerai')

/** Judges whether what a kept row says can be true, cell against cell. Only warns. */
export class PemeriksaIsi {
  readonly #k: KonteksBaca
  readonly #sel: SelBaris
  readonly #temuan: TemuanPotongan
  readonly #ada: (k: number) => boolean
  readonly #kolomAda: Int32Array
  readonly #penerbit: PenerbitNik
  /** See SeluruhBaris. */
  sidikNama = 0
  sidikIbu = 0
  /** Rows of the chunk that have something in the column, per KOLOM_SIAK. */
  readonly kolomTerisi = new Uint32Array(KOLOM_SIAK.length)

  constructor(konteks: KonteksBaca, sel: SelBaris, temuan: TemuanPotongan) {
    this.#k = konteks
    this.#sel = sel
    this.#temuan = temuan
    const ada = Uint8Array.from(KOLOM_SIAK, (_, k) => (konteks.kolom.includes(k) ? 1 : 0))
    this.#ada = (k) => ada[k] === 1
    this.#kolomAda = Int32Array.from(KOLOM_SIAK.keys()).filter((k) => ada[k] === 1)
    this.#penerbit = new PenerbitNik(konteks.kecamatanPernah)
  }

  mulai(): void {
    this.kolomTerisi.fill(0)
  }

  /** `lahir` as yyyymmdd. Reads the codes of `r`, fills its parents. */
  periksa(r: BarisTerbaca, lahir: number): void {
    this.#hitungTerisi()
    this.#periksaNama(lahir)
    this.#periksaNomor(r)
    this.#periksaOrangTua(r)
    const { nilai } = r.kode
    this.#periksaStatus(nilai)
    this.#periksaKeluarga(nilai)
    this.#periksaKartu(nilai)
    const kawin = this.#ada(K.kawin) ? this.#periksaTanggal(K.kawin, KAWIN, lahir, nilai[KODE_KAWIN]!) : 0
    const cerai = this.#ada(K.cerai) ? this.#periksaTanggal(K.cerai, CERAI, lahir, nilai[KODE_KAWIN]!) : 0
    if (cerai > 0 && kawin > cerai) this.#temuan.peringatkan(T.ceraiKawin)
  }

  #hitungTerisi(): void {
    const { b, awal, akhir } = this.#sel
    const kolom = this.#kolomAda
    for (let i = 0; i < kolom.length; i++) {
      const k = kolom[i]!
      const a = awal[k]!
      const n = akhir[k]! - a
      if (n === 0 || (b[a]! <= 0x2d && isKosong(b, a, a + n))) continue
      this.kolomTerisi[k]!++
    }
  }

  #periksaNama(lahir: number): void {
    const { b, awal, akhir } = this.#sel
    const temuan = this.#temuan
    this.sidikNama = 0
    this.sidikIbu = 0
    if (this.#ada(K.nama)) {
      const [a, e] = [awal[K.nama]!, akhir[K.nama]!]
      this.sidikNama = sidikNama(b, a, e)
      if (isKosong(b, a, e)) temuan.peringatkan(T.nama)
      else if (e - a === 1) temuan.peringatkan(T.namaPendek)
      let angka = 0
      for (let i = a; i < e; i++) if ((b[i]! - 48) >>> 0 < 10) angka = 1
      if (angka === 1) temuan.peringatkan(T.namaAngka)
    }
    if (this.#ada(K.namaIbu)) {
      const [a, e] = [awal[K.namaIbu]!, akhir[K.namaIbu]!]
      this.sidikIbu = sidikBersama(sidikNama(b, a, e), lahir)
      if (isKosong(b, a, e)) temuan.peringatkan(T.namaIbu)
    }
    if (this.#ada(K.namaAyah) && isKosong(b, awal[K.namaAyah]!, akhir[K.namaAyah]!)) {
      temuan.peringatkan(T.namaAyah)
    }
  }

  #periksaNomor(r: BarisTerbaca): void {
    const penerbit = this.#penerbit.temuan(r.nikHi)
    if (penerbit >= 0) this.#temuan.peringatkan(penerbit)
    if (r.kkHi === r.nikHi && r.kkLo === r.nikLo) this.#temuan.peringatkan(T.kkSamaNik)
    const hari = r.kkHi % 100
    const bulan = Math.floor(r.kkLo / 1_000_000)
    if (hari < 1 || hari > 31 || bulan < 1 || bulan > 12) this.#temuan.peringatkan(T.kkTanggal)
  }

  #periksaOrangTua(r: BarisTerbaca): void {
    r.ibuHi = this.#ada(K.nikIbu) ? this.#bacaNik(K.nikIbu, T.nikIbu) : 0
    r.ibuLo = r.ibuHi === 0 ? 0 : delapanAngka(this.#sel.b, this.#sel.awal[K.nikIbu]! + 8)
    r.ayahHi = this.#ada(K.nikAyah) ? this.#bacaNik(K.nikAyah, T.nikAyah) : 0
    r.ayahLo = r.ayahHi === 0 ? 0 : delapanAngka(this.#sel.b, this.#sel.awal[K.nikAyah]! + 8)
    if (r.ibuHi === 0 && r.ayahHi === 0) return
    const ibu = r.ibuHi === r.nikHi && r.ibuLo === r.nikLo
    const ayah = r.ayahHi === r.nikHi && r.ayahLo === r.nikLo
    if (ibu || ayah) this.#temuan.peringatkan(T.diriSendiri)
    if (r.ibuHi === r.ayahHi && r.ibuLo === r.ayahLo) this.#temuan.peringatkan(T.orangTuaSama)
  }

  // First eight digits, or 0: blank, zeros alone (SIAK's mask of an empty number), or broken and warned of.
  #bacaNik(k: number, rusak: number): number {
    const { b, awal, akhir } = this.#sel
    const a = awal[k]!
    if (akhir[k]! - a !== 16 || !isAngka(b[a]!) || !isAngka(b[a + 15]!)) {
      if (isKosong(b, a, akhir[k]!)) return 0
      akhir[k] = bersihkanNomor(b, a, akhir[k]!)
    }
    const hi = akhir[k]! - a === 16 ? delapanAngka(b, a) : -1
    const lo = hi >= 0 ? delapanAngka(b, a + 8) : -1
    if (lo < 0 && !isNolSaja(b, a, akhir[k]!)) this.#temuan.peringatkan(rusak)
    return lo < 0 ? 0 : hi
  }

  #periksaStatus(nilai: Uint8Array): void {
    const temuan = this.#temuan
    const umur = nilai[KODE_UMUR]!
    const kawin = nilai[KODE_KAWIN]!
    if (umur < 16 && kawin >= 2 && kawin <= 4) temuan.peringatkan(umur < 10 ? T.kawin10 : T.kawin16)
    if (kawin === 1) {
      if (nilai[KODE_AKTA_KAWIN] === 2) temuan.peringatkan(T.aktaKawin)
      if (nilai[KODE_AKTA_CERAI] === 2) temuan.peringatkan(T.aktaCerai)
    }
    const pendidikan = nilai[KODE_PENDIDIKAN]!
    if (pendidikan < UMUR_PENDIDIKAN.length && umur < UMUR_PENDIDIKAN[pendidikan]!) {
      temuan.peringatkan(T.pendidikan)
    }
    const pekerjaan = nilai[KODE_PEKERJAAN]!
    if (umur < UMUR_PEKERJAAN[pekerjaan]!) temuan.peringatkan(T.pekerjaan)
    else if (pekerjaan === PELAJAR && umur > 60) temuan.peringatkan(T.pelajar)
  }

  #periksaKeluarga(nilai: Uint8Array): void {
    const temuan = this.#temuan
    const umur = nilai[KODE_UMUR]!
    const kawin = nilai[KODE_KAWIN]!
    switch (nilai[KODE_SHDK]) {
      case SHDK.kepala:
        if (umur < 17) temuan.peringatkan(umur < 10 ? T.kepala10 : T.kepala17)
        break
      case SHDK.suami:
      case SHDK.istri:
        if (nilai[KODE_SHDK] === SHDK.suami && nilai[KODE_JK] === 2) temuan.peringatkan(T.suami)
        if (nilai[KODE_SHDK] === SHDK.istri && nilai[KODE_JK] === 1) temuan.peringatkan(T.istri)
        if (kawin === 1) temuan.peringatkan(T.pasanganBelum)
        else if (kawin === 3 || kawin === 4) temuan.peringatkan(T.pasanganCerai)
        break
      case SHDK.menantu:
        if (kawin === 1) temuan.peringatkan(T.menantu)
        break
      case SHDK.orangtua:
      case SHDK.mertua:
        if (umur < 25) temuan.peringatkan(T.orangTuaMuda)
        break
      default:
    }
  }

  #periksaKartu(nilai: Uint8Array): void {
    const umur = nilai[KODE_UMUR]!
    const pernahKawin = nilai[KODE_KAWIN]! >= 2 && nilai[KODE_KAWIN]! <= 4
    if (umur >= 17 && nilai[KODE_KIA] === 2) this.#temuan.peringatkan(T.kia)
    const ktp = nilai[KODE_KTP_EL]!
    if (ktp === 1 && (umur >= 17 || pernahKawin)) this.#temuan.peringatkan(T.ktpWajib)
    if (ktp >= 3 && ktp <= 11 && umur < 16 && !pernahKawin) this.#temuan.peringatkan(T.ktpMuda)
  }

  // The date as yyyymmdd when it is one, else 0.
  #periksaTanggal(k: number, t: typeof KAWIN, lahir: number, kawin: number): number {
    const { b, awal, akhir } = this.#sel
    if (awal[k] === akhir[k]) return 0
    const tanggal = tanggalAngka(b, awal[k]!, akhir[k]!)
    if (tanggal === LAHIR_KOSONG) return 0
    if (kawin === 1) this.#temuan.peringatkan(t.belum)
    if (tanggal > LAHIR_KOSONG) {
      this.#temuan.peringatkan(t.rusak)
      return 0
    }
    if (tanggal < 19_000_101) this.#temuan.peringatkan(t.kuno)
    else if (tanggal > this.#k.acuan) this.#temuan.peringatkan(t.depan)
    if (tanggal < lahir) this.#temuan.peringatkan(t.lahir)
    return tanggal
  }
}

const PELAJAR = 3
const SHDK = { kepala: 1, suami: 2, istri: 3, menantu: 5, orangtua: 7, mertua: 8 }

function isNolSaja(b: Uint8Array, awal: number, akhir: number): boolean {
  for (let i = awal; i < akhir; i++) if (b[i] !== 48) return false
  return true
}
