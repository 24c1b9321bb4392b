import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SANDI_LATIHAN } from '../../src/latih/kantor-latihan.ts'
import { type Klien, masukSebagai } from '../support/klien.ts'
import { buatLatihan, folderUji } from '../support/latihan-uji.ts'
import { layar } from '../support/layar.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'
import { type KantorJalan, nyalakan, tertib } from '../support/tertib.ts'

const SOP = 'penyusunan-buku-data-agregat'
const uji = folderUji('cetak-sop')
const data = join(uji.folder, 'data')
let kantor: KantorJalan
let adb: Klien

beforeAll(async () => {
  await buatLatihan(data, 300)
  kantor = await nyalakan(data)
  adb = await masukSebagai(kantor.url, 'adb')
})
afterAll(async () => {
  await kantor?.mati()
  uji.buang()
})

test('operator mencetak lembar definisi kantor pada kertas menurut setelan kantor; yang tidak ada ditolak', async () => {
  const pengelola = await masukSebagai(kantor.url, 'pengelola')
  const ubah = await pengelola.minta('/api/sop-cetak', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kertas: 'f4' }),
  })
  expect(ubah).toEqual({ status: 200, isi: { kertas: 'f4' } })
  const ke = (nama: string) => join(uji.folder, nama)
  expect((await tertib(['sop', 'cetak', SOP, '--ke', ke('a.pdf'), '--data', data])).kode).toBe(0)
  const [halaman] = (await PDFDocument.load(readFileSync(ke('a.pdf')))).getPages()
  // F4, 330 x 215 mm.
  expect([halaman!.getWidth(), halaman!.getHeight()].map((pt) => Math.round((pt / 72) * 25.4))).toEqual([
    330, 215,
  ])
  const tolak = await tertib(['sop', 'cetak', 'tidak-ada', '--ke', ke('b.pdf'), '--data', data])
  expect([tolak.kode, tolak.galat]).toEqual([1, expect.stringContaining('tidak ada')])
})

test('buku SOP disusun sebagai pekerjaan; operator mendapat berkas yang sama, dengan semua SOP yang berlaku', async () => {
  const { pekerjaanId } = await adb.kirim<{ pekerjaanId: string }>('/api/sop/buku', { kertas: 'a4' })
  const pekerjaan = await adb.tunggu(pekerjaanId)
  expect(pekerjaan.status).toBe('selesai')
  const ke = join(uji.folder, 'buku.pdf')
  expect((await tertib(['sop', 'buku', '--ke', ke, '--kertas', 'a4', '--data', data])).kode).toBe(0)
  const isi = readFileSync(ke)
  expect(createHash('sha256').update(isi).digest('hex')).toBe(pekerjaan.hasil?.['hash'])
  const { sop } = await adb.ambil<{ sop: unknown[] }>('/api/sop')
  expect((await PDFDocument.load(isi)).getPageCount()).toBeGreaterThanOrEqual(4 + sop.length * 2)
})

describe.skipIf(!adaPeramban)('di peramban', () => {
  test('diagram BPMN tergambar, dapat diperbesar dengan tombol, tanpa permintaan keluar dan tanpa pelanggaran CSP', async () => {
    const peramban = await bukaPeramban({})
    try {
      const l = layar(await peramban.konteks.newPage(), kantor.url)
      const keluhan: string[] = []
      l.hal.on('console', (m) => {
        if (m.type() === 'error' || /Content Security Policy/i.test(m.text())) keluhan.push(m.text())
      })
      await l.masuk('adb', SANDI_LATIHAN)
      keluhan.length = 0
      await l.hal.goto(`${kantor.url}/sop/${SOP}/bpmn`)
      const kanvas = l.hal.getByRole('application', { name: 'Diagram alur' })
      await kanvas.locator('[data-element-id="langkah-8"]').waitFor()
      expect(await kanvas.locator('.djs-shape[data-element-id^="langkah-"]').count()).toBe(8)
      // The licence of bpmn-js: its mark stays visible.
      expect(await kanvas.locator('.bjs-powered-by').isVisible()).toBe(true)
      const besar = async () => (await l.hal.locator('output').textContent()) ?? ''
      const awal = await besar()
      await kanvas.focus()
      await l.hal.keyboard.press('+')
      await expect.poll(besar).not.toBe(awal)
      const [unduhan] = await Promise.all([
        l.hal.waitForEvent('download'),
        l.hal.getByRole('link', { name: 'Unduh BPMN' }).click(),
      ])
      expect(unduhan.suggestedFilename()).toBe(`sop-${SOP}.bpmn`)
      const tempat = process.env['TERTIB_GAMBAR']
      if (tempat) await l.hal.screenshot({ path: join(tempat, 'bpmn.png') })
      expect(keluhan).toEqual([])
      expect(peramban.asing).toEqual([])
    } finally {
      await peramban.tutup()
    }
  })
})
