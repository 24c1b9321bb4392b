import { getKantor, pemangkuPelaksana } from '#akun'
import { renderLembarSop } from '#dokumen'
import type { Sarana } from '#platform/sarana'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { kopLembar } from '../lembar/kop-lembar.ts'
import { lembarSop } from '../lembar/lembar.ts'

/** The official sheet of a definition, with the office's heading and who holds the position that sanctions it now. */
export async function cetakLembar(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  d: DefinisiSop,
): Promise<Uint8Array> {
  const [pengesah] = await pemangkuPelaksana(s.db, d.identitas.disahkanOleh.pelaksana, s.jam.sekarang())
  const nama = pengesah?.gelar ? `${pengesah.nama}, ${pengesah.gelar}` : pengesah?.nama
  const kop = await kopLembar(s, await getKantor(s.db))
  return renderLembarSop(
    lembarSop(d, kop, pengesah && { jabatan: pengesah.jabatan, nama: nama!, nip: pengesah.nip }),
  )
}
