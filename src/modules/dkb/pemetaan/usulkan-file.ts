import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Ditolak } from '#kernel/ditolak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import type { FileMasuk } from '../bentuk/file-masuk.ts'
import { bukaMasukan } from './buka-masukan.ts'
import type { Usulan } from './pemetaan.contract.ts'
import { susunUsulan } from './susun-usulan.ts'

/** What would be proposed for these files, masked; for the operator's own machine, nothing is kept. */
export async function usulkanFile(
  s: Pick<Sarana, 'db' | 'folder'>,
  file: readonly FileMasuk[],
  signal: AbortSignal,
): Promise<Result<Usulan[]>> {
  const kerja = join(s.folder.spill, `pratinjau-${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(kerja, { mode: 0o700 })
    const terbuka = await bukaMasukan(file, kerja, signal)
    return ok(await susunUsulan(s, terbuka.bagian))
  } catch (sebab) {
    if (sebab instanceof Ditolak) return tolak(sebab.galat)
    throw sebab
  } finally {
    await rm(kerja, { recursive: true, force: true })
  }
}
