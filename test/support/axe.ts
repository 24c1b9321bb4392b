import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Runs axe-core on the page as it stands; one line a violation. Injected past the page's own CSP by the debugger.
 * Frames are left out: the only one is the browser's own PDF viewer. `warnaSaja` asks
 * only what a change of colours can break.
 */
export async function daftarPelanggaran(hal: Page, warnaSaja = false): Promise<string[]> {
  if (!(await hal.evaluate(() => 'axe' in globalThis))) await hal.evaluate(AXE)
  return hal.evaluate(async (warna) => {
    const axe = (
      globalThis as unknown as {
        axe: { run(o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      iframes: false,
      ...(warna && { runOnly: ['color-contrast', 'link-in-text-block'] }),
    })
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`))
  }, warnaSaja)
}
