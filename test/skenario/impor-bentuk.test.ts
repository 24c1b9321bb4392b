import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acakBerbenih, csvKisi, kisiOpensid } from '../../src/modules/dkb/uji/tulis-bentuk.ts'
import { bukaKantorLayar, type KantorLayar } from '../support/kantor-layar.ts'
import { folderUji } from '../support/latihan-uji.ts'
import { diam, gantiAkun, MEJA, periksaAturan, TELEPON } from '../support/penonton.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'
import { tertib } from '../support/tertib.ts'

/** LIHAT=DIR writes the pages there as they are: light, dark, phone. For eyes. */
const LIHAT = process.env['LIHAT']

describe.skipIf(!adaPeramban)('impor lewat layar: susunan kolom yang belum dikenal', () => {
  const uji = folderUji('impor-bentuk')
  let kantor: KantorLayar
  let peramban: Awaited<ReturnType<typeof bukaPeramban>>
  let hal: Page
  let desa: string
  let warga: Record<string, string>[]

  beforeAll(async () => {
    kantor = await bukaKantorLayar(1500)
    peramban = await bukaPeramban({})
    const [judul, ...isi] = readFileSync(join(kantor.data, 'latihan/penduduk.csv'), 'utf8')
      .trimEnd()
      .split(/\r?\n/)
    const kolom = judul!.split(',')
    const semua = isi
      .filter((b) => !b.includes('"'))
      .map((b) => Object.fromEntries(b.split(',').map((v, i) => [kolom[i]!, v])))
      .filter((o) => /^\d{16}$/.test(o['NIK'] ?? '') && /^\d\d-\d\d-\d{4}$/.test(o['TGL_LHR'] ?? ''))
    const kode = (o: Record<string, string>) =>
      [o['NO_PROP'], o['NO_KAB'], o['NO_KEC'], o['NO_KEL']]
        .map((v, i) => String(v).padStart(i === 3 ? 4 : 2, '0'))
        .join('.')
    desa = kode(semua[0]!)
    warga = semua.filter((o) => kode(o) === desa)
  })
  afterAll(async () => {
    await peramban?.tutup()
    await kantor?.tutup()
    uji.buang()
  })
  beforeEach(async () => {
    await hal?.close()
    hal = await peramban.konteks.newPage()
    hal.setDefaultTimeout(90_000)
    await hal.setViewportSize(MEJA)
    await hal.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await gantiAkun(peramban.konteks, kantor.url)('adb')
  })

  const lihat = async (nama: string) => {
    await diam(hal)
    if (LIHAT) {
      mkdirSync(LIHAT, { recursive: true })
      for (const [akhir, ukuran, gelap] of [
        ['meja', MEJA, false],
        ['gelap', MEJA, true],
        ['telepon', TELEPON, false],
      ] as const) {
        await hal.setViewportSize(ukuran)
        await hal.emulateMedia({ colorScheme: gelap ? 'dark' : 'light' })
        await diam(hal)
        await hal.screenshot({ path: join(LIHAT, `${nama}-${akhir}.png`), fullPage: true })
      }
      await hal.setViewportSize(MEJA)
      await hal.emulateMedia({ colorScheme: 'light' })
    }
    await periksaAturan(hal)
    await hal.setViewportSize(MEJA)
    await hal.emulateMedia({ colorScheme: 'light' })
  }

  test('OpenSID dengan label asing: dipratinjau, desa dipilih, dipastikan; labelnya dilaporkan dan ditambahkan', async () => {
    const acak = acakBerbenih(5)
    const orang = warga.map((o) => (acak() < 0.3 ? { ...o, AGAMA: 'ISLAMIYAH' } : o))
    const file = join(uji.folder, 'opensid.csv')
    writeFileSync(file, csvKisi(kisiOpensid(orang), ','))
    await hal.goto(`${kantor.url}/cuplikan`)
    await hal.locator('input[type=file]').setInputFiles(file)
    await hal.getByRole('button', { name: 'Mulai impor' }).click()
    await hal.getByRole('heading', { name: 'Periksa pemetaan kolom' }).waitFor()
    await hal.getByText('Baris-baris pertama, tersamar').click()
    await lihat('pratinjau')
    await hal.getByRole('button', { name: 'Pastikan dan mulai impor' }).click()
    await hal.getByText(/belum lengkap: wilayah/).waitFor()
    await hal.getByLabel('Desa/kelurahan semua penduduk').fill(desa)
    await hal.getByRole('button', { name: 'Pastikan dan mulai impor' }).click()
    await hal.getByText(/Impor selesai: \d+ penduduk tersegel/).waitFor()
    await hal.getByRole('link', { name: /1 ejaan label tidak dikenal/ }).click()
    await hal
      .getByRole('row', { name: /ISLAMIYAH/ })
      .getByRole('button', { name: 'Tambahkan' })
      .click()
    await hal.getByLabel('Alasan').fill('ejaan aplikasi desa')
    await hal.getByRole('button', { name: 'Simpan label' }).click()
    await hal.getByRole('row', { name: /ISLAMIYAH.*1 ISLAM.*ejaan aplikasi desa/ }).waitFor()
    await hal.getByRole('row', { name: /ekspor OpenSID/ }).waitFor()
    await lihat('label')
    expect(peramban.asing).toEqual([])
  })

  test('bin/tertib impor: mencetak usulan, menerima pemetaan dari file, dan mengingatnya', async () => {
    const [judul, ...isi] = kisiOpensid(warga)
    const lain = [judul!.map((k) => (k === 'kk_level' ? 'hubungan dgn kk' : k)), ...isi]
    const file = join(uji.folder, 'lain.csv')
    writeFileSync(file, csvKisi(lain, ';'))
    const dasar = ['impor', file, '--data', kantor.data, '--basis', 'lokal', '--semester', '2025-2']
    const usul = await tertib(dasar)
    expect(usul.kode, usul.galat).toBe(1)
    expect(usul.keluaran).toMatch(/hubungan dgn kk\s+\(tidak dipakai\)/)
    expect(usul.keluaran).toMatch(/beri --desa KODE/)
    expect(usul.keluaran).not.toMatch(/\d{13}/)

    const { usulan } = JSON.parse((await tertib([...dasar, '--json'])).keluaran) as {
      usulan: { kolom: { nama: string; ke: string | null }[]; tetapan: object }[]
    }
    usulan[0]!.kolom.find((k) => k.nama === 'hubungan dgn kk')!.ke = 'STAT_HBKEL'
    usulan[0]!.tetapan = { ...usulan[0]!.tetapan, desa }
    const peta = join(uji.folder, 'peta.json')
    writeFileSync(peta, JSON.stringify(usulan))
    const jadi = await tertib([...dasar, '--petakan', peta])
    expect(jadi.kode, jadi.galat + jadi.keluaran).toBe(0)
    expect(jadi.keluaran).toMatch(/pemetaan dipastikan saat impor ini/)

    writeFileSync(file, csvKisi(lain.slice(0, -1), ';'))
    const lagi = await tertib([...dasar, '--desa', desa])
    expect(lagi.kode, lagi.galat + lagi.keluaran).toBe(0)
    expect(lagi.keluaran).toMatch(/pemetaan yang diingat/)
    expect((await tertib([...dasar, '--petakan', file])).kode).toBe(2)
  })
})
