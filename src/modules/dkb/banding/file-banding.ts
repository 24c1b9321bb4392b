import { join } from 'node:path'
import type { Sarana } from '#platform/sarana'
import { folderSnapshot } from '../folder-snapshot.ts'

/** The encrypted list of persons: in the folder of `a`, so that it goes when these rows go. */
export function fileBanding(s: Pick<Sarana, 'folder'>, a: string, b: string): string {
  return join(folderSnapshot(s.folder, a), `banding-${b}`)
}
