import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { SANDI_LATIHAN } from '../../src/latih/kantor-latihan.ts'
import { daftarPelanggaran } from './axe.ts'
import type { HalamanUji } from './halaman/halaman-uji.ts'
import type { IsiKantor, KantorLayar } from './kantor-layar.ts'

export const MEJA = { width: 1366, height: 768 }
export const TELEPON = { width: 390, height: 844 }
/** 1366×768 at 200 % zoom. */
export const BESAR = { width: 683, height: 384 }

/** Comes in as an account without the login page; one login an account and run. */
export function gantiAkun(konteks: BrowserContext, url: string): (akun: string | undefined) => Promise<void> {
  const kue = new Map<string, string>()
  return async (akun) => {
    await konteks.clearCookies()
    if (!akun) return
    if (!kue.has(akun)) {
      const r = await fetch(`${url}/api/masuk`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ namaAkun: akun, sandi: SANDI_LATIHAN }),
      })
      kue.set(akun, r.headers.getSetCookie()[0]?.split(';')[0] ?? '')
    }
    const [nama = '', nilai = ''] = kue.get(akun)!.split('=')
    await konteks.addCookies([{ name: nama, value: nilai, url, httpOnly: true, sameSite: 'Strict' }])
  }
}

export async function tampilkan(hal: Page, kantor: KantorLayar, h: HalamanUji, i: IsiKantor): Promise<void> {
  await hal.setViewportSize(MEJA)
  const alamat = typeof h.alamat === 'string' ? h.alamat : h.alamat(i)
  await hal.goto((h.publik ? kantor.urlPublik : kantor.url) + alamat)
  if (h.nama !== 'berkas-gagal' && h.nama !== 'akun-pertama') await hal.getByText(h.siap).first().waitFor()
  await h.lalu?.(hal, kantor.data, i)
  await hal.getByText(h.siap).first().waitFor()
  await diam(hal)
}

/** Nothing grey and waiting, letters drawn, two frames past. */
export async function diam(hal: Page): Promise<void> {
  await hal.locator('[class*="memuat"][role="status"]').first().waitFor({ state: 'detached' })
  await hal.evaluate(`document.fonts.ready.then(() => new Promise((r) =>
    requestAnimationFrame(() => requestAnimationFrame(() => r()))))`)
}

/** What holds on every page at every size. */
export async function periksaAturan(hal: Page, publik = false): Promise<void> {
  expect(await daftarPelanggaran(hal), `axe, ${hal.url()}`).toEqual([])
  expect(await hal.locator('h1').count(), 'satu h1').toBe(1)
  expect(await hal.title()).toMatch(publik ? /^.+ · Data Kependudukan .+$/ : /^.+ · Tertib$/)
  await tanpaGulungSamping(hal)
  // Past the last field of a dialog the focus is the browser's own for one Tab.
  await hal.keyboard.press('Tab')
  if (await hal.evaluate('document.activeElement === document.body')) await hal.keyboard.press('Tab')
  expect(await hal.evaluate(FOKUS), `fokus sesudah Tab, ${hal.url()}`).toBe('tampak')
  await hal.emulateMedia({ colorScheme: 'dark' })
  await diam(hal)
  expect(await daftarPelanggaran(hal, true), `axe gelap, ${hal.url()}`).toEqual([])
  await hal.setViewportSize(BESAR)
  await diam(hal)
  await tanpaGulungSamping(hal)
  await hal.setViewportSize(TELEPON)
  await diam(hal)
  await tanpaGulungSamping(hal)
  expect(await daftarPelanggaran(hal), `axe gelap di telepon, ${hal.url()}`).toEqual([])
}

async function tanpaGulungSamping(hal: Page): Promise<void> {
  const lebih = await hal.evaluate(LUAR_LEBAR)
  expect(lebih, `melebar keluar pada ${hal.viewportSize()?.width} px, ${hal.url()}`).toEqual([])
}

// Run in the page: plain text, because the sources here are typed without a document.
const LUAR_LEBAR = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  return [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > clientWidth + 1)
    .filter((e) => { for (let x = e.parentElement; x; x = x.parentElement) if (x !== document.body && x !== document.documentElement && getComputedStyle(x).overflowX !== 'visible') return false; return true })
    .slice(-3).map((e) => e.outerHTML.slice(0, 120))
})()`
// Of the field or of the frame drawn around it (a password with its eye).
const FOKUS = `(() => {
  const e = document.activeElement
  if (!e || e === document.body) return 'tidak ada fokus'
  const gaya = (x) => { const g = getComputedStyle(x); return [g.outlineStyle, g.outlineWidth, g.boxShadow, g.borderColor].join() }
  const daftar = [e, e.parentElement, e.parentElement?.parentElement].filter(Boolean)
  const dengan = daftar.map(gaya)
  e.blur()
  const tampak = daftar.some((x, i) => gaya(x) !== dengan[i])
  e.focus()
  return tampak ? 'tampak' : e.outerHTML.slice(0, 160)
})()`
