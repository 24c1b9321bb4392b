import { expect, test } from 'vitest'
import { ident, join, sql } from './sql.ts'

test('setiap nilai terikat, tidak ada yang menyusup ke teks', () => {
  const q = sql`select * from ${ident('surat')} where nomor = ${"1' or true"} and tahun = ${2026}`
  expect(q.text).toBe('select * from "surat" where nomor = $1 and tahun = $2')
  expect(q.values).toEqual(["1' or true", 2026])
})

test('potongan sql bersarang menjaga urutan nilai', () => {
  const syarat = join([sql`a = ${1}`, sql`b = ${2}`], ' and ')
  const q = sql`select ${0} where ${syarat} limit ${3}`
  expect(q.text).toBe('select $1 where a = $2 and b = $3 limit $4')
  expect(q.values).toEqual([0, 1, 2, 3])
})

test('nama tabel dari luar ditolak', () => {
  expect(() => ident('surat; drop table jejak')).toThrow()
})
