import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { galatDkb } from '../dkb.galat.ts'
import { findSnapshot } from '../dkb.store.ts'
import { folderSnapshot } from '../folder-snapshot.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Mutu } from './mutu.ts'

/** The sealed quality report, its bytes compared with the hash in the snapshot. It is there also when the rows are not. */
export async function bacaMutu(
  s: Pick<Sarana, 'db' | 'folder'>,
  id: string,
): Promise<Result<{ snapshot: Snapshot; mutu: Mutu }>> {
  const snapshot = await findSnapshot(s.db, id)
  if (!snapshot) return tolak(galatDkb.takDitemukan(id))
  const file = join(folderSnapshot(s.folder, id), 'mutu.json')
  const hash = snapshot.hashBerkas['mutu.json']
  if (hash === undefined) return tolak(galatDkb.mutuTiada(id))
  const isi = existsSync(file) ? await readFile(file) : Buffer.alloc(0)
  if (createHash('sha256').update(isi).digest('hex') !== hash) return tolak(galatDkb.mutuBerubah(id))
  return ok({ snapshot, mutu: JSON.parse(isi.toString()) as Mutu })
}
