import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { diam } from './penonton.ts'

/**
 * By keyboard alone: a table is found by what people call it, opened, ordered by a column, gone into and left again,
 * and a figure is asked where it comes from.
 */
export async function jalanTabel(hal: Page, url: string): Promise<void> {
  const tik = (t: string) => hal.keyboard.press(t)
  const aktif = () =>
    hal.evaluate(`(() => { const e = document.activeElement; const b = e?.closest('[data-urut]')
      return b ? [b.dataset.kode, e.dataset.kolom].join(' ') : (e?.tagName ?? '') })()`)
  await hal.goto(`${url}/tabel`)
  await hal.getByLabel('Cari tabel').waitFor()
  await diam(hal)
  await tik('f')
  await hal.locator('input[type=search]:focus').waitFor()
  await hal.keyboard.type('goldar')
  await hal.getByText(/^\d+ dari \d+ tabel$/).waitFor()
  await tik('Enter')
  await hal.getByRole('heading', { level: 1, name: /Golongan Darah/ }).waitFor()
  await hal.getByRole('treegrid').waitFor()

  const sel = hal.locator('[role=treegrid] [data-kolom]:focus')
  for (let i = 0; i < 40 && (await sel.count()) === 0; i++) await tik('Tab')
  expect(await sel.count(), 'Tab sampai ke kisi').toBe(1)
  const awal = await daftarBaris(hal)
  await tik('ArrowRight')
  await tik('ArrowRight')
  await tik('ArrowRight')
  await tik('s')
  await hal.locator('[aria-sort=descending]').waitFor()
  await tik('s')
  await hal.locator('[aria-sort=ascending]').waitFor()
  expect(await daftarBaris(hal), 'urutan berubah').not.toEqual(awal)
  await tik('u')
  await hal.locator('[aria-sort]').waitFor({ state: 'detached' })
  expect(await daftarBaris(hal), 'urutan resmi kembali').toEqual(awal)

  await hal.locator('[role=treegrid] [data-kolom="0"]').first().focus()
  const kecamatan = String(await aktif()).split(' ')[0]!
  await tik('Enter')
  await hal.getByRole('navigation', { name: 'Wilayah yang dibuka' }).waitFor()
  expect(new URL(hal.url()).searchParams.get('induk')).toBe(kecamatan)
  await hal.locator('[role=treegrid] tbody [data-kolom="1"]').first().focus()
  await tik('Backspace')
  await hal.getByRole('navigation', { name: 'Wilayah yang dibuka' }).waitFor({ state: 'detached' })
  await hal.locator(`[data-kode="${kecamatan}"]:focus-within`).first().waitFor({ state: 'attached' })

  await tik('ArrowRight')
  await tik('Enter')
  await hal.getByRole('region', { name: /Paspor/ }).waitFor()
}

/** The rows that show, by code, and the total stays last. */
function daftarBaris(hal: Page): Promise<string[]> {
  return hal
    .locator('[role=treegrid] [data-urut]')
    .evaluateAll((baris) => (baris as unknown as { dataset: { kode: string } }[]).map((b) => b.dataset.kode))
}

/** What is shown is what is printed: every row and column, heads on every page, source, footnotes and legal basis. */
export async function cetakTabel(hal: Page, url: string): Promise<void> {
  await hal.goto(`${url}/tabel/pekerjaan?tingkat=desa`)
  await hal.getByRole('treegrid').waitFor()
  const kolom = Number(await hal.getByRole('treegrid').getAttribute('aria-colcount')) - 1
  const baris = await daftarBaris(hal)
  const pdf = await hal.pdf({ format: 'A4', landscape: true, printBackground: true })
  const halaman = teksHalaman(pdf)
  const semua = halaman.join('\n')
  const lembar = halaman.filter((h) => /lembar kolom \d+ dari \d+/.test(h))
  expect(lembar.length, 'lembar kolom').toBeGreaterThan(3)
  for (const h of halaman.filter((t) => /\d{2,}/.test(t) && /Wilayah/.test(t)))
    expect(h).toMatch(/LK\s+PR\s+JML/)
  for (const nama of ['Sumber:', 'UU 23/2006', 'LAINNYA dan dilaporkan', 'JUMLAH'])
    expect(semua).toContain(nama)
  // Each row stands once on every sheet of columns.
  const nama = await hal.locator('[role=treegrid] tbody [data-tingkat="2"]').first().textContent()
  expect(semua.split((nama ?? '').trim()).length - 1).toBe(lembar.length)
  expect(baris.length).toBeGreaterThan(10)
  // Heads come again where a sheet of columns runs over a page.
  expect(semua.match(/\bLK\b/g)?.length ?? 0, 'kelompok kolom tercetak').toBeGreaterThan(kolom / 3 - 1)
}

function teksHalaman(pdf: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-cetak-'))
  try {
    const hasil = spawnSync('pdftotext', ['-layout', '-', join(folder, 'teks')], { input: pdf })
    if (hasil.status !== 0) throw new Error(`pdftotext: ${String(hasil.stderr)}`)
    return readFileSync(join(folder, 'teks'), 'utf8').split('\f').slice(0, -1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
