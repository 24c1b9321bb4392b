import { bukaDuckdb } from '#platform/duckdb'
import { hitungDuckdb } from './hitung-duckdb.ts'
import type { HitunganDasar } from './hitungan-dasar.ts'
import type { DasarHitungan } from './kubus.ts'

/** Base counts of a sealed kode.parquet, by key. */
export async function hitungDasar(
  fileKode: string,
  dasar: ReadonlyMap<string, DasarHitungan>,
): Promise<Map<string, HitunganDasar>> {
  const duckdb = await bukaDuckdb({ utas: 2, memori: '1GB' })
  try {
    return await hitungDuckdb(duckdb, fileKode, dasar)
  } finally {
    await duckdb.tutup()
  }
}
