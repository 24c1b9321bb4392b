import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { FolderData } from '#platform/folder-data'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { daftarIdSnapshot, tryKunciImpor } from './dkb.store.ts'
import { daftarIdUnggahan } from './pemetaan/pemetaan.store.ts'
import { isIdSnapshot } from './snapshot.ts'

/** Folder of a sealed snapshot, which need not exist. Throws on what is no id: it becomes a path. */
export function folderSnapshot(folder: FolderData, id: string): string {
  if (!isIdSnapshot(id)) throw new Error('not a snapshot id')
  return join(folder.snapshot, id)
}

/** Path of the coded rows of a snapshot, for DuckDB to read. */
export function fileKode(s: Pick<Sarana, 'folder'>, id: string): string {
  return join(folderSnapshot(s.folder, id), 'kode.parquet')
}

/** A server takes a moment to notice that the process behind a connection was killed. */
const COBA_KUNCI = 30
const JEDA_KUNCI_MS = 100

/**
 * Removes what a killed process left: snapshot folders without a row (between renaming and committing) and uploads that
 * no job and no preview waits for. For the one who holds the data folder, before the queue starts; leaves everything alone when an
 * import still runs after a moment. Returns how many.
 */
export async function sapuSnapshotYatim(s: Pick<Sarana, 'db' | 'folder' | 'antrean'>): Promise<number> {
  for (let coba = 0; coba < COBA_KUNCI; coba++) {
    const jumlah = await s.db.transaksi(async (tx) => ((await tryKunciImpor(tx)) ? sapu(s, tx) : undefined))
    if (jumlah !== undefined) return jumlah
    await setTimeout(JEDA_KUNCI_MS)
  }
  return 0
}

async function sapu(s: Pick<Sarana, 'folder' | 'antrean'>, tx: Tx): Promise<number> {
  const berbaris = new Set(await daftarIdSnapshot(tx))
  const ditunggu = new Set((await s.antrean.daftar({ nama: 'dkb.impor', aktif: true })).map((p) => p.kunci))
  for (const id of await daftarIdUnggahan(tx)) ditunggu.add(kunciPekerjaan(id))
  const [snapshot, unggahan] = [await readdir(s.folder.snapshot), await readdir(s.folder.unggahan)]
  const yatim = [
    ...snapshot.filter((n) => !berbaris.has(n)).map((n) => join(s.folder.snapshot, n)),
    ...unggahan
      .filter((n) => !ditunggu.has(kunciPekerjaan(n.split('.')[0]!)))
      .map((n) => join(s.folder.unggahan, n)),
  ]
  for (const f of yatim) await rm(f, { recursive: true, force: true })
  return yatim.length
}

/** Key of the job of an upload. */
export function kunciPekerjaan(unggahan: string): string {
  return `dkb.impor/${unggahan}`
}
