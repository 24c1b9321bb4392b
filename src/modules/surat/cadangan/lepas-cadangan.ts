import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { batalkanAgenda } from '../agenda/agenda.store.ts'
import type { Agenda } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'
import { kunciCadangan } from './kunci-cadangan.ts'

/**
 * Lets a reserved number go: it is void with the reason and is never given again, because later numbers bear later
 * dates already. Letting go twice changes nothing; a number that a file bears is refused.
 */
export async function lepasCadangan(
  tx: Tx,
  jam: Jam,
  p: { readonly cadanganId: string; readonly alasan: string },
  pelaku: Pelaku,
): Promise<Result<Agenda>> {
  const alasan = p.alasan.trim()
  if (alasan.length < 5) return tolak(galatSurat.alasanKurang())
  const ada = await kunciCadangan(tx, p.cadanganId)
  if (!ada.ok) return ada
  const a = ada.value
  if (a.status === 'batal') return ok(a)
  if (a.status === 'terpakai') return tolak(galatSurat.sudahTerikat(a.nomor))
  if (a.blokId !== undefined) return tolak(galatSurat.milikBlok(a.nomor))
  const agenda = await batalkanAgenda(tx, a.id, { alasan, waktu: jam.sekarang(), pelaku })
  await catat(tx, jam, {
    tindakan: 'surat.lepas-nomor',
    objek: `agenda/${a.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomor: a.nomor, alasan, berkasId: a.berkasId },
  })
  return ok(agenda)
}
