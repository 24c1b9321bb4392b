import { createHash } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { bacaCsvWilayah } from './baca-csv-wilayah.ts'
import { susunDaftar } from './susun-daftar.ts'
import type { HasilImporWilayah } from './wilayah.contract.ts'
import { gantiWilayah, kunciWilayah } from './wilayah.store.ts'
import type { Wilayah } from './wilayah.ts'

/**
 * Replaces the office's list of regions by the one in the CSV: what is new begins now, what is gone ends now,
 * what is the same stays untouched. With `kodeKantor` (a kab/kota or a province) only its regions are taken,
 * so the national list can be given as it is. A conflicting or orphaned line refuses the whole file.
 */
export async function imporWilayah(
  s: Pick<Sarana, 'db' | 'jam'>,
  isiCsv: Uint8Array,
  pelaku: Pelaku,
  kodeKantor?: KodeWilayah,
): Promise<Result<HasilImporWilayah>> {
  const bacaan = bacaCsvWilayah(isiCsv)
  if (!bacaan.ok) return bacaan
  const susunan = susunDaftar(bacaan.value.daftar, bacaan.value.cacat, kodeKantor)
  if (!susunan.ok) return tolak(susunan.galat)
  const { daftar, ...sisa } = susunan.value
  return s.db.transaksi(async (tx) => {
    await kunciWilayah(tx)
    const ubahan = await gantiWilayah(tx, daftar, s.jam.sekarang())
    await catat(tx, s.jam, {
      tindakan: 'wilayah.impor',
      objek: 'wilayah/daftar',
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        hash: createHash('sha256').update(isiCsv).digest('hex'),
        jumlah: daftar.length,
        diLuarKantor: sisa.diLuarKantor,
        ...ubahan,
      },
    })
    return ok({ jumlah: daftar.length, perTingkat: hitungTingkat(daftar), ...ubahan, ...sisa })
  })
}

function hitungTingkat(daftar: readonly Wilayah[]): Record<Tingkat, number> {
  const jumlah = { provinsi: 0, kabkota: 0, kecamatan: 0, desa: 0 }
  for (const w of daftar) jumlah[w.tingkat]++
  return jumlah
}
