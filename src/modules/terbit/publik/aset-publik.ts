import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AsetPublik } from './halaman/kerangka.ts'

const MASUK = 'src/publik/main.ts'

interface Entri {
  readonly file: string
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

export interface AsetTerbangun extends AsetPublik {
  /** Names below assets/ that the public entry may serve: its own and nothing of the office's screen. */
  readonly boleh: ReadonlySet<string>
}

/** What Vite built for the public entry, by its manifest; without a build the pages stand plain. */
export function bacaAset(folder: string | undefined): AsetTerbangun {
  const manifes = folder === undefined ? undefined : bacaManifes(folder)
  const masuk = manifes?.[MASUK]
  if (!masuk) return { gaya: [], boleh: new Set() }
  const boleh = new Set<string>()
  const gaya: string[] = []
  const sudah = new Set<string>()
  const jalan = (kunci: string) => {
    const e = manifes[kunci]
    if (!e || sudah.has(kunci)) return
    sudah.add(kunci)
    for (const f of [e.file, ...(e.css ?? []), ...(e.assets ?? [])]) boleh.add(f.replace(/^assets\//, ''))
    gaya.push(...(e.css ?? []).map((c) => `/${c}`))
    for (const k of [...(e.imports ?? []), ...(e.dynamicImports ?? [])]) jalan(k)
  }
  jalan(MASUK)
  return { skrip: `/${masuk.file}`, gaya: [...new Set(gaya)], boleh }
}

function bacaManifes(folder: string): Record<string, Entri> | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Entri>
  } catch (sebab) {
    if ((sebab as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw sebab
  }
}
