import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alirBuka, alirSandi, bukaKunci, type Kunci } from '#platform/kunci'
import { bukaSimpanan } from './simpanan.ts'

let akar: string
let kunci: Kunci
beforeAll(() => {
  akar = mkdtempSync(join(tmpdir(), 'tertib-simpanan-'))
  kunci = bukaKunci(join(akar, 'kunci'))
})
afterAll(() => rmSync(akar, { recursive: true, force: true }))

test('yang disimpan kembali persis sama, dan isi yang sama disimpan sekali', async () => {
  const s = bukaSimpanan(join(akar, 'a'), kunci)
  const { hash } = await s.simpan(Buffer.from('laporan'))
  expect(await s.simpan(Buffer.from('laporan'))).toEqual({ hash, ukuran: 7 })
  expect((await s.baca(hash)).toString()).toBe('laporan')
  expect(await Array.fromAsync(s.daftar())).toEqual([hash])
})

test('yang dihapus tidak ada lagi, dan dapat disimpan lagi', async () => {
  const s = bukaSimpanan(join(akar, 'c'), kunci)
  const { hash } = await s.simpan(Buffer.from('sekali'))
  expect([await s.hapus(hash), s.ada(hash), await s.hapus(hash)]).toEqual([true, false, false])
  await expect(s.baca(hash)).rejects.toThrow()
  await s.simpan(Buffer.from('sekali'))
  expect(s.ada(hash)).toBe(true)
})

test('di cakram tidak ada isi yang terbaca, dan satu bita yang berubah ketahuan', async () => {
  const s = bukaSimpanan(join(akar, 'b'), kunci)
  const { hash } = await s.simpan(Buffer.from('sangat rahasia sekali'))
  const file = join(akar, 'b', hash.slice(0, 2), readdirSync(join(akar, 'b', hash.slice(0, 2)))[0]!)
  const isi = readFileSync(file)
  expect(isi.includes('rahasia')).toBe(false)
  isi[isi.length - 20]! ^= 1
  writeFileSync(file, isi)
  await expect(s.baca(hash)).rejects.toThrow()
})

test('aliran bersandi: potongan berukuran apa pun kembali sama; ekor yang dipotong dan potongan yang ditukar ditolak', async () => {
  let n = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 90_000, size: 'max' }), { maxLength: 12, size: 'max' }),
      async (bagian) => {
        const file = join(akar, `alir-${n++}`)
        await alirSandi(
          kunci,
          (async function* () {
            yield* bagian
          })(),
          file,
        )
        const kembali = Buffer.concat(await Array.fromAsync(alirBuka(kunci, file)))
        expect(kembali.equals(Buffer.concat(bagian))).toBe(true)
        writeFileSync(`${file}-potong`, readFileSync(file).subarray(0, -1))
        await expect(Array.fromAsync(alirBuka(kunci, `${file}-potong`))).rejects.toThrow()
      },
    ),
    { numRuns: 25, seed: 7 },
  )
})
