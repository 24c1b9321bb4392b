import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bukaDb, type Db, migrasi, type ServerPostgres, startPostgres } from '#platform/postgres'
import { bukaRondeMati, type RondeMati } from '../../src/modules/sop/mati-uji/ronde-mati.ts'

const RONDE = Number(process.env['RONDE'] ?? 1000)
const BENIH = Number(process.env['BENIH'] ?? 1)
/** One round in so many kills PostgreSQL itself, on a cluster that keeps what it acknowledged. */
const SETIAP = Number(process.env['SETIAP'] ?? 25)

const folder = mkdtempSync(join(tmpdir(), 'tertib-mati-'))
chmodSync(folder, 0o711)
let server: ServerPostgres
let r: RondeMati
const nyalakan = async (): Promise<Db> => {
  server = await startPostgres(join(folder, 'pg'), join(folder, 'sandi'))
  return bukaDb(server.url, 8)
}

beforeAll(async () => {
  r = await bukaRondeMati({
    async buka() {
      const db = await nyalakan()
      await migrasi(db)
      return db
    },
    async bunuh() {
      process.kill(server.pid, 'SIGKILL')
      // Its sessions end a moment after it; until then their shared memory forbids a new server.
      for (let coba = 1; ; coba++) {
        try {
          return await nyalakan()
        } catch (sebab) {
          if (coba === 20) throw sebab
          await new Promise((r) => setTimeout(r, 500))
        }
      }
    },
  })
})
afterAll(async () => {
  await r?.tutup()
  await server?.berhenti()
  rmSync(folder, { recursive: true, force: true })
})

test(`${RONDE} kali kill -9 di tengah tindakan (benih ${BENIH}), juga pada PostgreSQL: semuanya utuh atau tidak ada`, async () => {
  for (let n = 0; n < RONDE; n++) {
    const benih = BENIH * 100_000 + n
    const salah = n % SETIAP === SETIAP - 1 ? await r.rondePostgres(benih) : await r.ronde(benih)
    expect(salah, `benih ${benih}`).toEqual([])
  }
  expect(await r.akhiri()).toEqual([])
  expect(r.hitung.terbunuh).toBeGreaterThan((RONDE - Math.floor(RONDE / SETIAP)) * 0.7)
})
