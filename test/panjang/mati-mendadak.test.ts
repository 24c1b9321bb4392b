import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buatLatihan, folderUji } from '../support/latihan-uji.ts'
import { hariDenganMatiMendadak } from '../support/mati-mendadak.ts'

const RONDE = Number(process.env['RONDE'] ?? 200)
const BENIH = Number(process.env['BENIH'] ?? 7)
const uji = folderUji('mati-panjang')
beforeAll(() => buatLatihan(join(uji.folder, 'asal'), 3000))
afterAll(() => uji.buang())

test(`${RONDE} hari dengan lima kill -9 (benih ${BENIH}): tidak satu pun separuh jadi`, async () => {
  const acak = pengacak(BENIH)
  for (let ronde = 0; ronde < RONDE; ronde++) {
    const saat = {
      impor: acak(1500),
      laporan: acak(4000),
      tandaTangan: acak(1500),
      agenda: acak(900),
      arsip: acak(900),
    }
    const data = join(uji.folder, `ronde-${ronde}`)
    const hasil = await hariDenganMatiMendadak(join(uji.folder, 'asal'), data, saat)
    expect(hasil, `ronde ${ronde}, saat ${JSON.stringify(saat)}`).toMatchObject({
      selesai: true,
      snapshot: 1,
      jejak: 0,
      arsip: 1,
      nomorAgenda: [1],
    })
    expect(hasil.dokumen.length, `ronde ${ronde}`).toBe(3)
    rmSync(data, { recursive: true, force: true })
  }
})

// mulberry32: small, seeded, good enough to spread moments.
function pengacak(benih: number): (maks: number) => number {
  let a = benih
  return (maks) => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * maks)
  }
}
