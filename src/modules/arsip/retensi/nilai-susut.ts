import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatArsip } from '../arsip.galat.ts'
import { isOrangSama } from './orang-sama.ts'
import type { NilaiSusut } from './retensi.contract.ts'
import { kunciSusut, simpanNilai } from './susut.store.ts'

/** Another person looks at entries of the list one by one: agrees, or keeps them with a reason. Until it is decided. */
export async function nilaiSusut(
  s: Pick<Sarana, 'db' | 'jam'>,
  id: string,
  p: NilaiSusut,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx): Promise<Result<void>> => {
    const susut = await kunciSusut(tx, id)
    if (!susut) return tolak(galatArsip.susutTakAda())
    if (susut.status !== 'diusulkan') return tolak(galatArsip.susutSudahDiputus())
    if (isOrangSama(susut.diusulkanOleh, pelaku)) return tolak(galatArsip.susutDuaOrang())
    const catatan = p.nilai === 'simpan' ? p.catatan : null
    const jumlah = await simpanNilai(tx, id, {
      urut: p.urut,
      nilai: p.nilai,
      catatan,
      pada: s.jam.sekarang(),
      oleh: pelaku,
    })
    await catat(tx, s.jam, {
      tindakan: 'arsip.nilai-susut',
      objek: `susut/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { nilai: p.nilai, urut: p.urut, jumlah, catatan },
    })
    return ok()
  })
}
