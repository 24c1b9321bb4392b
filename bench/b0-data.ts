import { closeSync, openSync, renameSync, writeSync } from 'node:fs'
import {
  BARIS_PER_KELOMPOK,
  type KelompokBaris,
  KOLOM_KODE_PARQUET,
  kakiParquet,
  kelompokBaris,
  type NilaiKolom,
  TANDA_PARQUET,
} from '../src/modules/dkb/segel/parquet-kode.ts'

export interface DesaSintetis {
  readonly prop: number
  readonly kab: number
  readonly kec: number
  readonly kel: number
}

/** A province of the size of the target: 27 kabkota, 627 kecamatan, 5,957 desa (measuring.md). */
export const DESA_PROVINSI: readonly DesaSintetis[] = Array.from({ length: 5_957 }, (_, d) => {
  const perKab = Math.ceil(5_957 / 27)
  const dariKab = d % perKab
  return {
    prop: 32,
    kab: 1 + Math.floor(d / perKab),
    kec: 1 + Math.floor(dariKab / 10),
    kel: 1001 + (dariKab % 10),
  }
})

/**
 * A sealed kode.parquet of `orang` people, through dkb's own writer, sorted by region as `desa` is. Skewed as a register
 * is: desa of very different sizes, nine in ten of one religion, age decides marriage, school, work and documents, blood
 * mostly unknown, one in a hundred disabled; a few blank and unknown codes.
 */
export function tulisKode(file: string, orang: number, desa: readonly DesaSintetis[] = DESA_PROVINSI): void {
  const acak = xorshift(2026)
  const ukuran = bagiDesa(orang, desa.length, acak)
  const fd = openSync(`${file}.baru`, 'w')
  writeSync(fd, TANDA_PARQUET)
  const kelompok: Omit<KelompokBaris, 'isi'>[] = []
  const kolom = kolomBaru(Math.min(orang, BARIS_PER_KELOMPOK))
  let isi = 0
  let sudah = 0
  const tulis = () => {
    const k = kelompokBaris(KOLOM_KODE_PARQUET.map(([nama]) => kolom[nama].subarray(0, isi)) as NilaiKolom[])
    writeSync(fd, k.isi)
    kelompok.push({ jumlah: k.jumlah, kolom: k.kolom })
    isi = 0
  }
  for (const [d, n] of ukuran.entries()) {
    for (let i = 0; i < n; i++) {
      seorang(kolom, isi++, desa[d]!, sudah++, acak)
      if (isi === BARIS_PER_KELOMPOK) tulis()
    }
  }
  if (isi > 0) tulis()
  writeSync(fd, kakiParquet(kelompok))
  closeSync(fd)
  renameSync(`${file}.baru`, file)
}

type NamaKolom = (typeof KOLOM_KODE_PARQUET)[number][0]
type Kolom = Record<NamaKolom, NilaiKolom>

function kolomBaru(jumlah: number): Kolom {
  const larik = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, hari: Int32Array }
  return Object.fromEntries(
    KOLOM_KODE_PARQUET.map(([nama, jenis]) => [nama, new larik[jenis](jumlah)]),
  ) as Kolom
}

function bagiDesa(orang: number, jumlahDesa: number, acak: () => number): number[] {
  const berat = Array.from({ length: jumlahDesa }, () => 0.2 + acak() ** 3 * 5)
  const semua = berat.reduce((a, b) => a + b, 0)
  const n = berat.map((b) => Math.floor((orang * b) / semua))
  n[0]! += orang - n.reduce((a, b) => a + b, 0)
  return n
}

function seorang(k: Kolom, i: number, desa: DesaSintetis, ke: number, acak: () => number): void {
  const umur = Math.min(120, Math.floor((acak() + acak() * acak()) * 48))
  const kawin = statusKawin(umur, acak)
  const jk = acak() < 0.503 ? 1 : 2
  k.prop[i] = desa.prop
  k.kab[i] = desa.kab
  k.kec[i] = desa.kec
  k.kel[i] = desa.kel
  k.jk[i] = jk
  k.tgl_lahir[i] = 20_000 - umur * 365 - Math.floor(acak() * 365)
  k.umur[i] = umur
  k.agama[i] = acak() < 0.9 ? 1 : acak() < 0.001 ? 0 : 1 + Math.floor(acak() * 7)
  k.stat_kwn[i] = acak() < 0.001 ? 0 : kawin
  k.stat_hbkel[i] =
    kawin === 2 ? (jk === 1 ? 1 : 3) : umur < 30 ? 4 : acak() < 0.5 ? 1 : 5 + Math.floor(acak() * 7)
  k.pddk_akh[i] =
    umur < 7
      ? 1
      : acak() < 0.0005
        ? 255
        : Math.min(10, 2 + Math.floor(acak() * acak() * Math.min(9, umur / 6)))
  k.jenis_pkrjn[i] = acak() < 0.0005 ? 255 : pekerjaan(umur, acak)
  k.gol_drh[i] = acak() < 0.6 ? 13 : acak() < 0.01 ? 0 : 1 + Math.floor(acak() * 12)
  k.pnydng_cct[i] = acak() < 0.01 ? 1 + Math.floor(acak() * 6) : 0
  k.akta_lhr[i] = acak() < (umur < 18 ? 0.93 : 0.35) ? 2 : 1
  k.akta_kwn[i] = kawin > 1 && acak() < 0.7 ? 2 : 1
  k.akta_crai[i] = kawin === 3 && acak() < 0.6 ? 2 : 1
  k.ktp_el[i] = umur < 17 ? 1 : acak() < 0.97 ? 8 : 2 + Math.floor(acak() * 10)
  k.kia[i] = umur < 17 && acak() < 0.5 ? 2 : 1
  k.kk[i] = acak() < 0.98 ? 2 : 1
  k.keluarga[i] = Math.floor(ke / 3)
}

function statusKawin(umur: number, acak: () => number): number {
  if (umur < 17 || acak() >= Math.min(0.9, (umur - 16) / 20)) return 1
  if (umur > 60 && acak() < 0.35) return 4
  return acak() < 0.04 ? 3 : 2
}

function pekerjaan(umur: number, acak: () => number): number {
  if (umur < 17) return umur > 6 ? 3 : 1
  return acak() < 0.85 ? UTAMA[Math.floor(acak() * UTAMA.length)]! : 1 + Math.floor(acak() * 89)
}

// What most adults are: BELUM BEKERJA, MENGURUS RUMAH TANGGA, PETANI, BURUH, KARYAWAN SWASTA, WIRASWASTA and a few more.
const UTAMA = [1, 2, 2, 2, 9, 9, 15, 15, 15, 19, 20, 88, 88, 3, 4, 5]

/** Seeded: the same people every time. */
function xorshift(benih: number): () => number {
  let x = benih
  return () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) / 4_294_967_296
  }
}
