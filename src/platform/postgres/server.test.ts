import { spawn } from 'node:child_process'
import { lstatSync, mkdtempSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from '#platform/sql'
import { bukaDb } from './db.ts'
import { isRoot } from './program.ts'
import { startPostgres } from './server.ts'

let folder: string
beforeEach(() => {
  // mkdtemp gives 0700: for root this is the closed home that the server's uid may not enter.
  folder = mkdtempSync(join(tmpdir(), 'tertib-pg-'))
})
afterEach(() => {
  const pg = join(folder, 'pg')
  if (lstatSync(pg, { throwIfNoEntry: false })?.isSymbolicLink())
    rmSync(readlinkSync(pg), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

const buka = () => startPostgres(join(folder, 'pg'), join(folder, 'sandi'))

test('peladen bawaan menyala pada loopback dengan fsync, juga di rumah root yang tertutup, dan berhenti dengan tertib', async () => {
  const server = await buka()
  const db = bukaDb(server.url, 1)
  const setelan = await db.all<{ name: string; setting: string }>(
    sql`select name, setting from pg_settings where name in ('fsync', 'listen_addresses', 'unix_socket_directories', 'full_page_writes') order by 1`,
  )
  expect(setelan.map((s) => `${s.name}=${s.setting}`)).toEqual([
    'fsync=on',
    'full_page_writes=on',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
  ])
  await db.tutup()
  if (isRoot()) expect(lstatSync(join(folder, 'pg')).isSymbolicLink()).toBe(true)
  expect(statSync(join(folder, 'sandi')).mode & 0o777).toBe(0o600)
  await server.berhenti()
  const tanpaServer = bukaDb(server.url, 1)
  await expect(tanpaServer.run(sql`select 1`)).rejects.toThrow()
  await tanpaServer.tutup()
})

test('sesudah induknya di-kill -9, peladen yang tertinggal dihentikan dan yang sudah disimpan tetap ada', async () => {
  const skrip = `
    import { startPostgres, bukaDb } from '#platform/postgres'
    import { sql } from '#platform/sql'
    const s = await startPostgres(${JSON.stringify(join(folder, 'pg'))}, ${JSON.stringify(join(folder, 'sandi'))})
    const db = bukaDb(s.url, 1)
    await db.run(sql\`create table t (n int)\`)
    await db.run(sql\`insert into t values (42)\`)
    console.log('siap ' + s.pid)
    await new Promise(() => setInterval(() => {}, 1000))`
  const anak = spawn(process.execPath, ['--input-type=module', '-e', skrip], {
    cwd: join(import.meta.dirname, '../../..'),
  })
  await new Promise<void>((r) => anak.stdout.on('data', (b) => String(b).includes('siap') && r()))
  anak.kill('SIGKILL')
  await new Promise((r) => anak.once('close', r))
  const server = await buka()
  const db = bukaDb(server.url, 1)
  expect(await db.one(sql`select n from t`)).toEqual({ n: 42 })
  await db.tutup()
  await server.berhenti()
})
