import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { galatSurat } from '../surat.galat.ts'
import { batalkanMasuk, findMasuk, kunciMasuk } from './masuk.store.ts'

/** Makes an entry void: it keeps its number and its reason. Refused once it is with a position. */
export async function batalkanSuratMasuk(
  tx: Tx,
  jam: Jam,
  p: { readonly id: string; readonly alasan: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const alasan = p.alasan.trim()
  if (alasan.length < 5) return tolak(galatSurat.alasanKurang())
  if (!(await kunciMasuk(tx, p.id))) return tolak(galatSurat.masukTakAda())
  const ada = (await findMasuk(tx, p.id, tanggalSetempat(await getZona(tx), jam.sekarang())))!
  if (ada.status === 'batal') return tolak(galatSurat.masukBatal(ada.nomorAgenda))
  if (ada.tahap === 'berjalan') return tolak(galatSurat.masukDiMeja(ada.pada))
  await batalkanMasuk(tx, p.id, { alasan, waktu: jam.sekarang(), pelaku })
  await catat(tx, jam, {
    tindakan: 'surat.batalkan-masuk',
    objek: `surat-masuk/${p.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomorAgenda: ada.nomorAgenda, alasan },
  })
  return ok()
}
