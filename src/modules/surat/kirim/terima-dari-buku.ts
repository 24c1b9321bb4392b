import { catat } from '#jejak'
import { getZona, saatSetempat } from '#kalender'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tanggal } from '#kernel/tanggal'
import type { Tx } from '#platform/postgres'
import { kunciKiriman, simpanTerima } from './kiriman.store.ts'

const TANPA_PUKUL = 'Menurut buku ekspedisi; pukulnya tidak dicatat.'

/**
 * What the expedition book says of a letter stands on its case too. The book knows the day and not the hour: the moment
 * is the latest that the day allows, and the note says so. A letter that is received or called off stays as it is.
 */
export async function terimaDariBuku(
  tx: Tx,
  jam: Jam,
  p: { kirimanId: string; penerima: string; tanggalTerima: string; keterangan?: string | undefined },
  pelaku: Pelaku,
): Promise<void> {
  const k = await kunciKiriman(tx, p.kirimanId)
  if (!k || k.diterimaOleh !== null || k.dibatalkan) return
  const akhir = saatSetempat(await getZona(tx), p.tanggalTerima as Tanggal, '23:59')
  const pada = new Date(Math.max(k.dibuat.getTime(), Math.min(akhir.getTime(), jam.sekarang().getTime())))
  const catatan = [p.keterangan?.trim(), TANPA_PUKUL].filter(Boolean).join(' ')
  await simpanTerima(tx, k.id, { oleh: p.penerima, pada, catatan, buktiHash: null, pelaku })
  await catat(tx, jam, {
    tindakan: 'surat.terima-kiriman',
    objek: `kiriman/${k.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomor: k.nomor, cara: k.cara, pada: pada.toISOString(), dari: 'ekspedisi' },
  })
}
