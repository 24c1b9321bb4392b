import { bukaDuckdb } from '#platform/duckdb'
import type { DasarHitungan } from './dasar-hitungan.ts'
import { hitungDuckdb } from './hitung-duckdb.ts'
import { hitungHistogram } from './hitung-histogram.ts'
import type { HitunganDasar } from './hitungan-dasar.ts'

/**
 * Base counts of a sealed kode.parquet, by key: the histogram, because it is several times faster (bench b0); SQL
 * where the file or a base is not of its kind. Both give the same bytes (hitung-histogram.test.ts).
 */
export async function hitungDasar(
  fileKode: string,
  dasar: ReadonlyMap<string, DasarHitungan>,
): Promise<Map<string, HitunganDasar>> {
  return (await hitungHistogram(fileKode, dasar)) ?? (await hitungSql(fileKode, dasar))
}

async function hitungSql(
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
