import { PDF } from '@libpdf/core'
import { BEDA_MAKS } from './banding-tabel.ts'
import type { TabelDiperiksa } from './terbit.contract.ts'

/**
 * Holds the text of a changed file against the office's own copy, page by page and line by line, and names the table
 * whose page it is. Undefined when the file can no longer be read as a PDF. What is no text (a line, a picture) does
 * not show here; the digest has caught it already.
 */
export async function bandingHalaman(file: Buffer, asli: Buffer): Promise<TabelDiperiksa[] | undefined> {
  const [a, b] = [await bacaHalaman(file), await bacaHalaman(asli)]
  if (!a || !b) return undefined
  const hasil = new Map<string, TabelDiperiksa>()
  let judul = 'Bagian depan'
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    judul = b[i]?.find((baris) => /^Tabel \d+\b/.test(baris)) ?? judul
    const beda = bandingBaris(a[i], b[i]).map((x) => ({
      baris: `Halaman ${i + 1}`,
      kolom: 'baris teks',
      ...x,
    }))
    const lama = hasil.get(judul)
    const semua = [...(lama?.beda ?? []), ...beda]
    hasil.set(judul, {
      tabel: judul,
      judul,
      jumlahSel: (lama?.jumlahSel ?? 0) + (b[i]?.length ?? 0),
      sama: (lama?.sama ?? true) && beda.length === 0,
      beda: semua.slice(0, BEDA_MAKS),
      jumlahBeda: (lama?.jumlahBeda ?? 0) + beda.length,
    })
  }
  return [...hasil.values()]
}

function bandingBaris(
  file: string[] | undefined,
  asli: string[] | undefined,
): { diFile: string; diKantor: string }[] {
  const panjang = Math.max(file?.length ?? 0, asli?.length ?? 0)
  return Array.from({ length: panjang }, (_, i) => ({
    diFile: file?.[i] ?? '(tidak ada)',
    diKantor: asli?.[i] ?? '(tidak ada)',
  })).filter((x) => x.diFile !== x.diKantor)
}

// A changed file may be broken in any way; then there is no text to hold against ours.
async function bacaHalaman(pdf: Buffer): Promise<string[][] | undefined> {
  try {
    return (await PDF.load(pdf)).getPages().map((h) => h.extractText().text.split('\n'))
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}
