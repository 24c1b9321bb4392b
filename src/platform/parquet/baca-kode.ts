import { readSync } from 'node:fs'
import type { KelompokBaris, LetakKolom } from './baca-kaki.ts'
import { angkaMedan, BacaThrift, structMedan } from './baca-thrift.ts'
import { uraiHibrida } from './urai-hibrida.ts'

/** The file is Parquet, but written in a way that this small reader does not know: ask DuckDB instead. */
export class TakDidukung extends Error {}

const HALAMAN_DATA = 0
const HALAMAN_KAMUS = 2
const PLAIN = 0
const KAMUS = [2, 8]

/**
 * Columns of small whole numbers (at most 16 bits) of one row group, into the given arrays. Reads what kode.parquet
 * is written with: INT32, uncompressed, pages of version 1, dictionary or plain, no nulls. Several times faster than
 * taking the same columns through DuckDB's JavaScript door, whose cost is in handing over chunk after chunk.
 */
export function bacaKodeKelompok(
  fd: number,
  kelompok: KelompokBaris,
  tujuan: ReadonlyMap<string, Uint8Array | Uint16Array>,
): void {
  for (const [nama, keluar] of tujuan) {
    const letak = kelompok.kolom.get(nama)
    if (!letak) throw new Error(`kode.parquet has no column ${nama}`)
    if (letak.jenisFisik !== 1 || letak.kodek !== 0) throw new TakDidukung(`column ${nama}`)
    if (letak.jumlah !== kelompok.jumlah || keluar.length < letak.jumlah)
      throw new Error(`column ${nama} has another length than its group`)
    uraiKolom(bacaByte(fd, letak), letak, keluar)
  }
}

let wadah = new Uint8Array(1 << 20)

function bacaByte(fd: number, letak: LetakKolom): Uint8Array {
  // Kept between columns: a new buffer each time costs more than the decoding of a short column.
  if (wadah.length < letak.panjang) wadah = new Uint8Array(letak.panjang * 2)
  let dapat = 0
  while (dapat < letak.panjang) {
    const n = readSync(fd, wadah, dapat, letak.panjang - dapat, letak.mulai + dapat)
    if (n === 0) throw new Error('Parquet file ends too early')
    dapat += n
  }
  return wadah.subarray(0, letak.panjang)
}

function uraiKolom(b: Uint8Array, letak: LetakKolom, keluar: Uint8Array | Uint16Array): void {
  let kamus: Uint16Array | undefined
  let posisi = 0
  let baris = 0
  while (baris < letak.jumlah) {
    const thrift = new BacaThrift(b, posisi)
    const kepala = thrift.struct()
    const isi = thrift.posisi
    posisi = isi + angkaMedan(kepala, 3)
    const jenis = angkaMedan(kepala, 1)
    if (jenis === HALAMAN_KAMUS) {
      kamus = new Uint16Array(angkaMedan(structMedan(kepala, 7), 1))
      uraiPlain(b, isi, kamus, 0, kamus.length)
      periksaBatas(kamus, kamus.length, letak)
      continue
    }
    if (jenis !== HALAMAN_DATA) throw new TakDidukung(`page type ${jenis}`)
    const data = structMedan(kepala, 5)
    const jumlah = angkaMedan(data, 1)
    const penyandian = angkaMedan(data, 2)
    const mulai = letak.opsional ? lewatiDefinisi(b, isi, jumlah) : isi
    if (penyandian === PLAIN) {
      uraiPlain(b, mulai, keluar, baris, jumlah)
      periksaBatas(keluar.subarray(baris, baris + jumlah), jumlah, letak)
    } else if (KAMUS.includes(penyandian) && kamus) {
      uraiHibrida(b.subarray(mulai + 1, posisi), b[mulai]!, jumlah, kamus, keluar, baris)
    } else throw new TakDidukung(`encoding ${penyandian}`)
    baris += jumlah
  }
  if (baris !== letak.jumlah) throw new Error('Parquet pages hold more values than their column')
}

function uraiPlain(
  b: Uint8Array,
  mulai: number,
  keluar: Uint8Array | Uint16Array,
  ke: number,
  jumlah: number,
): void {
  const maks = keluar.BYTES_PER_ELEMENT === 1 ? 255 : 65_535
  const lihat = new DataView(b.buffer, b.byteOffset, b.byteLength)
  for (let i = 0; i < jumlah; i++) {
    const v = lihat.getInt32(mulai + i * 4, true)
    if (v < 0 || v > maks) throw new Error(`value ${v} does not fit the column`)
    keluar[ke + i] = v
  }
}

/** Whoever asks lays out room by the statistics of the footer: values outside of them would fall into other counters. */
function periksaBatas(nilai: Uint8Array | Uint16Array, jumlah: number, { min, maks }: LetakKolom): void {
  for (let i = 0; i < jumlah; i++)
    if (nilai[i]! < (min ?? 0) || nilai[i]! > (maks ?? 65_535))
      throw new Error('Parquet value outside the statistics of its column')
}

const SATU = Uint16Array.of(0, 1)

/** Checks that no value is null and returns where the values begin. */
function lewatiDefinisi(b: Uint8Array, mulai: number, jumlah: number): number {
  const panjang = new DataView(b.buffer, b.byteOffset).getUint32(mulai, true)
  const akhir = mulai + 4 + panjang
  const ada = new Uint8Array(jumlah)
  uraiHibrida(b.subarray(mulai + 4, akhir), 1, jumlah, SATU, ada, 0)
  if (ada.includes(0)) throw new Error('kode.parquet holds null')
  return akhir
}
