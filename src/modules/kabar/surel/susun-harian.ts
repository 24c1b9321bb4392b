import { getKalender, isHariKerja, type Kalender, pukulSetempat, tanggalSetempat } from '#kalender'
import type { Sarana } from '#platform/sarana'
import { getSetelanSurel } from './setelan.store.ts'
import { antrekanHarian } from './surel.store.ts'
import { ambilHarian } from './tujuan.store.ts'

/**
 * Puts the daily mail of everyone who wants one into the outbox, on a working day from its hour on, once a day. After
 * days without the server that is one mail, not one for each day.
 */
export async function susunSurelHarian(s: Pick<Sarana, 'db' | 'jam'>): Promise<void> {
  const saat = s.jam.sekarang()
  const { aktif, jamHarian } = await getSetelanSurel(s.db)
  if (!aktif) return
  const kalender = await getKalender(s.db)
  if (!isSaatHarian(kalender, jamHarian, saat)) return
  await s.db.transaksi(async (tx) => {
    const hari = tanggalSetempat(kalender.zona, saat)
    for (const t of await ambilHarian(tx, hari)) await antrekanHarian(tx, t.pegawaiId, t.sejak, saat)
  })
}

function isSaatHarian(kalender: Kalender, jamHarian: string, saat: Date): boolean {
  return (
    isHariKerja(kalender, tanggalSetempat(kalender.zona, saat)) &&
    pukulSetempat(kalender.zona, saat) >= jamHarian
  )
}
