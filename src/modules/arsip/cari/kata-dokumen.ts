import { PDF } from '@libpdf/core'

/** Enough for every region and column of a large book; an index of every figure would help nobody. */
const KATA_MAKS = 20_000

/**
 * The different words of a PDF's text, for search: at least three letters, no numbers. A PDF whose text cannot be read
 * gives none; it is still found by its title and number.
 */
export async function kataDokumen(pdf: Buffer): Promise<string> {
  const kata = new Set<string>()
  for (const halaman of (await baca(pdf))?.getPages() ?? []) {
    for (const k of halaman.extractText().text.match(/\p{L}{3,40}/gu) ?? []) kata.add(k.toLowerCase())
    if (kata.size >= KATA_MAKS) break
  }
  return [...kata].slice(0, KATA_MAKS).join(' ')
}

// What a reader of PDF makes of bytes that are none must not stop the archive.
async function baca(pdf: Buffer): Promise<PDF | undefined> {
  try {
    return await PDF.load(pdf)
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}
