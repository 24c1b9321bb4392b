import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderDipakai, kunciFolder, pemegangFolder } from './kunci-folder.ts'

let akar: string
beforeEach(() => {
  akar = mkdtempSync(join(tmpdir(), 'tertib-kunci-'))
})
afterEach(() => rmSync(akar, { recursive: true, force: true }))

test('pemakai kedua ditolak dengan satu kalimat yang menyebut siapa pemegangnya', () => {
  const gembok = kunciFolder(akar, 'jalan')
  expect(() => kunciFolder(akar, 'impor')).toThrow(FolderDipakai)
  expect(() => kunciFolder(akar, 'impor')).toThrow(
    `sedang dipakai oleh "tertib jalan" (proses ${process.pid})`,
  )
  gembok.lepas()
  kunciFolder(akar, 'impor').lepas()
})

test('kunci milik proses yang sudah mati diambil alih', async () => {
  const skrip = `
    import { kunciFolder } from '#platform/folder-data'
    kunciFolder(${JSON.stringify(akar)}, 'jalan')
    console.log('siap')
    await new Promise(() => setInterval(() => {}, 1000))`
  const anak = spawn(process.execPath, ['--input-type=module', '-e', skrip], {
    cwd: join(import.meta.dirname, '../../..'),
  })
  await new Promise<void>((r) => anak.stdout.on('data', () => r()))
  expect(pemegangFolder(akar)).toMatchObject({ pid: anak.pid, kerja: 'jalan' })
  expect(() => kunciFolder(akar, 'impor')).toThrow(FolderDipakai)
  anak.kill('SIGKILL')
  await new Promise((r) => anak.once('close', r))
  expect(pemegangFolder(akar)).toBeUndefined()
  kunciFolder(akar, 'impor').lepas()
})

test('nomor proses yang dipakai ulang oleh proses lain tidak dianggap pemegang', () => {
  writeFileSync(
    join(akar, 'tertib.kunci'),
    JSON.stringify({ pid: process.pid, mulaiProses: '1', kerja: 'jalan' }),
  )
  expect(pemegangFolder(akar)).toBeUndefined()
})
