import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { kunciDeret } from '../deret/deret.store.ts'
import type { Agenda } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'
import { batalkanAgenda, findAgenda } from './agenda.store.ts'

/** Makes a number void. It stays in the book with its reason and is never given again. */
export async function batalkanNomor(
  tx: Tx,
  jam: Jam,
  id: string,
  alasan: string,
  pelaku: Pelaku,
): Promise<Result<Agenda>> {
  if (alasan.trim().length < 5) return tolak(galatSurat.alasanKurang())
  const ada = await findAgenda(tx, id)
  if (!ada) return tolak(galatSurat.nomorTakAda())
  await kunciDeret(tx, ada.deret)
  const kini = await findAgenda(tx, id)
  if (kini?.status === 'batal') return tolak(galatSurat.sudahBatal(ada.nomor))
  const batal = await batalkanAgenda(tx, id, { alasan: alasan.trim(), waktu: jam.sekarang(), pelaku })
  await catat(tx, jam, {
    tindakan: 'surat.batalkan-nomor',
    objek: `agenda/${id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomor: batal.nomor, alasan: alasan.trim() },
  })
  return ok(batal)
}
