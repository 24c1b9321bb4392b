import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { batalkanSisaBlok } from '../agenda/agenda.store.ts'
import { kunciDeret } from '../deret/deret.store.ts'
import { galatSurat } from '../surat.galat.ts'
import { akhiriBlok, findBlok } from './blok.store.ts'

/** Closes a block whose client is lost: numbers that it did not account for are void with the reason. */
export async function tutupBlok(
  tx: Tx,
  jam: Jam,
  p: { readonly blokId: string; readonly alasan: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const alasan = p.alasan.trim()
  if (alasan.length < 5) return tolak(galatSurat.alasanKurang())
  const dicari = await findBlok(tx, p.blokId)
  if (!dicari) return tolak(galatSurat.blokTakAda())
  await kunciDeret(tx, dicari.deret)
  const blok = (await findBlok(tx, p.blokId))!
  if (blok.status !== 'dipegang') return tolak(galatSurat.blokSudahTutup())
  const waktu = jam.sekarang()
  const sisa = await batalkanSisaBlok(tx, blok.id, { alasan: `Blok ditutup: ${alasan}`, waktu, pelaku })
  await akhiriBlok(tx, blok.id, { status: 'ditutup', waktu, pelaku, alasan })
  await catat(tx, jam, {
    tindakan: 'surat.tutup-blok',
    objek: `blok/${blok.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { deret: blok.deret, tahun: blok.tahun, awal: blok.awal, akhir: blok.akhir, sisa, alasan },
  })
  return ok()
}
