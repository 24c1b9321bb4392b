import type { Sarana } from '#platform/sarana'
import { ingatkanMandat } from './ingatkan-mandat.ts'
import { ingatkanTenggat } from './ingatkan-tenggat.ts'
import { hapusTahapLama } from './pengingat.store.ts'

/** What is due again and again; `src/jobs` runs it. */
export function jadwalPengingat(
  s: Pick<Sarana, 'db' | 'jam'>,
): { nama: string; setiapDetik: number; jalankan(): Promise<unknown> }[] {
  return [
    { nama: 'sop.ingatkan', setiapDetik: 60, jalankan: () => ingatkanTenggat(s) },
    { nama: 'sop.ingatkan-mandat', setiapDetik: 3600, jalankan: () => ingatkanMandat(s) },
    { nama: 'sop.pengingat-lama', setiapDetik: 3600, jalankan: () => hapusTahapLama(s.db) },
  ]
}
