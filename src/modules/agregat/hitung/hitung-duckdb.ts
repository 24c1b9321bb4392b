import type { Duckdb } from '#platform/duckdb'
import { dariBaris } from './baris-hitungan.ts'
import type { DasarHitungan } from './dasar-hitungan.ts'
import { type HitunganDasar, nomorDesa } from './hitungan-dasar.ts'
import { kueriDasar } from './kubus.ts'
import { tulisKueri } from './tulis-kueri.ts'

/** Base counts by SQL, one question each. Slower than the histogram and the judge of it: both must give the same bytes. */
export async function hitungDuckdb(
  duckdb: Duckdb,
  fileKode: string,
  dasar: ReadonlyMap<string, DasarHitungan>,
  signal?: AbortSignal,
): Promise<Map<string, HitunganDasar>> {
  const hasil = new Map<string, HitunganDasar>()
  for (const [kunci, d] of dasar) {
    const { jumlah, kolom } = await duckdb.tanyaKolom(
      tulisKueri(kueriDasar(d)),
      [fileKode],
      signal ? { signal } : {},
    )
    const { prop, kab, kec, kel } = kolom
    hasil.set(
      kunci,
      dariBaris(
        {
          jumlahBaris: jumlah,
          nomor: (i) => nomorDesa(prop![i]!, kab![i]!, kec![i]!, kel![i]!),
          jk: kolom.jk!,
          kode: kolom.kode!,
          jumlah: kolom.jumlah!,
        },
        d.asal.jenis === 'silang',
      ),
    )
  }
  return hasil
}
