import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FolderData } from '#platform/folder-data'
import type { Sarana } from '#platform/sarana'
import { daftarIdSnapshot, tryKunciImpor } from './dkb.store.ts'
import { isIdSnapshot } from './snapshot.ts'

export function folderSnapshot(folder: FolderData, id: string): string {
  if (!isIdSnapshot(id)) throw new Error('not a snapshot id')
  return join(folder.snapshot, id)
}

/** Path of the coded rows of a snapshot, for DuckDB to read. */
export function fileKode(s: Pick<Sarana, 'folder'>, id: string): string {
  return join(folderSnapshot(s.folder, id), 'kode.parquet')
}

/**
 * Removes what a killed process left: snapshot folders without a row (between renaming and committing) and uploads that
 * no job waits for. For the one who holds the data folder, before the queue starts; leaves everything alone while an
 * import runs. Returns how many.
 */
export async function sapuSnapshotYatim(s: Pick<Sarana, 'db' | 'folder' | 'antrean'>): Promise<number> {
  return s.db.transaksi(async (tx) => {
    if (!(await tryKunciImpor(tx))) return 0
    const berbaris = new Set(await daftarIdSnapshot(tx))
    const ditunggu = new Set((await s.antrean.daftar({ nama: 'dkb.impor', aktif: true })).map((p) => p.kunci))
    const yatim = [
      ...(await readdir(s.folder.snapshot))
        .filter((n) => !berbaris.has(n))
        .map((n) => join(s.folder.snapshot, n)),
      ...(await readdir(s.folder.unggahan))
        .filter((n) => !ditunggu.has(kunciPekerjaan(n)))
        .map((n) => join(s.folder.unggahan, n)),
    ]
    for (const f of yatim) await rm(f, { recursive: true, force: true })
    return yatim.length
  })
}

/** Key of the job of an upload. */
export function kunciPekerjaan(unggahan: string): string {
  return `dkb.impor/${unggahan}`
}
