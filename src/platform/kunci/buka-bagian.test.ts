import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { alirSandi, bukaBagian, bukaKunci } from './index.ts'

test('bagian mana pun dari file tersandi terbuka tepat, juga melewati batas potongan', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-bagian-'))
  const kunci = bukaKunci(join(folder, 'kunci'))
  const potong = 256 * 1024
  for (const panjang of [0, 1, potong - 1, potong, potong * 2 + 17]) {
    const isi = Buffer.from(
      Uint32Array.from({ length: Math.ceil(panjang / 4) }, (_, i) => i * 2654435761).buffer,
    )
    const asli = isi.subarray(0, panjang)
    const file = join(folder, `f${panjang}`)
    await alirSandi(
      kunci,
      (async function* () {
        yield asli
      })(),
      file,
    )
    for (const [a, b] of [
      [0, panjang],
      [0, 0],
      [Math.max(0, panjang - 5), panjang],
      [Math.min(panjang, potong - 3), Math.min(panjang, potong + 9)],
    ] as const) {
      expect((await bukaBagian(kunci, file, a, b)).equals(asli.subarray(a, b)), `${panjang} ${a}-${b}`).toBe(
        true,
      )
    }
    await expect(bukaBagian(kunci, file, 0, panjang + 1)).rejects.toThrow('ends too early')
  }
  rmSync(folder, { recursive: true })
})
