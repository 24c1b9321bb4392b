import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { findAgenda } from '../agenda/agenda.store.ts'
import { galatSurat } from '../surat.galat.ts'
import type { CatatEkspedisi } from './ekspedisi.contract.ts'
import { type EkspedisiTercatat, findEkspedisi, insertEkspedisi, isMasihDibawa } from './ekspedisi.store.ts'

/** A letter leaves the office with somebody. Only a number that is used goes out, and to one addressee once at a time. */
export async function catatEkspedisi(
  tx: Tx,
  jam: Jam,
  p: CatatEkspedisi & { readonly kirimanId?: string },
  pelaku: Pelaku,
): Promise<Result<EkspedisiTercatat>> {
  const agenda = await findAgenda(tx, p.agendaId)
  if (!agenda) return tolak(galatSurat.nomorTakAda())
  if (agenda.status !== 'terpakai') return tolak(galatSurat.belumDapatDikirim(agenda.nomor))
  if (p.kirimanId === undefined && (await isMasihDibawa(tx, p)))
    return tolak(galatSurat.masihDibawa(agenda.nomor, p.tujuan))
  const waktu = jam.sekarang()
  const tanggal = tanggalSetempat(await getZona(tx), waktu)
  const id = await insertEkspedisi(tx, { ...p, waktu, tanggal, pelaku })
  await catat(tx, jam, {
    tindakan: 'surat.ekspedisi',
    objek: `agenda/${agenda.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomor: agenda.nomor, ekspedisi: id, cara: p.cara },
  })
  return ok((await findEkspedisi(tx, id))!)
}
