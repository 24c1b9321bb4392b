import { ok, type Result, tolak } from '#kernel/hasil'
import type { Kueri } from '#platform/postgres'
import { galatAgregat } from '../agregat.galat.ts'
import { type DefinisiTabel, gantiPita } from '../definisi/definisi-tabel.ts'
import { findPita } from '../pita/pita.store.ts'
import { daftarKodePita } from '../pita/pita.ts'

export interface NamaPita {
  readonly id: string
  readonly nama: string
}

/** A table in the office's own age bands; without an id, as it stands. The raw ages are sealed, so no row is asked again. */
export async function pakaiPita(
  db: Kueri,
  definisi: DefinisiTabel,
  id: string | undefined,
): Promise<Result<{ definisi: DefinisiTabel; pita: NamaPita | undefined }>> {
  if (id === undefined) return ok({ definisi, pita: undefined })
  const pita = await findPita(db, id)
  if (!pita) return tolak(galatAgregat.pitaTiada(id))
  const lain = gantiPita(definisi, daftarKodePita(pita))
  return lain
    ? ok({ definisi: lain, pita: { id, nama: pita.nama } })
    : tolak(galatAgregat.bukanTabelUmur(definisi.id))
}
