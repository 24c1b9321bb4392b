import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jamTetap } from '#kernel/jam'
import { bukaAntrean } from '#platform/antrean'
import { bukaFolderData } from '#platform/folder-data'
import { bukaKunci } from '#platform/kunci'
import { bukaLog } from '#platform/log'
import type { Db } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { bukaSimpanan } from '#platform/simpanan'
import { dbUji } from './db-uji.ts'

export type SaranaUji = Sarana & {
  readonly jam: ReturnType<typeof jamTetap>
  readonly barisLog: string[]
  tutup(): Promise<void>
}

/** All instruments of an empty office, real but for the clock; the queue takes jobs and runs none. */
export async function saranaUji(
  mulai = '2026-08-12T01:00:00Z',
  bukaDbUji: () => Promise<Db> = dbUji,
): Promise<SaranaUji> {
  const akar = mkdtempSync(join(tmpdir(), 'tertib-sarana-'))
  const folder = bukaFolderData(akar)
  const kunci = bukaKunci(folder.kunci)
  const jam = jamTetap(mulai)
  const barisLog: string[] = []
  const log = bukaLog((b) => barisLog.push(b))
  const db = await bukaDbUji()
  return {
    db,
    jam,
    kunci,
    simpanan: bukaSimpanan(folder.simpanan, kunci),
    antrean: bukaAntrean(db, jam, log),
    log,
    folder,
    barisLog,
    async tutup() {
      await db.tutup()
      rmSync(akar, { recursive: true, force: true })
    },
  }
}
