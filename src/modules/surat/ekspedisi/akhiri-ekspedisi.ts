import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { terimaDariBuku } from '../kirim/terima-dari-buku.ts'
import { galatSurat } from '../surat.galat.ts'
import type { AkhiriEkspedisi } from './ekspedisi.contract.ts'
import { akhiri, type EkspedisiTercatat, findEkspedisi } from './ekspedisi.store.ts'

/** The letter arrived, or came back; said once. The letter of a case then stands the same on its case. */
export async function akhiriEkspedisi(
  tx: Tx,
  jam: Jam,
  p: AkhiriEkspedisi & { readonly id: string },
  pelaku: Pelaku,
): Promise<Result<EkspedisiTercatat>> {
  const ada = await findEkspedisi(tx, p.id)
  if (!ada) return tolak(galatSurat.ekspedisiTakAda())
  const waktu = jam.sekarang()
  const kini = tanggalSetempat(await getZona(tx), waktu)
  if (p.hasil === 'diterima' && (p.tanggalTerima < ada.tanggal || p.tanggalTerima > kini))
    return tolak(galatSurat.tanggalTerima(ada.tanggal, kini))
  if (!(await akhiri(tx, p.id, { ...p, waktu, pelaku }))) return tolak(galatSurat.ekspedisiSelesai(ada.nomor))
  if (p.hasil === 'diterima' && ada.kirimanId !== undefined)
    await terimaDariBuku(tx, jam, { ...p, kirimanId: ada.kirimanId }, pelaku)
  await catat(tx, jam, {
    tindakan: 'surat.ekspedisi-selesai',
    objek: `ekspedisi/${p.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomor: ada.nomor, hasil: p.hasil },
  })
  return ok((await findEkspedisi(tx, p.id))!)
}
