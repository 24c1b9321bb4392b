import type { Jam } from '#kernel/jam'
import type { Antrean } from '#platform/antrean'
import type { FolderData } from '#platform/folder-data'
import type { Kunci } from '#platform/kunci'
import type { Log } from '#platform/log'
import type { Db } from '#platform/postgres'
import type { Simpanan } from '#platform/simpanan'

/** The instruments of one open office. An act takes this, or only the part of it that it needs (`Pick<Sarana, 'db' | 'jam'>`). */
export interface Sarana {
  readonly db: Db
  readonly jam: Jam
  readonly simpanan: Simpanan
  readonly kunci: Kunci
  readonly antrean: Antrean
  readonly log: Log
  readonly folder: FolderData
}
