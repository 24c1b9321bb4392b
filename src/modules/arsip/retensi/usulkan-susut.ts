import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatArsip } from '../arsip.galat.ts'
import { aturanTempo, halanganSusut } from './daftar-tempo.ts'
import type { UsulkanSusut } from './retensi.contract.ts'
import { insertSusut } from './susut.store.ts'
import { tempoArsip } from './tempo.store.ts'

/** Proposes a list. Refused as a whole when one entry cannot stand on it: the refusal names each with its reason. */
export async function usulkanSusut(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: UsulkanSusut,
  pelaku: Pelaku,
): Promise<Result<string>> {
  return s.db.transaksi(async (tx): Promise<Result<string>> => {
    const hari = tanggalSetempat(await getZona(tx), s.jam.sekarang())
    const arsipId = [...new Set(p.arsipId)]
    const tempo = new Map(
      (await tempoArsip(tx, await aturanTempo(tx), { hari, arsipId })).map((t) => [t.arsipId, t]),
    )
    const cacat = arsipId.flatMap((id) => {
      const t = tempo.get(id)
      const sebab = t ? halanganSusut(t, p.jenis) : 'arsip tidak ada'
      return sebab === undefined ? [] : [{ arsipId: id, sebab }]
    })
    if (cacat.length > 0) return tolak(galatArsip.susutTerhalang(cacat))
    const id = await insertSusut(tx, { ...p, arsipId, pada: s.jam.sekarang(), oleh: pelaku })
    await catat(tx, s.jam, {
      tindakan: 'arsip.usulkan-susut',
      objek: `susut/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { jenis: p.jenis, alasan: p.alasan, arsip: arsipId },
    })
    return ok(id)
  })
}
