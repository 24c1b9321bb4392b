import { readSync } from 'node:fs'
import type { KelompokBaris, LetakKolom } from './baca-kaki.ts'
import { angkaMedan, BacaThrift, type StructThrift, structMedan } from './baca-thrift.ts'
import { uraiHibrida } from './urai-hibrida.ts'

/** The file is Parquet, but written in a way that this small reader does not know: ask DuckDB instead. */
export class TakDidukung extends Error {}

export interface TujuanKolom {
  readonly keluar: Uint8Array | Uint16Array
  /** What is written for each value; -1 for a value that must not occur. Without it, the value itself. */
  readonly peta?: Int16Array
}

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
  tujuan: ReadonlyMap<string, TujuanKolom>,
): void {
  for (const [nama, t] of tujuan) {
    const letak = letakDikenal(kelompok, nama)
    if (letak.jumlah !== kelompok.jumlah || t.keluar.length < letak.jumlah)
      throw new Error(`column ${nama} has another length than its group`)
    uraiKolom(baca(fd, letak.mulai, letak.panjang), letak, t)
  }
}

/** The different values of a column in one row group, or `undefined` where no dictionary says so. */
export function bacaKamus(fd: number, kelompok: KelompokBaris, nama: string): Uint16Array | undefined {
  const letak = letakDikenal(kelompok, nama)
  if (letak.kamus === undefined) return undefined
  const b = baca(fd, letak.kamus, letak.data - letak.kamus)
  const thrift = new BacaThrift(b)
  const kepala = thrift.struct()
  return angkaMedan(kepala, 1) === HALAMAN_KAMUS ? kamusHalaman(b, thrift.posisi, kepala) : undefined
}

function letakDikenal(kelompok: KelompokBaris, nama: string): LetakKolom {
  const letak = kelompok.kolom.get(nama)
  if (!letak) throw new Error(`kode.parquet has no column ${nama}`)
  if (letak.jenisFisik !== 1 || letak.kodek !== 0) throw new TakDidukung(`column ${nama}`)
  return letak
}

let wadah = new Uint8Array(1 << 20)

function baca(fd: number, mulai: number, panjang: number): Uint8Array {
  // Kept between columns: a new buffer each time costs more than the decoding of a short column.
  if (wadah.length < panjang) wadah = new Uint8Array(panjang * 2)
  let dapat = 0
  while (dapat < panjang) {
    const n = readSync(fd, wadah, dapat, panjang - dapat, mulai + dapat)
    if (n === 0) throw new Error('Parquet file ends too early')
    dapat += n
  }
  return wadah.subarray(0, panjang)
}

function uraiKolom(b: Uint8Array, letak: LetakKolom, { keluar, peta }: TujuanKolom): void {
  let kamus: Int32Array | undefined
  let posisi = 0
  let baris = 0
  while (baris < letak.jumlah) {
    const thrift = new BacaThrift(b, posisi)
    const kepala = thrift.struct()
    const isi = thrift.posisi
    posisi = isi + angkaMedan(kepala, 3)
    const jenis = angkaMedan(kepala, 1)
    if (jenis === HALAMAN_KAMUS) {
      kamus = Int32Array.from(kamusHalaman(b, isi, kepala), (v) => petakan(v, peta))
      continue
    }
    if (jenis !== HALAMAN_DATA) throw new TakDidukung(`page type ${jenis}`)
    const data = structMedan(kepala, 5)
    const jumlah = angkaMedan(data, 1)
    const penyandian = angkaMedan(data, 2)
    const mulai = letak.opsional ? lewatiDefinisi(b, isi, jumlah) : isi
    if (penyandian === PLAIN) {
      const nilai = new Uint16Array(jumlah)
      uraiPlain(b, mulai, nilai)
      for (let i = 0; i < jumlah; i++) keluar[baris + i] = petakan(nilai[i]!, peta)
    } else if (KAMUS.includes(penyandian) && kamus) {
      uraiHibrida(b.subarray(mulai + 1, posisi), b[mulai]!, jumlah, kamus, keluar, baris)
    } else throw new TakDidukung(`encoding ${penyandian}`)
    baris += jumlah
  }
  if (baris !== letak.jumlah) throw new Error('Parquet pages hold more values than their column')
}

function kamusHalaman(b: Uint8Array, isi: number, kepala: StructThrift): Uint16Array {
  const kamus = new Uint16Array(angkaMedan(structMedan(kepala, 7), 1))
  uraiPlain(b, isi, kamus)
  return kamus
}

function petakan(v: number, peta: Int16Array | undefined): number {
  const ke = peta ? peta[v] : v
  if (ke === undefined || ke < 0) throw new Error(`value ${v} was not to occur in this column`)
  return ke
}

function uraiPlain(b: Uint8Array, mulai: number, keluar: Uint16Array): void {
  const lihat = new DataView(b.buffer, b.byteOffset, b.byteLength)
  for (let i = 0; i < keluar.length; i++) {
    const v = lihat.getInt32(mulai + i * 4, true)
    if (v < 0 || v > 65_535) throw new Error(`value ${v} does not fit the column`)
    keluar[i] = v
  }
}

const SATU = Int32Array.of(0, 1)

/** Checks that no value is null and returns where the values begin. */
function lewatiDefinisi(b: Uint8Array, mulai: number, jumlah: number): number {
  const panjang = new DataView(b.buffer, b.byteOffset).getUint32(mulai, true)
  const akhir = mulai + 4 + panjang
  const ada = new Uint8Array(jumlah)
  uraiHibrida(b.subarray(mulai + 4, akhir), 1, jumlah, SATU, ada, 0)
  if (ada.includes(0)) throw new Error('kode.parquet holds null')
  return akhir
}
