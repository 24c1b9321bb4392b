import { renderLembarSop } from '#dokumen'
import type { Sarana } from '#platform/sarana'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { lembarKantor } from '../lembar/bahan-lembar.ts'
import { getKertasKantor } from '../lembar/kertas-kantor.ts'

/** The official sheet of a definition on the office's paper, with its heading and who sanctions the SOP now. */
export async function cetakLembar(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  d: DefinisiSop,
): Promise<Uint8Array> {
  return renderLembarSop(await lembarKantor(s, d), { kertas: await getKertasKantor(s.db) })
}
