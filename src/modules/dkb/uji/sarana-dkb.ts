import { readdir } from 'node:fs/promises'
import type { Galat } from '#kernel/galat'
import type { Result } from '#kernel/hasil'
import { operatorMesin } from '#kernel/pelaku'
import { imporWilayah } from '#wilayah'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { imporFile } from '../impor-file.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Tim } from '../tim.ts'
import { alir, CSV_WILAYAH } from './file-uji.ts'

/** An office with four desa and nothing else. */
export async function saranaDkb(): Promise<SaranaUji> {
  const s = await saranaUji()
  nilai(await imporWilayah(s, Buffer.from(CSV_WILAYAH), operatorMesin))
  return s
}

export interface OpsiImpor {
  semester?: string
  namaFile?: string
  tim?: () => Tim
  signal?: AbortSignal
  kemajuan?: (bagian: number, pesan: string) => void
}

export function impor(
  s: SaranaUji,
  isi: string | AsyncIterable<Uint8Array>,
  o: OpsiImpor = {},
): Promise<Result<Snapshot>> {
  const { semester = '2026-1', namaFile = 'uji.csv', tim } = o
  return imporFile(
    s,
    {
      sumber: typeof isi === 'string' ? alir(isi) : isi,
      ...(typeof isi === 'string' && { ukuran: isi.length }),
      namaFile,
      basis: 'dkb',
      semester,
      tanggal: '2026-06-30',
    },
    operatorMesin,
    { kemajuan: o.kemajuan ?? (() => undefined), signal: o.signal ?? new AbortController().signal },
    tim ? { tim } : {},
  )
}

export function nilai<T>(hasil: Result<T>): T {
  if (!hasil.ok) throw new Error(`${hasil.galat.kode}: ${hasil.galat.pesan}`)
  return hasil.value
}

export function galatDari(hasil: Result<unknown>): Galat {
  if (hasil.ok) throw new Error('expected a refusal')
  return hasil.galat
}

/** What stands in the folders an import touches. */
export async function isiFolder(
  s: SaranaUji,
): Promise<{ spill: string[]; snapshot: string[]; unggahan: string[] }> {
  const [spill, snapshot, unggahan] = await Promise.all(
    [s.folder.spill, s.folder.snapshot, s.folder.unggahan].map((f) => readdir(f)),
  )
  return { spill: spill!, snapshot: snapshot!, unggahan: unggahan! }
}
