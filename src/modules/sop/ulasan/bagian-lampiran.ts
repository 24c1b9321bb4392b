import type { BerkasKeluaran } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { petaBagian } from './bagian.store.ts'
import { simpanBagian } from './simpan-bagian.ts'
import { uraiLampiran } from './urai-lampiran.ts'

/** Address of the parts of a file that a person brought, read once for each content; undefined where it has none. */
export async function bagianLampiran(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  dokumen: BerkasKeluaran,
  isi: Uint8Array,
): Promise<string | undefined> {
  const ada = (await petaBagian(s.db, [dokumen.hash])).get(dokumen.hash)
  if (ada) return ada
  const daftar = await uraiLampiran(dokumen.nama, isi)
  return daftar && simpanBagian(s, dokumen.nama, daftar)
}
