import { catat } from '#jejak'
import { ok, type Result } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { bacaInstruksi, simpanInstruksi } from './disposisi.store.ts'

/** The office's own list of what a sheet offers to tick. Sheets that were sent keep their words. */
export async function ubahInstruksi(
  tx: Tx,
  jam: Jam,
  instruksi: readonly string[],
  pelaku: Pelaku,
): Promise<Result<void>> {
  const semula = await bacaInstruksi(tx)
  const baru = [...new Set(instruksi.map((i) => i.trim()))]
  await simpanInstruksi(tx, baru)
  await catat(tx, jam, {
    tindakan: 'surat.ubah-instruksi',
    objek: 'disposisi',
    hasil: 'dilakukan',
    pelaku,
    rincian: { semula, menjadi: baru },
  })
  return ok()
}
