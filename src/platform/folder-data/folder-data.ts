import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where an office's data stands. One folder is one office. */
export interface FolderData {
  readonly akar: string
  readonly pg: string
  readonly snapshot: string
  readonly simpanan: string
  readonly kunci: string
  readonly cadangan: string
  /** 0700, wiped when the office opens: decrypted or half-made files live here and nowhere else. */
  readonly spill: string
  /** Uploaded exports waiting for their import job: encrypted, kept over a restart. */
  readonly unggahan: string
}

/** Makes the folders that are missing. Does not wipe anything; see `bersihkanSpill`. */
export function bukaFolderData(akar: string): FolderData {
  const a = resolve(akar)
  const folder: FolderData = {
    akar: a,
    pg: join(a, 'pg'),
    snapshot: join(a, 'snapshot'),
    simpanan: join(a, 'simpanan'),
    kunci: join(a, 'kunci'),
    cadangan: join(a, 'cadangan'),
    spill: join(a, 'spill'),
    unggahan: join(a, 'unggahan'),
  }
  mkdirSync(a, { recursive: true })
  for (const f of [
    folder.snapshot,
    folder.simpanan,
    folder.kunci,
    folder.cadangan,
    folder.spill,
    folder.unggahan,
  ]) {
    mkdirSync(f, { recursive: true, mode: 0o700 })
    chmodSync(f, 0o700)
  }
  return folder
}

/** Only for the one who holds the folder's lock. */
export function bersihkanSpill(folder: FolderData): void {
  for (const isi of readdirSync(folder.spill))
    rmSync(join(folder.spill, isi), { recursive: true, force: true })
}
