import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** False where Debian's chromium is missing: tests then skip, visibly. */
export const adaPeramban = existsSync(CHROMIUM)

/** A headless browser with a profile of its own; `asing` collects every request that left the office's origin. */
export async function bukaPeramban(opsi: {
  layar?: { width: number; height: number }
  gelap?: boolean
}): Promise<{ konteks: BrowserContext; asing: string[]; tutup(): Promise<void> }> {
  const profil = mkdtempSync(join(tmpdir(), 'tertib-peramban-'))
  const konteks = await chromium.launchPersistentContext(profil, {
    executablePath: CHROMIUM,
    headless: true,
    viewport: opsi.layar ?? { width: 1366, height: 768 },
    colorScheme: opsi.gelap ? 'dark' : 'light',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    acceptDownloads: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  // Past every rhythm at which a page asks again; what is not there then will not come.
  konteks.setDefaultTimeout(120_000)
  const asing: string[] = []
  konteks.on('request', (r) => {
    if (!/^(data:|blob:|http:\/\/(localhost|127\.0\.0\.1)[:/]|chrome)/.test(r.url())) asing.push(r.url())
  })
  return {
    konteks,
    asing,
    async tutup() {
      await konteks.close()
      rmSync(profil, { recursive: true, force: true })
    },
  }
}
