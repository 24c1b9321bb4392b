import type { Acak } from './acak.ts'
import { KAWIN } from './bentuk-kawin.ts'
import { BentukPekerjaan } from './bentuk-pekerjaan.ts'
import { BentukPendidikan } from './bentuk-pendidikan.ts'
import { BentukSifat } from './bentuk-sifat.ts'
import type { TabelHari } from './hari.ts'
import { ambilNama } from './nama-orang.ts'
import type { PembagiNomor } from './nomor-latihan.ts'
import type { Warga } from './warga.ts'
import { JUMLAH_KAB_LAIN, KEC_LAIN } from './wilayah-latihan.ts'

const TAHUN = 365.25

export interface Bentuk {
  readonly pendidikan: BentukPendidikan
  readonly pekerjaan: BentukPekerjaan
  readonly sifat: BentukSifat
}

export function muatBentuk(): Bentuk {
  return {
    pendidikan: new BentukPendidikan(),
    pekerjaan: new BentukPekerjaan(),
    sifat: new BentukSifat(),
  }
}

export interface TempatIsi {
  /** Number of the kecamatan among those of the office, from 0. */
  readonly kec: number
  readonly jumlahKec: number
  /** A place where another faith is at home. */
  readonly beragam: boolean
  /** Day number of the reference date. */
  readonly acuan: number
}

/** Gives everyone in families the rest: faith (one a household), schooling, work, names, dates, certificates, NIK. */
export function isiWarga(
  w: Warga,
  t: TempatIsi,
  bentuk: Bentuk,
  nik: PembagiNomor,
  hari: TabelHari,
  acak: Acak,
): void {
  const agama = new Uint8Array(w.jumlahKeluarga)
  for (let k = 0; k < agama.length; k++) agama[k] = bentuk.sifat.ambilAgama(acak, t.beragam)
  for (let i = 0; i < w.n; i++) {
    const umur = w.umur[i]!
    const jk = w.jk[i]!
    w.agama[i] = agama[w.keluarga[i]!]!
    w.acak[i] = acak.u32() & 0xffff
    w.nama[i] = ambilNama(acak, jk, w.agama[i]!, umur)
    w.pendidikan[i] = bentuk.pendidikan.ambil(acak, umur)
    w.pekerjaan[i] = bentuk.pekerjaan.ambil(acak, umur, jk, w.pendidikan[i]!, w.statKwn[i]!)
    w.darah[i] = bentuk.sifat.ambilDarah(acak)
    w.cacat[i] = bentuk.sifat.ambilCacat(acak, umur)
    w.aktaLahir[i] = bentuk.sifat.ambilAktaLahir(acak, umur)
    isiNik(w, i, t, nik, hari, acak)
  }
  isiPerkawinan(w, t.acuan, bentuk.sifat, acak)
  isiNamaOrangTua(w, acak)
}

// NIK keeps the region of first issue (Permendagri 102/2019: it does not change when a person moves).
function isiNik(w: Warga, i: number, t: TempatIsi, nik: PembagiNomor, hari: TabelHari, acak: Acak): void {
  const p = acak.satuan() * (w.umur[i]! < 10 ? 3 : 1)
  const asal = p > 0.12 ? -1 : p > 0.05 ? -2 : acak.bulat(JUMLAH_KAB_LAIN)
  const awalan =
    asal === -1
      ? t.kec
      : asal === -2
        ? acak.bulat(t.jumlahKec)
        : t.jumlahKec + asal * KEC_LAIN + acak.bulat(KEC_LAIN)
  w.nikAwalan[i] = awalan
  w.nikUrut[i] = nik.ambil(awalan, hari.ddmmyy[w.lahir[i]!]!, w.jk[i]!)
  // Place 0 is the office's own kabupaten.
  w.tempat[i] = asal >= 0 ? asal + 1 : acak.mungkin(0.04) ? 1 + acak.bulat(JUMLAH_KAB_LAIN) : 0
}

function isiPerkawinan(w: Warga, acuan: number, sifat: BentukSifat, acak: Acak): void {
  const sulung = new Int32Array(w.n).fill(0x7fffffff)
  for (let i = 0; i < w.n; i++) {
    for (const induk of [w.ibu[i]!, w.ayah[i]!]) {
      if (induk >= 0 && w.lahir[i]! < sulung[induk]!) sulung[induk] = w.lahir[i]!
    }
  }
  for (let i = 0; i < w.n; i++) {
    const p = w.pasangan[i]!
    w.aktaKawin[i] = 1
    if (w.statKwn[i] === KAWIN.belum || (p >= 0 && w.jk[i] === 0)) continue
    const jk = w.jk[i]!
    const paling = Math.max(
      w.lahir[i]! + Math.ceil((jk === 1 ? 16.6 : 18) * TAHUN),
      p >= 0 ? w.lahir[p]! + Math.ceil(18 * TAHUN) : 0,
    )
    const anak = Math.min(sulung[i]!, p >= 0 ? sulung[p]! : 0x7fffffff)
    let hari = w.lahir[i]! + Math.round((22.5 + 3 * (1 - jk) + acak.lonceng() * 3.4) * TAHUN)
    if (hari > anak - 250) hari = anak - 280 - acak.bulat(400)
    if (hari > acuan) hari = acuan - acak.bulat(200)
    if (hari < paling) hari = Math.min(acuan, paling)
    w.tglKawin[i] = hari
    w.aktaKawin[i] = sifat.ambilAktaKawin(acak, w.umur[i]!)
    if (p < 0) continue
    w.tglKawin[p] = hari
    w.aktaKawin[p] = w.aktaKawin[i]!
    w.acak[p] = w.acak[i]!
  }
  // Husbands were passed over above and set by their wives; the loop's reset must not undo it.
  for (let i = 0; i < w.n; i++) {
    const p = w.pasangan[i]!
    if (p >= 0 && w.jk[i] === 0) w.aktaKawin[i] = w.aktaKawin[p]!
  }
}

function isiNamaOrangTua(w: Warga, acak: Acak): void {
  // Children of one parent in the register have the same other parent, who is not.
  const hilang = new Uint32Array(w.n)
  for (let i = 0; i < w.n; i++) {
    const [ibu, ayah] = [w.ibu[i]!, w.ayah[i]!]
    if (ibu < 0) w.namaIbu[i] = namaHilang(w, hilang, ayah, 1, i, acak)
    if (ayah < 0) w.namaAyah[i] = namaHilang(w, hilang, ibu, 0, i, acak)
  }
}

function namaHilang(
  w: Warga,
  hilang: Uint32Array,
  kenal: number,
  jk: number,
  anak: number,
  acak: Acak,
): number {
  if (kenal >= 0 && hilang[kenal] !== 0) return hilang[kenal]!
  const nama = ambilNama(acak, jk, w.agama[anak]!, 60)
  if (kenal >= 0) hilang[kenal] = nama
  return nama
}
