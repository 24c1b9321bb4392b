import { afterAll, beforeAll, expect, test } from 'vitest'
import { bukaRondeMati, type RondeMati } from './ronde-mati.ts'

const RONDE = 20
let r: RondeMati
beforeAll(async () => {
  r = await bukaRondeMati()
})
afterAll(() => r.tutup())

test(`${RONDE} kali kill -9 di tengah tindakan, kerja, lampiran, ulasan, dan berkas yang dibuka berkas lain: semuanya utuh atau tidak ada`, async () => {
  for (let benih = 1; benih <= RONDE; benih++) expect(await r.ronde(benih), `benih ${benih}`).toEqual([])
  expect(await r.akhiri()).toEqual([])
  // Or the rounds were spent on nothing.
  expect(r.hitung.terbunuh).toBeGreaterThan(RONDE * 0.8)
  expect(r.hitung.diakui).toBeGreaterThan(RONDE)
  expect(r.hitung.lanjutan).toBeGreaterThan(0)
}, 600_000)
