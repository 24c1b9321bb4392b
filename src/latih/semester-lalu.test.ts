import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type KebenaranSemester, latih, latihSemesterLalu } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'latih-lalu-'))
const sidik = (f: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, f)))
    .digest('hex')
const FILE_EKSPOR = ['penduduk.csv', 'keluarga.csv', 'wilayah.csv', 'batas.geojson', 'kebenaran.json']
let ekspor: string[]
let benar: KebenaranSemester

beforeAll(async () => {
  await latih({ ke: folder, orang: 4000, benih: 7 })
  ekspor = FILE_EKSPOR.map(sidik)
  benar = await latihSemesterLalu(folder, 7)
})
afterAll(() => rmSync(folder, { recursive: true }))

const baca = (f: string) =>
  readFileSync(join(folder, 'semester-lalu', f), 'utf8')
    .trimEnd()
    .split('\n')
    .map((b) => b.split(','))

test('ekspornya tidak berubah, dan benih yang sama memberi byte yang sama', async () => {
  expect(FILE_EKSPOR.map(sidik)).toEqual(ekspor)
  const file = readdirSync(join(folder, 'semester-lalu')).map((f) => `semester-lalu/${f}`)
  expect(file).toHaveLength(8)
  const dulu = file.map(sidik)
  await latihSemesterLalu(folder, 7)
  expect(file.map(sidik)).toEqual(dulu)
  await latihSemesterLalu(folder, 8)
  expect(file.map(sidik)).not.toEqual(dulu)
  await latihSemesterLalu(folder, 7)
})

test('penduduk lalu + peristiwa = penduduk ekspor, di setiap desa dan jenis kelamin', () => {
  const [kepala, ...orang] = baca('penduduk.csv')
  const k = (n: string) => kepala!.indexOf(n)
  const desa = (b: string[]) =>
    [
      b[k('NO_PROP')]!,
      b[k('NO_KAB')]!.padStart(2, '0'),
      b[k('NO_KEC')]!.padStart(2, '0'),
      b[k('NO_KEL')]!,
    ].join('.')
  const hitungan = new Map<string, number>()
  const tambah = (kunci: string, n: number) => hitungan.set(kunci, (hitungan.get(kunci) ?? 0) + n)
  for (const b of orang) tambah(`${desa(b)}|${b[k('JENIS_KLMIN')]}`, 1)
  let jumlah = 0
  for (const bulan of benar.bulan) {
    const [judul, ...baris] = baca(`peristiwa-${bulan}.csv`)
    const p = (b: string[], n: string) => b[judul!.indexOf(n)]!
    for (const b of baris) {
      expect(p(b, 'TGL_LAPOR').slice(0, 7)).toBe(bulan)
      const tanda: Record<string, number> = { lahir: 1, datang: 1, mati: -1, pindah: -1 }
      const bersih = p(b, 'JENIS_PEMBERSIHAN')
      const n = tanda[p(b, 'JENIS')] ?? (bersih === 'aktif-kembali' ? 1 : bersih === 'hapus-ganda' ? -1 : 0)
      if (n !== 0) {
        tambah(`${p(b, 'KODE_WILAYAH')}|${p(b, 'JENIS_KLMIN')}`, n)
        jumlah++
      }
    }
  }
  expect(jumlah).toBeGreaterThan(60)
  for (const [kode, d] of Object.entries(benar.desa))
    for (const jk of [1, 2] as const) expect(hitungan.get(`${kode}|${jk}`) ?? 0, kode).toBe(d.akhir[jk - 1])
})

test('tidak ada NIK di luar provinsi 99, dan tidak ada NIK dua kali', () => {
  const [kepala, ...orang] = baca('penduduk.csv')
  const nik = orang.map((b) => b[kepala!.indexOf('NIK')]!)
  expect(new Set(nik).size).toBe(nik.length)
  for (const n of nik) expect(n).toMatch(/^99\d{14}$/)
})
