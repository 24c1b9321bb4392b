import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Static TTF only: Typst 0.14 does not read the axes of a variable font.
const POTONGAN = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'] as const

/** The one type family of paper and screen, as the bytes Typst is handed. No font of the machine is ever used. */
export function bacaFont(): Buffer[] {
  return POTONGAN.map((potongan) => readFileSync(fileFont(potongan)))
}

/** Files of the family that are not there: without one a paper would show boxes for letters, so none is made. */
export function fontHilang(folder = FOLDER): string[] {
  return POTONGAN.map((p) => fileFont(p, folder)).filter((file) => !existsSync(file))
}

const FOLDER = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3/package.json')))

export function fileFont(potongan: (typeof POTONGAN)[number], folder = FOLDER): string {
  return join(folder, potongan, `SourceSans3_${potongan}.ttf`)
}
