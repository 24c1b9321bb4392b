import { Thrift } from './thrift.ts'

/**
 * Writer of kode.parquet: Parquet 1.0 pages, required INT32 columns, dictionary or plain, uncompressed. Own, because
 * row groups can then be made in several workers and the same rows give the same bytes; DuckDB reads it (tested).
 */
export type JenisKolom = 'u8' | 'u16' | 'u32' | 'hari'
export const KOLOM_KODE_PARQUET = [
  ['prop', 'u8'],
  ['kab', 'u8'],
  ['kec', 'u8'],
  ['kel', 'u16'],
  ['jk', 'u8'],
  ['tgl_lahir', 'hari'],
  ['umur', 'u8'],
  ['agama', 'u8'],
  ['stat_kwn', 'u8'],
  ['stat_hbkel', 'u8'],
  ['pddk_akh', 'u8'],
  ['jenis_pkrjn', 'u8'],
  ['gol_drh', 'u8'],
  ['pnydng_cct', 'u8'],
  ['akta_lhr', 'u8'],
  ['akta_kwn', 'u8'],
  ['akta_crai', 'u8'],
  ['ktp_el', 'u8'],
  ['kia', 'u8'],
  ['kk', 'u8'],
  ['keluarga', 'u32'],
] as const satisfies readonly (readonly [string, JenisKolom])[]

export type NilaiKolom = Uint8Array | Uint16Array | Uint32Array | Int32Array

interface KolomTertulis {
  /** Offsets count from the beginning of the row group. */
  readonly kamus: number
  readonly data: number
  readonly panjang: number
  readonly min: number
  readonly maks: number
}
export interface KelompokBaris {
  readonly jumlah: number
  readonly isi: Uint8Array<ArrayBuffer>
  readonly kolom: readonly KolomTertulis[]
}

/** Rows in one group: the size DuckDB itself chooses, so that its threads share the work. */
export const BARIS_PER_KELOMPOK = 122_880
export const TANDA_PARQUET = Buffer.from('PAR1')

const TANPA_KAMUS = -1
const PLAIN = 0
const RLE = 3
const RLE_KAMUS = 8

/** One row group from the columns of KOLOM_KODE_PARQUET, in their order. */
export function kelompokBaris(kolom: readonly NilaiKolom[]): KelompokBaris {
  const jumlah = kolom[0]!.length
  const bagian: Uint8Array[] = []
  let panjang = 0
  const taruh = (b: Uint8Array) => {
    bagian.push(b)
    panjang += b.length
  }
  const tertulis = kolom.map((nilai, i): KolomTertulis => {
    const awal = panjang
    const lebar = KOLOM_KODE_PARQUET[i]![1] === 'u8' ? 256 : KOLOM_KODE_PARQUET[i]![1] === 'u16' ? 65_536 : 0
    if (lebar === 0) {
      let [min, maks] = [nilai[0]!, nilai[0]!]
      for (let j = 1; j < jumlah; j++) {
        const v = nilai[j]!
        if (v < min) min = v
        else if (v > maks) maks = v
      }
      taruh(kepalaData(jumlah, jumlah * 4, PLAIN))
      taruh(new Uint8Array(nilai.buffer, nilai.byteOffset, jumlah * 4))
      return { kamus: TANPA_KAMUS, data: awal, panjang: panjang - awal, min, maks }
    }
    const { kamus, urutan, beruntun } = susunKamus(nilai, lebar)
    taruh(kepalaKamus(kamus.length))
    taruh(new Uint8Array(kamus.buffer))
    const data = panjang
    const bit = Math.max(1, Math.ceil(Math.log2(kamus.length)))
    const isi =
      beruntun * 8 < jumlah ? tulisRuntun(nilai, urutan, bit, beruntun) : tulisBit(nilai, urutan, bit)
    taruh(kepalaData(jumlah, isi.length, RLE_KAMUS))
    taruh(isi)
    return { kamus: awal, data, panjang: panjang - awal, min: kamus[0]!, maks: kamus.at(-1)! }
  })
  const isi = new Uint8Array(panjang)
  let o = 0
  for (const b of bagian) {
    isi.set(b, o)
    o += b.length
  }
  return { jumlah, isi, kolom: tertulis }
}

/** Footer over groups that stand one after another behind TANDA_PARQUET. */
export function kakiParquet(kelompok: readonly Omit<KelompokBaris, 'isi'>[]): Buffer {
  let posisi = TANDA_PARQUET.length
  const meta = new Thrift()
    .i32(1, 1)
    .daftarStruct(2, [undefined, ...KOLOM_KODE_PARQUET], (t, k) => {
      if (!k) t.teks(4, 'schema').i32(5, KOLOM_KODE_PARQUET.length)
      else tulisSkema(t, k[0], k[1])
    })
    .i64(
      3,
      kelompok.reduce((n, g) => n + g.jumlah, 0),
    )
    .daftarStruct(4, kelompok, (t, g) => {
      const panjang = g.kolom.reduce((n, k) => n + k.panjang, 0)
      t.daftarStruct(1, g.kolom, (u, k) => {
        const i = g.kolom.indexOf(k)
        u.i64(2, 0).struct(3, (m) => {
          m.i32(1, 1).daftarI32(2, k.kamus === TANPA_KAMUS ? [PLAIN, RLE] : [PLAIN, RLE, RLE_KAMUS])
          m.daftarTeks(3, [KOLOM_KODE_PARQUET[i]![0]]).i32(4, 0)
          m.i64(5, g.jumlah)
            .i64(6, k.panjang)
            .i64(7, k.panjang)
            .i64(9, posisi + k.data)
          if (k.kamus !== TANPA_KAMUS) m.i64(11, posisi + k.kamus)
          m.struct(12, (s) => s.i64(3, 0).biner(5, empatByte(k.maks)).biner(6, empatByte(k.min)))
        })
      })
      t.i64(2, panjang).i64(3, g.jumlah)
      posisi += panjang
    })
    .teks(6, 'tertib')
    .daftarStruct(7, [...KOLOM_KODE_PARQUET], (t) => t.struct(1, () => undefined))
    .selesai()
  const panjang = Buffer.alloc(4)
  panjang.writeUInt32LE(meta.length)
  return Buffer.concat([meta, panjang, TANDA_PARQUET])
}

function tulisSkema(t: Thrift, nama: string, jenis: JenisKolom): void {
  const bit = { u8: 8, u16: 16, u32: 32, hari: 0 }[jenis]
  t.i32(1, 1).i32(3, 0).teks(4, nama)
  t.i32(6, { u8: 11, u16: 12, u32: 13, hari: 6 }[jenis])
  t.struct(10, (u) => {
    if (jenis === 'hari') u.struct(6, () => undefined)
    else u.struct(10, (v) => v.byte(1, bit).bool(2, false))
  })
}

// Distinct values in rising order, the place of each, and how many runs of equal values there are.
function susunKamus(
  nilai: NilaiKolom,
  lebar: number,
): { kamus: Int32Array; urutan: Uint16Array; beruntun: number } {
  const ada = new Uint8Array(lebar)
  let beruntun = 0
  let lalu = -1
  for (let i = 0; i < nilai.length; i++) {
    const v = nilai[i]!
    if (v !== lalu) {
      ada[v] = 1
      lalu = v
      beruntun++
    }
  }
  const kamus: number[] = []
  const urutan = new Uint16Array(lebar)
  for (let v = 0; v < lebar; v++) {
    if (ada[v] === 0) continue
    urutan[v] = kamus.length
    kamus.push(v)
  }
  return { kamus: Int32Array.from(kamus), urutan, beruntun }
}

// RLE runs: varint(length << 1), then the value in whole bytes.
function tulisRuntun(nilai: NilaiKolom, urutan: Uint16Array, bit: number, beruntun: number): Uint8Array {
  const b = new Uint8Array(1 + beruntun * 7)
  b[0] = bit
  let o = 1
  for (let i = 0; i < nilai.length; ) {
    const v = nilai[i]!
    let j = i + 1
    while (j < nilai.length && nilai[j] === v) j++
    o = varint(b, o, (j - i) * 2)
    b[o++] = urutan[v]! & 255
    if (bit > 8) b[o++] = urutan[v]! >>> 8
    i = j
  }
  return b.subarray(0, o)
}

// One bit-packed run over everything, least significant bit first, padded to a multiple of eight values.
function tulisBit(nilai: NilaiKolom, urutan: Uint16Array, bit: number): Uint8Array {
  const kelompok = Math.ceil(nilai.length / 8)
  const b = new Uint8Array(1 + 5 + kelompok * bit)
  b[0] = bit
  let o = varint(b, 1, kelompok * 2 + 1)
  const ujung = o + kelompok * bit
  let tampung = 0
  let isi = 0
  for (let i = 0; i < nilai.length; i++) {
    tampung |= urutan[nilai[i]!]! << isi
    isi += bit
    while (isi >= 8) {
      b[o++] = tampung & 255
      tampung >>>= 8
      isi -= 8
    }
  }
  if (isi > 0) b[o] = tampung & 255
  return b.subarray(0, ujung)
}

function varint(b: Uint8Array, o: number, n: number): number {
  while (n >= 128) {
    b[o++] = (n & 127) | 128
    n >>>= 7
  }
  b[o++] = n
  return o
}

function kepalaData(jumlah: number, panjang: number, penyandian: number): Buffer {
  return new Thrift()
    .i32(1, 0)
    .i32(2, panjang)
    .i32(3, panjang)
    .struct(5, (t) => t.i32(1, jumlah).i32(2, penyandian).i32(3, RLE).i32(4, RLE))
    .selesai()
}

function kepalaKamus(jumlah: number): Buffer {
  return new Thrift()
    .i32(1, 2)
    .i32(2, jumlah * 4)
    .i32(3, jumlah * 4)
    .struct(7, (t) => t.i32(1, jumlah).i32(2, PLAIN))
    .selesai()
}

function empatByte(n: number): Buffer {
  const b = Buffer.alloc(4)
  b.writeInt32LE(n | 0)
  return b
}
