import { readSync } from 'node:fs'
import { angkaMedan, BacaThrift, daftarMedan, type StructThrift, structMedan } from './baca-thrift.ts'

/** Where a column of one row group stands in the file, and how. */
export interface LetakKolom {
  readonly mulai: number
  readonly panjang: number
  /** Where its data pages begin, and its dictionary where it has one. */
  readonly data: number
  readonly kamus?: number
  readonly jumlah: number
  /** 1 is INT32, the only physical type that is read here. */
  readonly jenisFisik: number
  /** 0 is uncompressed. */
  readonly kodek: number
  /** Definition levels stand before the values. */
  readonly opsional: boolean
  readonly min?: number
  readonly maks?: number
}

export interface KelompokBaris {
  readonly jumlah: number
  readonly kolom: ReadonlyMap<string, LetakKolom>
}

export interface KakiParquet {
  readonly jumlahBaris: number
  readonly kelompok: readonly KelompokBaris[]
}

const TANDA = 'PAR1'

/** The footer of an open Parquet file of `ukuran` bytes: flat columns only. */
export function bacaKaki(fd: number, ukuran: number): KakiParquet {
  if (ukuran < 12) throw new Error('not a Parquet file')
  const akhir = baca(fd, ukuran - 8, 8)
  if (akhir.toString('latin1', 4) !== TANDA) throw new Error('not a Parquet file')
  const panjang = akhir.readUInt32LE(0)
  const meta = new BacaThrift(baca(fd, ukuran - 8 - panjang, panjang)).struct()
  const skema = (daftarMedan(meta, 2) as StructThrift[]).slice(1)
  if (skema.some((s) => s.has(5))) throw new Error('nested Parquet columns are not read here')
  const opsional = skema.map((s) => s.get(3) !== 0)
  return {
    jumlahBaris: angkaMedan(meta, 3),
    kelompok: (daftarMedan(meta, 4) as StructThrift[]).map((g) => ({
      jumlah: angkaMedan(g, 3),
      kolom: new Map(
        (daftarMedan(g, 1) as StructThrift[]).map((k, i) => letakKolom(structMedan(k, 3), opsional[i]!)),
      ),
    })),
  }
}

function letakKolom(m: StructThrift, opsional: boolean): [string, LetakKolom] {
  const nama = (daftarMedan(m, 3) as Uint8Array[]).map((b) => Buffer.from(b).toString()).join('.')
  const kamus = m.get(11)
  const data = angkaMedan(m, 9)
  const adaKamus = typeof kamus === 'number' && kamus > 0 && kamus < data
  const statistik = m.get(12)
  return [
    nama,
    {
      mulai: adaKamus ? kamus : data,
      data,
      ...(adaKamus && { kamus }),
      panjang: angkaMedan(m, 7),
      jumlah: angkaMedan(m, 5),
      jenisFisik: angkaMedan(m, 1),
      kodek: angkaMedan(m, 4),
      opsional,
      ...(statistik instanceof Map && { ...batas(statistik, 6, 'min'), ...batas(statistik, 5, 'maks') }),
    },
  ]
}

function batas(statistik: StructThrift, medan: number, nama: 'min' | 'maks'): { [k: string]: number } {
  const b = statistik.get(medan)
  return b instanceof Uint8Array && b.length === 4 ? { [nama]: Buffer.from(b).readInt32LE(0) } : {}
}

function baca(fd: number, mulai: number, panjang: number): Buffer {
  const b = Buffer.allocUnsafe(panjang)
  let dapat = 0
  while (dapat < panjang) {
    const n = readSync(fd, b, dapat, panjang - dapat, mulai + dapat)
    if (n === 0) throw new Error('Parquet file ends too early')
    dapat += n
  }
  return b
}
