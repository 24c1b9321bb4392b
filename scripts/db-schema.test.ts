import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dbUji } from '../test/support/db-uji.ts'
import { bacaSkema } from './db-schema.ts'

test('db/schema.sql sama dengan hasil seluruh migrasi (perbarui dengan npm run db:schema)', async () => {
  const db = await dbUji()
  expect(await bacaSkema(db)).toBe(readFileSync(join(import.meta.dirname, '../db/schema.sql'), 'utf8'))
  await db.tutup()
})
