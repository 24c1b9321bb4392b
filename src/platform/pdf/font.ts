import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Static TTF only: Typst 0.14 does not read the axes of a variable font.
const POTONGAN = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'] as const

/** The one type family of paper and screen, as the bytes Typst is handed. No font of the machine is ever used. */
export function bacaFont(): Buffer[] {
  return POTONGAN.map((potongan) => readFileSync(fileFont(potongan)))
}

export function fileFont(potongan: (typeof POTONGAN)[number]): string {
  return fileURLToPath(
    import.meta.resolve(`@expo-google-fonts/source-sans-3/${potongan}/SourceSans3_${potongan}.ttf`),
  )
}
