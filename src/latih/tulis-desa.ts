import type { Acak } from './acak.ts'
import type { TabelHari } from './hari.ts'
import { Hitungan } from './kebenaran.ts'
import type { PembagiNomor } from './nomor-latihan.ts'
import type { Penulis } from './penulis.ts'
import { type KodeTanam, type Penanam, TANAM } from './tanam.ts'
import { tulisKeluarga } from './tulis-keluarga.ts'
import { type SuasanaDesa, tulisPenduduk } from './tulis-penduduk.ts'
import { SHDK, type Warga } from './warga.ts'
import { type DesaLatihan, type KantorLatihan, KEC_LAIN, kabLain } from './wilayah-latihan.ts'

interface Alat {
  readonly kantor: KantorLatihan
  readonly penduduk: Penulis
  readonly keluarga: Penulis
  readonly penanam: Penanam
  readonly hari: TabelHari
  readonly acuan: number
  readonly batas: Int32Array
  readonly noKk: PembagiNomor
}

const dua = (n: number) => String(n).padStart(2, '0')

/** Writes one finished desa after the other, household by household, and counts what is valid in it. */
export class PenulisDesa {
  sah = 0
  private readonly alat: Alat
  private readonly awalan: Uint8Array[]
  private readonly tempat: Uint8Array[]

  constructor(alat: Alat) {
    this.alat = alat
    const { prop, kab, kec } = alat.kantor
    const lain = kabLain(kab)
    this.awalan = [
      ...kec.map((_, i) => `${dua(prop)}${dua(kab)}${dua(i + 1)}`),
      ...lain.flatMap(([k]) =>
        Array.from({ length: KEC_LAIN }, (_, i) => `${dua(prop)}${dua(k)}${dua(i + 1)}`),
      ),
    ].map((t) => Buffer.from(t))
    this.tempat = ['LATIHAN', ...lain.map(([, n]) => n)].map((t) => Buffer.from(t))
  }

  async tulis(w: Warga, d: DesaLatihan, acak: Acak): Promise<Hitungan> {
    const { penduduk, keluarga, penanam, batas } = this.alat
    const { anggota, awal, kepala } = kelompokkan(w)
    const s = this.suasana(w, d, kepala, acak)
    const ekorKeluarga = Buffer.from(
      `99${String(100 + d.kec).padStart(3, '0')},,${this.bagianWilayah(d, d.noKel).slice(0, -1)}`,
    )
    const hitungan = new Hitungan()
    const urutan = Int32Array.from(kepala.keys())
    acak.kocok(urutan)
    const ganda: { orang: number; baris: number }[] = []
    let bersih = -1
    let barisBersih = 0
    for (const k of urutan) {
      tulisKeluarga(keluarga, w, k, kepala[k]!, s, ekorKeluarga)
      for (let j = awal[k]!; j < awal[k + 1]!; j++) {
        const i = anggota[j]!
        const tanam = penanam.giliran(w, i, batas, bersih >= 0)
        tulisPenduduk(penduduk, w, i, s, tanam, tanam === TANAM.nikGandaOrangLain ? bersih : i)
        const { baris } = penduduk
        if (tanam === TANAM.tidak) [bersih, barisBersih] = [i, baris]
        else if (tanam === TANAM.nikGandaPersis) ganda.push({ orang: i, baris })
        else {
          const pertama = tanam === TANAM.nikGandaOrangLain ? barisBersih : undefined
          if (penanam.catat(tanam, baris, pertama) !== 'peringatan') continue
        }
        this.sah++
        hitungan.tambah(benar(w, i, tanam))
      }
      if (penduduk.perluKuras) await penduduk.kuras()
      if (keluarga.perluKuras) await keluarga.kuras()
    }
    for (const g of ganda) {
      tulisPenduduk(penduduk, w, g.orang, s, TANAM.tidak, g.orang)
      penanam.catat(TANAM.nikGandaPersis, penduduk.baris, g.baris)
      if (penduduk.perluKuras) await penduduk.kuras()
    }
    return hitungan
  }

  private suasana(w: Warga, d: DesaLatihan, kepala: Int32Array, acak: Acak): SuasanaDesa {
    const { hari, acuan, kantor, noKk } = this.alat
    const nik = new Uint8Array(w.n * 16)
    for (let i = 0; i < w.n; i++) {
      const lahir = w.lahir[i]!
      isiNomor(nik, i * 16, this.awalan[w.nikAwalan[i]!]!, hari, lahir, w.jk[i]! * 4, w.nikUrut[i]!)
    }
    const kk = new Uint8Array(kepala.length * 16)
    for (let k = 0; k < kepala.length; k++) {
      // Issued since SIAK came into use, not before the head was seventeen; most were reissued lately.
      const paling = Math.min(acuan, Math.max(AWAL_SIAK, w.lahir[kepala[k]!]! + 6210))
      const terbit = acuan - Math.floor((acuan - paling) * acak.satuan() ** 2)
      isiNomor(kk, k * 16, this.awalan[d.kec]!, hari, terbit, 0, noKk.ambil(d.kec, hari.ddmmyy[terbit]!))
    }
    return {
      hari,
      acuan,
      nik,
      noKk: kk,
      tempat: this.tempat,
      awalanAkta: Buffer.from(`${dua(kantor.prop)}${dua(kantor.kab)}`),
      ekorWilayah: Buffer.from(this.bagianWilayah(d, d.noKel)),
      ekorWilayahAsing: Buffer.from(this.bagianWilayah(d, 9999)),
    }
  }

  // SIAK keeps the parts as integers without padding.
  private bagianWilayah(d: DesaLatihan, noKel: number): string {
    return `${this.alat.kantor.prop},${this.alat.kantor.kab},${d.kec + 1},${noKel},`
  }
}

// 1 January 2006 in days since 1900.
const AWAL_SIAK = 38_716

/** PPKKCC + DDMMYY + serial; `tambahHari` 4 makes the day + 40 of women. */
function isiNomor(
  ke: Uint8Array,
  k: number,
  awalan: Uint8Array,
  hari: TabelHari,
  h: number,
  tambahHari: number,
  urut: number,
): void {
  const a = hari.ascii
  ke.set(awalan, k)
  ke[k + 6] = a[h * 10]! + tambahHari
  ke[k + 7] = a[h * 10 + 1]!
  ke[k + 8] = a[h * 10 + 3]!
  ke[k + 9] = a[h * 10 + 4]!
  ke[k + 10] = a[h * 10 + 8]!
  ke[k + 11] = a[h * 10 + 9]!
  let sisa = urut
  for (let i = 15; i > 11; i--) {
    ke[k + i] = 48 + (sisa % 10)
    sisa = (sisa / 10) | 0
  }
}

/** Members by household: those of k are anggota[awal[k]] ... anggota[awal[k + 1] - 1], head first, then by SHDK and age. */
function kelompokkan(w: Warga): { anggota: Int32Array; awal: Int32Array; kepala: Int32Array } {
  const awal = new Int32Array(w.jumlahKeluarga + 1)
  for (let i = 0; i < w.n; i++) awal[w.keluarga[i]! + 1]!++
  for (let k = 0; k < w.jumlahKeluarga; k++) awal[k + 1]! += awal[k]!
  const isi = awal.slice()
  const anggota = new Int32Array(w.n)
  const kepala = new Int32Array(w.jumlahKeluarga)
  for (let i = 0; i < w.n; i++) {
    const k = w.keluarga[i]!
    if (w.shdk[i] === SHDK.kepala) kepala[k] = i
    let j = isi[k]!++
    for (; j > awal[k]! && sebelum(w, i, anggota[j - 1]!); j--) anggota[j] = anggota[j - 1]!
    anggota[j] = i
  }
  return { anggota, awal, kepala }
}

function sebelum(w: Warga, a: number, b: number): boolean {
  return w.shdk[a] === w.shdk[b] ? w.lahir[a]! < w.lahir[b]! : w.shdk[a]! < w.shdk[b]!
}

const benar = (w: Warga, i: number, tanam: KodeTanam) => ({
  jk: w.jk[i]!,
  umur: w.umur[i]!,
  agama: tanam === TANAM.agamaAsing ? 255 : w.agama[i]!,
  statKwn: w.statKwn[i]!,
  pendidikan: tanam === TANAM.pendidikanKosong ? 0 : w.pendidikan[i]!,
  pekerjaan: tanam === TANAM.pekerjaanAsing ? 255 : w.pekerjaan[i]!,
  golDarah: w.darah[i]!,
  shdk: w.shdk[i]!,
  disabilitas: w.cacat[i]!,
})
