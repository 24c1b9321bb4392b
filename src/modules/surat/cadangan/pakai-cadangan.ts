import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { findAgendaFile, ikatAgenda, pakaiAgenda } from '../agenda/agenda.store.ts'
import type { Agenda } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'
import { kunciCadangan } from './kunci-cadangan.ts'

/**
 * Binds a reserved number to the SHA-256 of the file that went out under it. The same file again changes nothing;
 * another file is refused, and so is a file that bears another number of the series.
 */
export async function pakaiCadangan(
  tx: Tx,
  jam: Jam,
  p: { readonly cadanganId: string; readonly hash: string; readonly namaFile?: string },
  pelaku: Pelaku,
): Promise<Result<Agenda>> {
  const ada = await kunciCadangan(tx, p.cadanganId)
  if (!ada.ok) return ada
  const a = ada.value
  if (a.hash === p.hash && a.status === 'terpakai') return ok(a)
  if (a.status === 'batal') return tolak(galatSurat.sudahBatal(a.nomor))
  if (a.hash !== undefined) return tolak(galatSurat.sudahTerikat(a.nomor))
  if (a.status === 'dicadangkan' && a.blokId !== undefined) return tolak(galatSurat.milikBlok(a.nomor))
  const lain = await findAgendaFile(tx, p.hash, a.deret)
  if (lain?.status === 'terpakai') return tolak(galatSurat.sudahDiagendakan(lain.nomor))
  const waktu = jam.sekarang()
  const kini = tanggalSetempat(await getZona(tx), waktu)
  if (kini < a.tanggal) return tolak(galatSurat.tanggalMundur(a.tanggal, kini))
  const agenda =
    a.status === 'terpakai'
      ? await ikatAgenda(tx, a.id, p.hash, p.namaFile)
      : await pakaiAgenda(tx, a.id, { hash: p.hash, namaFile: p.namaFile, waktu, pelaku })
  await catat(tx, jam, {
    tindakan: 'surat.pakai-nomor',
    objek: `agenda/${a.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomor: a.nomor, hash: p.hash, berkasId: a.berkasId },
  })
  return ok(agenda)
}
