import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { findEntri } from '#jejak'
import { bukaBerkas } from '#sop'
import { nilai } from '../../src/modules/arsip/arsip-uji.ts'
import { paketBerkas } from '../../src/modules/arsip/paket/paket-berkas.ts'
import { periksaPaket } from '../../src/modules/arsip/paket/periksa-paket.ts'
import { type KantorUji, kantorUji } from '../../src/modules/sop/berkas/kantor-uji.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'

const ada = (program: string) => spawnSync(program, ['--version']).status === 0
const adaPython = ada('python3')
const adaSha256sum = ada('sha256sum')

let s: KantorUji
let folder: string
let zip: Buffer
beforeAll(async () => {
  s = await kantorUji()
  const buka = {
    sop: 'agregat-data-kependudukan',
    masukan: { snapshotId: 's', semester: '2026-1', judul: 'Laporan <b>uji</b> & "kutip"' },
  }
  const { berkasId } = nilai(await bukaBerkas(s, buka, s.orang.adb))
  zip = nilai(await paketBerkas(s, berkasId, s.orang.kadis))
  expect(
    await findEntri(s.db, { tindakan: 'arsip.paket-berkas', objek: `berkas/${berkasId}`, batas: 1 }),
  ).toHaveLength(1)
  folder = mkdtempSync(join(tmpdir(), 'tertib-paket-'))
  await bongkar(zip, folder)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await s.tutup()
})

async function bongkar(isi: Buffer, ke: string): Promise<void> {
  const arsip = await fromBufferPromise(isi, { lazyEntries: true })
  for await (const e of arsip.eachEntry()) {
    mkdirSync(dirname(join(ke, e.fileName)), { recursive: true })
    writeFileSync(join(ke, e.fileName), await buffer(await arsip.openReadStreamPromise(e)))
  }
}
const python = () => spawnSync('python3', ['periksa.py'], { cwd: folder, encoding: 'utf8' })

test('pemeriksa Tertib menemukan paket utuh beserta entri jejaknya', async () => {
  const hasil = nilai(await periksaPaket(zip))
  expect(hasil).toMatchObject({ jenis: 'berkas', tandaTangan: true, masalah: [] })
  expect(hasil.entriJejak).toBe(
    readdirSync(join(folder, 'jejak')).filter((n) => /^\d+\.json$/.test(n)).length,
  )
  expect(hasil.entriJejak).toBeGreaterThan(0)
})

test('yang bukan paket ditolak', async () => {
  expect(await periksaPaket(Buffer.from('bukan'))).toMatchObject({ galat: { kode: 'arsip.bukan-paket' } })
})

describe('di luar Tertib', () => {
  test.skipIf(!adaSha256sum)('sha256sum -c menerima setiap file', () => {
    expect(
      execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' }),
    ).toBe('')
  })

  test.skipIf(!adaPython)(
    'python3 periksa.py memeriksa sidik, tanda tangan, dan bukti jejak; perubahan apa pun ditemukan',
    () => {
      const baik = python()
      expect([baik.status, baik.stdout]).toEqual([0, expect.stringContaining('Paket utuh.')])
      expect(baik.stdout).toMatch(/Entri jejak {4}: [1-9]/)
      const entri = join(
        folder,
        'jejak',
        readdirSync(join(folder, 'jejak')).find((n) => /^\d+\.json$/.test(n))!,
      )
      const lama = execFileSync('cat', [entri])
      appendFileSync(entri, ' ')
      const rusak = python()
      expect([rusak.status, rusak.stdout]).toEqual([
        1,
        expect.stringMatching(/File berubah: jejak[\s\S]*tidak termuat[\s\S]*TIDAK utuh/),
      ])
      writeFileSync(entri, lama)
      writeFileSync(join(folder, 'sisipan.txt'), 'x')
      expect(python().stdout).toContain('File tambahan: sisipan.txt')
      rmSync(join(folder, 'sisipan.txt'))
      appendFileSync(join(folder, 'SHA256SUMS'), '\n')
      expect(python().stdout).toContain('Tanda tangan kantor pada SHA256SUMS tidak cocok.')
      rmSync(folder, { recursive: true, force: true })
    },
  )

  test.skipIf(!adaPeramban)('halamannya terbaca di peramban tanpa jaringan dan tanpa skrip', async () => {
    if (!existsSync(folder)) await bongkar(zip, folder)
    const peramban = await bukaPeramban({ layar: { width: 390, height: 844 } })
    try {
      const hal = await peramban.konteks.newPage()
      await peramban.konteks.setOffline(true)
      await hal.goto(pathToFileURL(join(folder, 'baca-saya.html')).href)
      expect(await hal.getByRole('heading', { level: 1 }).textContent()).toBe('Laporan <b>uji</b> & "kutip"')
      expect(await hal.locator('script').count()).toBe(0)
      expect(await hal.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
      expect(peramban.asing.filter((u) => !u.startsWith('file:'))).toEqual([])
    } finally {
      await peramban.tutup()
    }
  })
})
