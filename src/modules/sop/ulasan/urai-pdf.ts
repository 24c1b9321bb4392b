import { PDF } from '@libpdf/core'
import type { DaftarBagian } from '#kernel/bagian'

const HALAMAN_MAKS = 600
const BARIS_MAKS = 30_000

/**
 * The lines of text of a PDF as paragraphs, each page under a line of its own. Empty for a scan. All pages are one part,
 * so that a line that moves to the next page is found again.
 */
export async function uraiPdf(isi: Uint8Array): Promise<DaftarBagian> {
  const halaman = (await PDF.load(isi)).extractText()
  const paragraf = halaman.slice(0, HALAMAN_MAKS).flatMap((h, i) => {
    const baris = h.lines.map((l) => l.text.replace(/\s+/g, ' ').trim()).filter((t) => t !== '')
    return baris.length > 0 ? [`Halaman ${i + 1}`, ...baris] : []
  })
  if (paragraf.length === 0 || halaman.length > HALAMAN_MAKS || paragraf.length > BARIS_MAKS) return []
  return [{ id: 'naskah', judul: 'Naskah', jenis: 'paragraf', paragraf }]
}
