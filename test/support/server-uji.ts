import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { bukaDb, migrasi, startPostgres } from '#platform/postgres'
import { sql } from '#platform/sql'
import type {} from './db-uji.ts'
import { tempatUji } from './tempat-uji.ts'

/** One real PostgreSQL for the whole run; `templat` holds the migrated schema that every test database is cloned from. */
export default async function siapkan(project: TestProject): Promise<() => Promise<void>> {
  const folder = tempatUji()
  // Where every test makes its folders.
  process.env['TMPDIR'] = folder
  const server = await startPostgres(join(folder, 'pg'), join(folder, 'sandi'), [
    // What is tested here are rules; that acknowledged rows survive is tested on offices of their own, with fsync on.
    ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap((s) => ['-c', s]),
  ])
  const akar = bukaDb(server.url, 2)
  await akar.run(sql`create database templat`)
  const templat = bukaDb(server.url.replace(/postgres$/, 'templat'), 2)
  await migrasi(templat)
  await templat.tutup()
  await akar.tutup()
  project.provide('urlPostgres', server.url)
  return async () => {
    await server.berhenti()
    rmSync(folder, { recursive: true, force: true })
  }
}
