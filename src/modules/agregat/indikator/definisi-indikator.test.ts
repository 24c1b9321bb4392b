import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { findTabel } from '../definisi/muat-definisi.ts'
import { FileIndikator, isDihitung, susunIndikator } from './definisi-indikator.ts'
import { daftarIndikator } from './muat-indikator.ts'

test('setiap indikator bernomor, bernama sendiri, dan bertanya pada tabel yang ada', () => {
  const semua = daftarIndikator()
  expect(semua.map((d) => d.nomor)).toEqual(semua.map((_, i) => i + 1))
  expect(new Set(semua.map((d) => d.id)).size).toBe(semua.length)
  for (const d of semua.filter(isDihitung))
    for (const [nama, b] of d.besaran)
      if ('tabel' in b) expect(findTabel(b.tabel), `${d.id} ${nama} ${b.tabel}`).toBeDefined()
})

test('rumus yang menyebut besaran yang tidak ada, dan besaran yang tidak dipakai, ditolak saat dimuat', () => {
  const satu = (rumus: string) => ({
    urutan: 1,
    kelompok: 'x',
    indikator: [
      {
        id: 'x',
        judul: 'x',
        judulPendek: 'x',
        kepastian: 'K',
        dasar: 'x',
        satuan: 'x',
        desimal: 2,
        rumus,
        besaran: { L: { judul: 'x', luas: 'km2' } },
      },
    ],
  })
  expect(() => susunIndikator([FileIndikator.parse(satu('L / P'))])).toThrow(/no quantity P/)
  expect(() => susunIndikator([FileIndikator.parse(satu('1 + 2'))])).toThrow(/L is not in the formula/)
  expect(susunIndikator([FileIndikator.parse(satu('2 * L'))])).toHaveLength(1)
})

// Editors complete definitions from this. After a change of the form: TULIS_SKEMA=1 and this test writes it anew.
test('skema JSON terbit bersama modulnya', () => {
  const file = new URL('./indikator.schema.json', import.meta.url)
  const skema = z.toJSONSchema(FileIndikator, { io: 'input' })
  if (process.env['TULIS_SKEMA']) writeFileSync(file, `${JSON.stringify(skema, null, 2)}\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(skema)))
})
