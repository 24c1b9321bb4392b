import { Ditolak } from '#kernel/ditolak'
import { galatDmp } from '../dmp.galat.ts'
import { type AliranTabel, bacaAliranTabel } from './aliran-tabel.ts'
import { isiAliran } from './isi-pump.ts'
import type { KepalaPump } from './kepala-pump.ts'

/** One piece of a table's rows as the job's own master table lists it. */
export interface PotonganInduk {
  readonly file: number
  /** Block, counted from 1. */
  readonly blok: number
  readonly panjang: number
  readonly panjangAsli?: number
  readonly baris?: number
}

export interface TabelInduk {
  readonly pemilik: string
  readonly nama: string
  readonly partisi?: string
  readonly baris: number
  readonly potongan: readonly PotonganInduk[]
}

export interface TabelIndukTerbaca {
  readonly aliran: AliranTabel
  readonly tabel: readonly TabelInduk[]
}

const KOLOM = [
  'PROCESS_ORDER',
  'DUPLICATE',
  'OBJECT_TYPE',
  'OBJECT_SCHEMA',
  'OBJECT_NAME',
  'PARTITION_NAME',
  'COMPLETED_ROWS',
  'DUMP_FILEID',
  'DUMP_POSITION',
  'DUMP_LENGTH',
  'DUMP_ORIG_LENGTH',
] as const
type Nama = (typeof KOLOM)[number]
type BarisInduk = Partial<Record<Nama, string | null>>

/** Pieces of data carry numbers from here on in DUPLICATE. */
const POTONGAN_PERTAMA = 1_000_001

/** Reads the master table that the header points at: what was exported, where it lies, how many rows. */
export async function bacaTabelInduk(k: KepalaPump): Promise<TabelIndukTerbaca> {
  if (k.induk + k.panjangInduk > k.ukuran) throw new Ditolak(galatDmp.terpotong(k.file.nama))
  const sisi = await bacaAliranTabel(k, k.induk)
  if (sisi.jenis === 'kgc') throw new Ditolak(galatDmp.terkompresi())
  if (sisi.jenis === 'lain') throw new Ditolak(galatDmp.tersandi())
  const { aliran } = sisi
  if (aliran.sebab) throw new Ditolak(aliran.sebab)
  if (aliran.panjang !== k.panjangInduk) throw new Ditolak(galatDmp.daftarBeda('panjang tabel induk'))
  const nama = aliran.kolom.map((c) => c.nama)
  const kurang = KOLOM.filter((n) => n !== 'DUMP_ORIG_LENGTH' && n !== 'PARTITION_NAME' && !nama.includes(n))
  if (kurang.length > 0) throw new Ditolak(galatDmp.daftarBeda(`kolom ${kurang.join(', ')} tidak ada`))
  const ada = KOLOM.filter((n) => nama.includes(n))
  const pilih = ada.map((n) => nama.indexOf(n))
  const baris: BarisInduk[] = []
  const rusak = (): void => {
    throw new Ditolak(galatDmp.daftarBeda('isi tabel induk tidak terbaca'))
  }
  for await (const kumpul of isiAliran([aliran.data], aliran.nama, aliran.kolom, k.charset, pilih, rusak)) {
    for (const b of kumpul) {
      const satu: BarisInduk = Object.fromEntries(ada.map((n, i) => [n, b[i]]))
      // Other rows are definitions and the job's settings.
      if (!satu.PROCESS_ORDER || !satu.DUPLICATE) continue
      if (satu.OBJECT_TYPE === 'TABLE_DATA' || Number(satu.DUPLICATE) >= POTONGAN_PERTAMA) baris.push(satu)
    }
  }
  return { aliran, tabel: susun(baris) }
}

function susun(baris: readonly BarisInduk[]): TabelInduk[] {
  const potongan = new Map<string, BarisInduk[]>()
  for (const b of baris) {
    if (Number(b.DUPLICATE) < POTONGAN_PERTAMA) continue
    const kunci = b.PROCESS_ORDER!
    const milik = potongan.get(kunci)
    if (milik) milik.push(b)
    else potongan.set(kunci, [b])
  }
  const hasil: TabelInduk[] = []
  for (const b of baris) {
    if (
      b.OBJECT_TYPE !== 'TABLE_DATA' ||
      Number(b.DUPLICATE) >= POTONGAN_PERTAMA ||
      Number(b.PROCESS_ORDER) <= 0
    )
      continue
    if (!b.OBJECT_SCHEMA || !b.OBJECT_NAME) throw new Ditolak(galatDmp.daftarBeda('tabel tanpa nama'))
    const milik = (potongan.get(b.PROCESS_ORDER!) ?? []).toSorted(
      (x, y) => Number(x.DUPLICATE) - Number(y.DUPLICATE),
    )
    hasil.push({
      pemilik: b.OBJECT_SCHEMA,
      nama: b.OBJECT_NAME,
      ...(b.PARTITION_NAME && { partisi: b.PARTITION_NAME }),
      baris: bilangan(b.COMPLETED_ROWS ?? '0', 'jumlah baris'),
      potongan: milik.map((p) => ({
        file: bilangan(p.DUMP_FILEID, 'nomor file'),
        blok: bilangan(p.DUMP_POSITION, 'letak data'),
        panjang: bilangan(p.DUMP_LENGTH, 'panjang data'),
        ...(p.DUMP_ORIG_LENGTH && { panjangAsli: bilangan(p.DUMP_ORIG_LENGTH, 'panjang data') }),
        ...(p.COMPLETED_ROWS && { baris: bilangan(p.COMPLETED_ROWS, 'jumlah baris') }),
      })),
    })
  }
  return hasil
}

function bilangan(teks: string | null | undefined, apa: string): number {
  if (!teks || !/^\d{1,15}$/.test(teks)) throw new Ditolak(galatDmp.daftarBeda(`${apa} bukan bilangan bulat`))
  return Number(teks)
}
