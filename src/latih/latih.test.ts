import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HitunganWilayah, type Kebenaran, latih } from './index.ts'

const ORANG = 30_000
const folder = mkdtempSync(join(tmpdir(), 'latih-'))
const FILE = ['batas.geojson', 'kebenaran.json', 'keluarga.csv', 'penduduk.csv', 'wilayah.csv']
const baca = (nama: string, di = 'satu') => readFileSync(join(folder, di, nama), 'utf8')
const sidik = (di: string) =>
  FILE.map((f) =>
    createHash('sha256')
      .update(readFileSync(join(folder, di, f)))
      .digest('hex'),
  )

let benar: Kebenaran
let baris: Record<string, string>[]
let wilayah: Set<string>

beforeAll(async () => {
  await latih({ ke: join(folder, 'satu'), orang: ORANG, benih: 7 })
  benar = JSON.parse(baca('kebenaran.json'))
  baris = bacaCsv(baca('penduduk.csv'))
  wilayah = new Set(
    baca('wilayah.csv')
      .split('\n')
      .map((b) => b.split(',')[0]!),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

function bacaCsv(teks: string): Record<string, string>[] {
  const [kepala, ...isi] = teks
    .trimEnd()
    .split('\n')
    .map((b) => b.split(','))
  for (const b of isi) if (b.length !== kepala!.length) throw new Error(`${b.length} fields: ${b}`)
  return isi.map((b) => Object.fromEntries(kepala!.map((k, i) => [k, b[i]!])))
}

const kodeDesa = (b: Record<string, string>) =>
  [b['NO_PROP']!, b['NO_KAB']!.padStart(2, '0'), b['NO_KEC']!.padStart(2, '0'), b['NO_KEL']!].join('.')

function umur(tgl: string): number {
  const [h, m, t] = tgl.split('-').map(Number) as [number, number, number]
  const nyata = new Date(Date.UTC(t, m - 1, h))
  if (nyata.getUTCDate() !== h || nyata.getUTCMonth() !== m - 1) return -1
  return t < 1900 || tgl.split('-').reverse().join('-') > '2026-06-30'
    ? -1
    : 2026 - t - (m * 100 + h > 630 ? 1 : 0)
}

// The agreed split of reject, not counted and warning, written down a second time.
function pilah(): { sah: Record<string, string>[]; tolak: number[]; tidakAktif: number[] } {
  const sudah = new Set<string>()
  const hasil = { sah: [] as Record<string, string>[], tolak: [] as number[], tidakAktif: [] as number[] }
  for (const [i, b] of baris.entries()) {
    const nik = b['NIK']!
    const bentuk = /^\d{16}$/.test(nik) && !/^(.)\1*$/.test(nik) && !nik.endsWith('0000')
    const lain =
      /^[12]$/.test(b['JENIS_KLMIN']!) &&
      umur(b['TGL_LHR']!) >= 0 &&
      wilayah.has(kodeDesa(b)) &&
      /^\d{16}$/.test(b['NO_KK']!)
    const pertama = bentuk && !sudah.has(nik)
    if (bentuk) sudah.add(nik)
    if (!pertama || !lain) hasil.tolak.push(i + 2)
    else if (b['FLAG_STATUS'] !== '0') hasil.tidakAktif.push(i + 2)
    else hasil.sah.push(b)
  }
  return hasil
}

function hitung(sah: Record<string, string>[]): HitunganWilayah {
  const h = {} as Record<string, Record<string, [number, number]>>
  const tambah = (d: string, kode: string | number, b: Record<string, string>) => {
    h[d] ??= {}
    h[d]![kode] ??= [0, 0]
    h[d]![kode]![b['JENIS_KLMIN'] === '1' ? 0 : 1]++
  }
  for (const b of sah) {
    const u = umur(b['TGL_LHR']!)
    tambah('jumlah', 0, b)
    tambah('umur', u, b)
    tambah('agama', Number(b['AGAMA']) > 7 ? 255 : b['AGAMA']!, b)
    tambah('statKwn', b['STAT_KWN']!, b)
    tambah('pendidikan', b['PDDK_AKH'] || 0, b)
    tambah('pekerjaan', Number(b['JENIS_PKRJN']) > 89 ? 255 : b['JENIS_PKRJN']!, b)
    tambah('golDarah', b['GOL_DRH']!, b)
    tambah('shdk', b['STAT_HBKEL']!, b)
    if (b['STAT_HBKEL'] === '1') tambah('kepalaKeluarga', 0, b)
    if (u >= 17 || b['STAT_KWN'] !== '1') tambah('wajibKtp', 0, b)
    tambah('disabilitas', b['PNYDNG_CCT'] || 0, b)
  }
  return h as HitunganWilayah
}

test('orang, benih dan kode yang sama memberi byte yang sama; benih lain tidak', async () => {
  await latih({ ke: join(folder, 'dua'), orang: ORANG, benih: 7 })
  expect(sidik('dua')).toEqual(sidik('satu'))
  expect(readdirSync(join(folder, 'dua')).sort()).toEqual(FILE)
  await latih({ ke: join(folder, 'dua'), orang: ORANG, benih: 8 })
  expect(sidik('dua').filter((s, i) => s === sidik('satu')[i])).toEqual([])
})

test('kebenaran sama dengan hitungan ulang yang lugu, untuk kabupaten dan setiap desa', () => {
  const { sah } = pilah()
  expect(benar.wilayah['99.01']).toEqual(hitung(sah))
  expect(benar.wilayah['99']).toEqual(benar.wilayah['99.01'])
  const desa = Map.groupBy(sah, kodeDesa)
  expect(desa.size).toBe([...wilayah].filter((k) => k.length === 13).length)
  for (const [kode, isi] of desa) expect(benar.wilayah[kode], kode).toEqual(hitung(isi))
})

test('setiap cacat yang ditanam berada pada barisnya, dan tidak ada yang lain', () => {
  const { sah, tolak, tidakAktif } = pilah()
  const tanam = (harap: string) =>
    benar.tanam
      .filter((t) => t.harap === harap)
      .flatMap((t) => t.baris)
      .sort((a, b) => a - b)
  expect(tanam('tolak')).toEqual(tolak)
  expect(tanam('tidak-aktif')).toEqual(tidakAktif)
  expect(benar.tanam.filter((t) => t.baris.length === 0)).toEqual([])
  expect(benar.baris).toEqual({
    penduduk: baris.length,
    keluarga: bacaCsv(baca('keluarga.csv')).length,
    sah: sah.length,
    tolak: tolak.length,
    tidakAktif: tidakAktif.length,
    peringatan: tanam('peringatan').length,
  })
  const di = (n: number) => baris[n - 2]!
  const jenis = (j: string) => benar.tanam.find((t) => t.jenis === j)!
  for (const [i, n] of jenis('nik-ganda-persis').baris.entries()) {
    expect(di(n)).toEqual(di(jenis('nik-ganda-persis').pertama![i]!))
  }
  for (const [i, n] of jenis('nik-ganda-orang-lain').baris.entries()) {
    const pertama = di(jenis('nik-ganda-orang-lain').pertama![i]!)
    expect(di(n)['NIK']).toBe(pertama['NIK'])
    expect(di(n)).not.toEqual(pertama)
  }
  for (const n of jenis('nik-beda-tanggal').baris) {
    expect(Number(di(n)['NIK']!.slice(6, 8)) % 40).not.toBe(Number(di(n)['TGL_LHR']!.slice(0, 2)))
  }
  for (const n of jenis('akta-tanpa-nomor').baris) {
    expect(di(n)).toMatchObject({ AKTA_LHR: '2', NO_AKTA_LHR: '' })
  }
  for (const n of jenis('cacat-tanpa-kode').baris) {
    expect(di(n)).toMatchObject({ KLAIN_FSK: '2', PNYDNG_CCT: '' })
  }
})

describe('nomor', () => {
  test('NIK dan nomor KK berprovinsi 99, NIK memuat tanggal lahir dan jenis kelamin, dan unik', () => {
    const cacat = new Set(benar.tanam.flatMap((t) => t.baris))
    const nik = new Set<string>()
    let bersih = 0
    baris.forEach((b, i) => {
      if (cacat.has(i + 2)) return
      bersih++
      nik.add(b['NIK']!)
      expect(b['NIK']).toMatch(/^99\d{14}$/)
      expect(b['NO_KK']).toMatch(/^9901\d{12}$/)
      const [h, m, t] = b['TGL_LHR']!.split('-') as [string, string, string]
      const hari = Number(h) + (b['JENIS_KLMIN'] === '2' ? 40 : 0)
      expect(b['NIK']!.slice(6, 12)).toBe(String(hari).padStart(2, '0') + m + t.slice(2))
    })
    expect(nik.size).toBe(bersih)
    const lain = [...nik].filter((n) => !n.startsWith('9901')).length / bersih
    expect(lain).toBeGreaterThan(0.02)
    expect(lain).toBeLessThan(0.1)
  })

  test('setiap KK di keluarga.csv unik, dan kepalanya adalah kepala di penduduk.csv', () => {
    const keluarga = bacaCsv(baca('keluarga.csv'))
    expect(new Set(keluarga.map((k) => k['NO_KK'])).size).toBe(keluarga.length)
    const kepala = new Map(
      baris.filter((b) => b['STAT_HBKEL'] === '1').map((b) => [b['NO_KK'], b['NAMA_LGKP']]),
    )
    const cocok = keluarga.filter((k) => kepala.get(k['NO_KK']) === k['NAMA_KEP']).length
    expect(cocok).toBeGreaterThan(keluarga.length - 10)
  })
})

test('batas: setiap wilayah berpoligon, sisi antardesa dipakai berdua, kecamatan tertutup oleh desanya', () => {
  const g = JSON.parse(baca('batas.geojson')) as {
    features: { properties: { kode: string }; geometry: { type: string; coordinates: number[][][] } }[]
  }
  const kode = g.features.map((f) => f.properties.kode)
  expect(new Set(kode)).toEqual(new Set([...wilayah].filter((k) => /^99\./.test(k))))
  const ruas = new Map<string, number>()
  const luas = new Map<string, number>()
  for (const f of g.features) {
    expect(f.geometry.type).toBe('Polygon')
    const k = f.properties.kode
    let jumlah = 0
    for (const c of f.geometry.coordinates) {
      expect(c[0]).toEqual(c.at(-1))
      for (let i = 0; i + 1 < c.length; i++) {
        const [a, b] = [c[i]!, c[i + 1]!]
        jumlah += (a[0]! - 111.5) * (b[1]! + 4.6) - (b[0]! - 111.5) * (a[1]! + 4.6)
        if (k.length === 13) ruas.set(`${a} ${b}`, (ruas.get(`${a} ${b}`) ?? 0) + 1)
      }
    }
    expect(jumlah, `${k} runs counterclockwise`).toBeGreaterThan(0)
    luas.set(k, jumlah)
  }
  expect([...ruas.values()].every((n) => n === 1)).toBe(true)
  const bersama = [...ruas.keys()].filter((r) => ruas.has(r.split(' ').reverse().join(' ')))
  expect(bersama.length).toBeGreaterThan(ruas.size / 2)
  for (const induk of kode.filter((k) => k.length < 13)) {
    const anak = kode.filter((k) => k.startsWith(`${induk}.`) && k.length === 13)
    const jumlah = anak.reduce((a, k) => a + luas.get(k)!, 0)
    expect(Math.abs(jumlah / luas.get(induk)! - 1), induk).toBeLessThan(1e-9)
  }
})

test('kantor sekecil satu orang dan kota lain pun jadi', async () => {
  for (const orang of [1, 2, 10, 45]) {
    const r = await latih({ ke: join(folder, 'kecil'), orang, benih: 1, kodeKabkota: '99.71', kotor: 0 })
    expect(r.baris).toMatchObject({ penduduk: orang, sah: orang, tolak: 0 })
    const isi = bacaCsv(baca('penduduk.csv', 'kecil'))
    expect(isi.filter((b) => b['STAT_HBKEL'] === '1')).toHaveLength(r.keluarga)
  }
  await expect(latih({ ke: folder, orang: 5, benih: 1, kodeKabkota: '35.76' })).rejects.toThrow('province 99')
})
