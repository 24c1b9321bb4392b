import { KAWIN } from './bentuk-kawin.ts'
import type { TabelHari } from './hari.ts'
import { KATA_ASCII } from './nama-orang.ts'
import type { Penulis } from './penulis.ts'
import { GESER_LAHIR, type KodeTanam, TANAM } from './tanam.ts'
import type { Warga } from './warga.ts'

/** A useful part of BIODATA_WNI (SIAK, domain.md 1.3); codes, not labels. */
export const KOLOM_PENDUDUK =
  'NIK,NO_KK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,AKTA_LHR,NO_AKTA_LHR,GOL_DRH,AGAMA,STAT_KWN,AKTA_KWN,NO_AKTA_KWN,TGL_KWN,AKTA_CRAI,NO_AKTA_CRAI,TGL_CRAI,STAT_HBKEL,KLAIN_FSK,PNYDNG_CCT,PDDK_AKH,JENIS_PKRJN,NIK_IBU,NAMA_LGKP_IBU,NIK_AYAH,NAMA_LGKP_AYAH,NO_PROP,NO_KAB,NO_KEC,NO_KEL,FLAG_STATUS'

/** What stays the same for all rows of a desa. */
export interface SuasanaDesa {
  readonly hari: TabelHari
  readonly acuan: number
  /** `9901`, the beginning of certificate numbers. */
  readonly awalanAkta: Uint8Array
  /** `99,1,3,2004,`: the four region parts, a comma after each. */
  readonly ekorWilayah: Uint8Array
  readonly ekorWilayahAsing: Uint8Array
  readonly tempat: readonly Uint8Array[]
  /** Sixteen ASCII digits a person, and a household. */
  readonly nik: Uint8Array
  readonly noKk: Uint8Array
}

const LU = Buffer.from('-LU-')
const LT = Buffer.from('-LT-')
const KW = Buffer.from('-KW-')
const CR = Buffer.from('-CR-')

/** Writes person `i` as one row with the defect `tanam`; `nikDari` is whose NIK stands there. Draws nothing: the same call, the same bytes. */
export function tulisPenduduk(
  p: Penulis,
  w: Warga,
  i: number,
  s: SuasanaDesa,
  tanam: KodeTanam,
  nikDari: number,
): void {
  tulisNik(p, s.nik, nikDari, tanam)
  p.koma()
  const kk = w.keluarga[i]! * 16
  p.potong(s.noKk, kk, kk + (tanam === TANAM.kk15 ? 15 : 16))
  p.koma()
  nama(p, w.nama[i]!)
  p.koma()
  if (tanam === TANAM.jkAsing) p.bulat(3)
  else if (tanam !== TANAM.jkKosong) p.bulat(w.jk[i]! + 1)
  p.koma()
  p.ascii(s.tempat[w.tempat[i]!]!)
  p.koma()
  tulisLahir(p, w.lahir[i]!, s, tanam)
  p.koma()
  aktaLahir(p, w, i, s, tanam)
  p.bulat(w.darah[i]!)
  p.koma()
  p.bulat(tanam === TANAM.agamaAsing ? 9 : w.agama[i]!)
  p.koma()
  p.bulat(w.statKwn[i]!)
  p.koma()
  aktaKawin(p, w, i, s)
  p.bulat(w.shdk[i]!)
  p.koma()
  const cacat = w.cacat[i]!
  p.bulat(cacat > 0 || tanam === TANAM.cacatTanpaKode ? 2 : 1)
  p.koma()
  if (cacat > 0) p.bulat(cacat)
  p.koma()
  if (tanam !== TANAM.pendidikanKosong) p.bulat(w.pendidikan[i]!)
  p.koma()
  p.bulat(tanam === TANAM.pekerjaanAsing ? 95 : w.pekerjaan[i]!)
  p.koma()
  orangTua(p, w, s, w.ibu[i]!, w.namaIbu[i]!)
  orangTua(p, w, s, w.ayah[i]!, w.namaAyah[i]!)
  p.ascii(tanam === TANAM.wilayahAsing ? s.ekorWilayahAsing : s.ekorWilayah)
  p.bulat(tanam === TANAM.tidakAktif ? 1 + (w.acak[i]! & 1) : 0)
  p.akhirBaris()
}

export function nama(p: Penulis, n: number): void {
  p.ascii(KATA_ASCII[n & 1023]!)
  for (const k of [(n >>> 10) & 1023, n >>> 20]) {
    if (k === 0) continue
    p.byte(32)
    p.ascii(KATA_ASCII[k]!)
  }
}

function tulisNik(p: Penulis, nik: Uint8Array, orang: number, tanam: KodeTanam): void {
  const k = orang * 16
  switch (tanam) {
    case TANAM.nik15:
      p.potong(nik, k, k + 15)
      return
    case TANAM.nikHuruf:
      // The letter O for a nought, as typed by hand.
      p.potong(nik, k, k + 12)
      p.byte(79)
      p.potong(nik, k + 13, k + 16)
      return
    case TANAM.nikEksponen:
      // What a spreadsheet makes of sixteen digits.
      p.byte(nik[k]!)
      p.byte(46)
      p.potong(nik, k + 1, k + 6)
      p.teks('E+15')
      return
    case TANAM.nikSerialNol:
      p.potong(nik, k, k + 12)
      p.digit(0, 4)
      return
    case TANAM.nikSama:
      p.teks('9999999999999999')
      return
    case TANAM.nikKosong:
      return
    default:
      p.potong(nik, k, k + 16)
  }
}

function tulisLahir(p: Penulis, lahir: number, s: SuasanaDesa, tanam: KodeTanam): void {
  const ascii = s.hari.ascii
  switch (tanam) {
    case TANAM.tglKosong:
      return
    case TANAM.tglFebruari30:
      p.teks('30-02')
      p.potong(ascii, lahir * 10 + 5, lahir * 10 + 10)
      return
    case TANAM.tglDepan:
      p.potong(ascii, lahir * 10, lahir * 10 + 6)
      p.teks('2062')
      return
    case TANAM.tglKuno:
      p.potong(ascii, lahir * 10, lahir * 10 + 6)
      p.teks('1876')
      return
    case TANAM.nikBedaTanggal:
      hari(p, s, lahir + GESER_LAHIR)
      return
    default:
      hari(p, s, lahir)
  }
}

function hari(p: Penulis, s: SuasanaDesa, h: number): void {
  p.potong(s.hari.ascii, h * 10, h * 10 + 10)
}

// `9901-LU-12052010-0003`: office, kind, day of issue, number.
function nomorAkta(p: Penulis, s: SuasanaDesa, jenis: Uint8Array, h: number, nomor: number): void {
  p.ascii(s.awalanAkta)
  p.ascii(jenis)
  const a = s.hari.ascii
  const k = h * 10
  p.potong(a, k, k + 2)
  p.potong(a, k + 3, k + 5)
  p.potong(a, k + 6, k + 10)
  p.byte(45)
  p.digit(nomor, 4)
}

function aktaLahir(p: Penulis, w: Warga, i: number, s: SuasanaDesa, tanam: KodeTanam): void {
  const ada = w.aktaLahir[i] === 2
  p.bulat(w.aktaLahir[i]!)
  p.koma()
  if (ada && tanam !== TANAM.aktaTanpaNomor) {
    const [lahir, a] = [w.lahir[i]!, w.acak[i]!]
    // LU: reported within 60 days; LT: late, as most of the grown-ups'.
    if (w.umur[i]! < 19) nomorAkta(p, s, LU, Math.min(s.acuan, lahir + (a % 55)), 1 + (a % 97))
    else nomorAkta(p, s, LT, Math.max(lahir, s.acuan - (a % 7000)), 1 + (a % 389))
  }
  p.koma()
}

function aktaKawin(p: Penulis, w: Warga, i: number, s: SuasanaDesa): void {
  const [tgl, a] = [w.tglKawin[i]!, w.acak[i]!]
  p.bulat(w.aktaKawin[i]!)
  p.koma()
  if (w.aktaKawin[i] === 2) nomorAkta(p, s, KW, tgl, 1 + (a % 61))
  p.koma()
  if (tgl > 0) hari(p, s, tgl)
  p.koma()
  const cerai = w.statKwn[i] === KAWIN.ceraiHidup
  const berakta = cerai && a % 2 === 0
  const tglCerai = cerai ? tgl + Math.floor(((s.acuan - tgl) * a) / 65_536) : 0
  p.bulat(berakta ? 2 : 1)
  p.koma()
  if (berakta) nomorAkta(p, s, CR, tglCerai, 1 + (a % 23))
  p.koma()
  if (cerai) hari(p, s, tglCerai)
  p.koma()
}

function orangTua(p: Penulis, w: Warga, s: SuasanaDesa, induk: number, namaHilang: number): void {
  if (induk >= 0) p.potong(s.nik, induk * 16, induk * 16 + 16)
  p.koma()
  nama(p, induk >= 0 ? w.nama[induk]! : namaHilang)
  p.koma()
}
