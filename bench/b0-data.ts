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

// A province of the size of the target: 27 kabkota, 627 kecamatan, 5,957 desa (measuring.md).
const DESA = 5_957
const DESA_PER_KAB = Math.ceil(DESA / 27)
const DESA_PER_KEC = 10

/**
 * A sealed kode.parquet of `orang` people, through dkb's own writer. Skewed as a register is: desa of very different
 * sizes, nine in ten of one religion, age decides marriage, school and work, blood mostly unknown, one in a hundred
 * disabled; a few blank and unknown codes.
 */
export function tulisKode(file: string, orang: number): void {
  const acak = xorshift(2026)
  const ukuran = bagiDesa(orang, acak)
  const fd = openSync(`${file}.baru`, 'w')
  writeSync(fd, TANDA_PARQUET)
  const kelompok: Omit<KelompokBaris, 'isi'>[] = []
  let kolom = kolomBaru(Math.min(orang, BARIS_PER_KELOMPOK))
  let isi = 0
  let sudah = 0
  const tulis = () => {
    const k = kelompokBaris(kolom.map((c) => c.subarray(0, isi)) as NilaiKolom[])
    writeSync(fd, k.isi)
    kelompok.push({ jumlah: k.jumlah, kolom: k.kolom })
    isi = 0
    kolom = kolomBaru(Math.min(orang - sudah, BARIS_PER_KELOMPOK))
  }
  ukuran.forEach((n, d) => {
    for (let i = 0; i < n; i++) {
      seorang(acak, d, sudah, (letak, nilai) => {
        kolom[letak]![isi] = nilai
      })
      isi++
      sudah++
      if (isi === BARIS_PER_KELOMPOK) tulis()
    }
  })
  if (isi > 0) tulis()
  writeSync(fd, kakiParquet(kelompok))
  closeSync(fd)
  renameSync(`${file}.baru`, file)
}

function kolomBaru(jumlah: number): NilaiKolom[] {
  const larik = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, hari: Int32Array }
  return KOLOM_KODE_PARQUET.map(([, jenis]) => new larik[jenis](jumlah))
}

function bagiDesa(orang: number, acak: () => number): number[] {
  const berat = Array.from({ length: DESA }, () => 0.2 + acak() ** 3 * 5)
  const semua = berat.reduce((a, b) => a + b, 0)
  const n = berat.map((b) => Math.floor((orang * b) / semua))
  n[0]! += orang - n.reduce((a, b) => a + b, 0)
  return n
}

function seorang(
  acak: () => number,
  d: number,
  ke: number,
  taruh: (kolom: number, nilai: number) => void,
): void {
  const dariKab = d % DESA_PER_KAB
  const umur = Math.min(120, Math.floor((acak() + acak() * acak()) * 48))
  const dewasa = umur >= 17
  const kawin =
    umur < 17
      ? 1
      : acak() < Math.min(0.9, (umur - 16) / 20)
        ? umur > 60 && acak() < 0.35
          ? 4
          : acak() < 0.04
            ? 3
            : 2
        : 1
  const jk = acak() < 0.503 ? 1 : 2
  const pecahan = acak()
  const kerja = !dewasa
    ? umur > 6
      ? 3
      : 1
    : pecahan < 0.85
      ? UTAMA[Math.floor(acak() * UTAMA.length)]!
      : 1 + Math.floor(acak() * 89)
  const nilai = [
    32,
    1 + Math.floor(d / DESA_PER_KAB),
    1 + Math.floor(dariKab / DESA_PER_KEC),
    1001 + (dariKab % DESA_PER_KEC),
    jk,
    20_000 - umur * 365 - Math.floor(acak() * 365),
    umur,
    acak() < 0.9 ? 1 : acak() < 0.001 ? 0 : 1 + Math.floor(acak() * 7),
    acak() < 0.001 ? 0 : kawin,
    kawin === 2 ? (jk === 1 ? 1 : 3) : umur < 30 ? 4 : acak() < 0.5 ? 1 : 5 + Math.floor(acak() * 7),
    umur < 7
      ? 1
      : acak() < 0.0005
        ? 255
        : Math.min(10, 2 + Math.floor(acak() * acak() * Math.min(9, umur / 6))),
    acak() < 0.0005 ? 255 : kerja,
    acak() < 0.6 ? 13 : acak() < 0.01 ? 0 : 1 + Math.floor(acak() * 12),
    acak() < 0.01 ? 1 + Math.floor(acak() * 6) : 0,
    umur < 18 ? 2 : 1,
    kawin > 1 ? 2 : 1,
    kawin === 3 ? 2 : 1,
    Math.floor(ke / 3),
  ]
  nilai.forEach((v, i) => {
    taruh(i, v)
  })
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
