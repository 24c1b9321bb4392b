import { ok, type Result, tolak } from '#kernel/hasil'
import type { Tx } from '#platform/postgres'
import { findAgenda } from '../agenda/agenda.store.ts'
import { kunciDeret } from '../deret/deret.store.ts'
import type { Agenda } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'

/** The number as it stands once its series is locked: of two at once the second sees what the first did. */
export async function kunciCadangan(tx: Tx, id: string): Promise<Result<Agenda>> {
  const a = await findAgenda(tx, id)
  if (!a) return tolak(galatSurat.nomorTakAda())
  await kunciDeret(tx, a.deret)
  return ok((await findAgenda(tx, id))!)
}
