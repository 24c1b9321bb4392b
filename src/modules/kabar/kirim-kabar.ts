import type { Tx } from '#platform/postgres'
import { insertKabar } from './kabar.store.ts'
import { type KabarBaru, rapikanIsi, rapikanJudul } from './kabar.ts'
import { antrekanSurel } from './surel/surel.store.ts'

/**
 * Tells each person once for a `kunci`: a row in their list, and a mail in the outbox for those who want it at once.
 * Both stand or fall with `tx`. Nothing leaves the machine here.
 */
export async function kirimKabar(tx: Tx, kabar: KabarBaru, saat: Date): Promise<void> {
  if (kabar.kepada.length === 0) return
  const rapi = { ...kabar, judul: rapikanJudul(kabar.judul), isi: rapikanIsi(kabar.isi) }
  const baru = await insertKabar(tx, rapi, saat)
  await antrekanSurel(tx, baru, saat)
}
