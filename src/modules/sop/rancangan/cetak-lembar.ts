import { renderLembarSop, renderLembarTtd, type TempatLembar } from '#dokumen'
import type { Sarana } from '#platform/sarana'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { lembarKantor, lembarUntukTtd } from '../lembar/bahan-lembar.ts'
import { getKertasKantor } from '../lembar/kertas-kantor.ts'
import { FILE_DEFINISI } from './nama-penetapan.ts'

type SaranaCetak = Pick<Sarana, 'db' | 'jam' | 'simpanan'>

/** The official sheet of a definition on the office's paper, with its heading and who sanctions the SOP now. */
export async function cetakLembar(s: SaranaCetak, d: DefinisiSop): Promise<Uint8Array> {
  return renderLembarSop(await lembarKantor(s, d), { kertas: await getKertasKantor(s.db) })
}

/** The sheet that goes to the signature, with its definition (`yaml`) inside. */
export async function cetakLembarTtd(
  s: SaranaCetak,
  d: DefinisiSop,
  yaml: Uint8Array,
): Promise<{ pdf: Uint8Array; tempat: TempatLembar }> {
  const file = { nama: FILE_DEFINISI, isi: yaml }
  return renderLembarTtd(await lembarUntukTtd(s, d), file, { kertas: await getKertasKantor(s.db) })
}
