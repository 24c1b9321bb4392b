import { ok, type Result } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { type PermintaanUbah, ubahRancangan } from './ubah-rancangan.ts'

/** Takes a submission back, to mend the draft. A case that carries it says so and waits until it is submitted again. */
export function tarikRancangan(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: PermintaanUbah,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return ubahRancangan(s, p, {
    tindakan: 'sop.rancangan-tarik',
    keadaan: 'diajukan',
    pelaku,
    ubah: async () => ok({ menjadi: { keadaan: 'draf' }, rincian: {} }),
  })
}
