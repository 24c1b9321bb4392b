import { ok, type Result, tolak } from '#kernel/hasil'
import { galatBasah } from './basah.galat.ts'
import type { TandaHalaman } from './tanda-halaman.ts'
import type { HalamanDiukur } from './ukur-pindaian.ts'

/** A scanned sheet in the order it was given, with its mark. */
export interface LembarTerbaca extends HalamanDiukur {
  readonly tanda: TandaHalaman & { readonly asli: boolean }
}

// Below 150 dpi the strokes of a stamp run together; 70 of 255 is a photocopy of a photocopy. Of a clean mark nothing is
// between black and white, of one scanned at 100 dpi 0.19, of one at 67 dpi blown up to 200 0.32 (basah.test.ts).
const DPI_MIN = 145
const KONTRAS_MIN = 70
const KABUR_MAKS = 0.27
/** A signature and a stamp leave more than one dot in two hundred dark. */
const TINTA_MIN = 0.005

/**
 * Whether the sheets are exactly the pages of this print, each good enough, the places of signatures inked. Gives them in
 * the order of the pages, as indices into `lembar`. Refuses with the first sheet that is at fault.
 */
export function cocokkanPindaian(
  cetakan: { readonly id: string; readonly dokumen: string; readonly jumlah: number },
  lembar: readonly (LembarTerbaca | null)[],
  milikCetakan: (id: string) => string,
): Result<number[]> {
  const urut = new Map<number, number>()
  for (const [i, l] of lembar.entries()) {
    if (!l) return tolak(galatBasah.tanpaTanda(i + 1))
    const { tanda } = l
    if (!tanda.asli || (tanda.cetakan === cetakan.id && tanda.jumlah !== cetakan.jumlah))
      return tolak(galatBasah.tandaPalsu(i + 1))
    if (tanda.cetakan !== cetakan.id) return tolak(galatBasah.cetakanLain(i + 1, milikCetakan(tanda.cetakan)))
    if (urut.has(tanda.halaman)) return tolak(galatBasah.halamanKembar(tanda.halaman))
    const sebab = cacatMutu(l)
    if (sebab) return tolak(galatBasah.mutuRendah(tanda.halaman, sebab))
    if (l.tinta.some((t) => t < TINTA_MIN)) return tolak(galatBasah.tanpaTintaTtd(tanda.halaman))
    urut.set(tanda.halaman, i)
  }
  const nomor = Array.from({ length: cetakan.jumlah }, (_, i) => i + 1)
  const kurang = nomor.filter((n) => !urut.has(n))
  if (kurang.length > 0) return tolak(galatBasah.halamanKurang(kurang))
  return ok(nomor.map((n) => urut.get(n)!))
}

/** What is wrong with the picture, in words for the one at the scanner. */
export function cacatMutu(
  l: Pick<HalamanDiukur, 'dpi' | 'kontras' | 'kabur' | 'terpotong'>,
): string | undefined {
  if (l.dpi < DPI_MIN) return `kerapatannya ${l.dpi} dpi, perlu 150 dpi atau lebih`
  if (l.terpotong) return 'tepi lembarnya terpotong'
  if (l.kontras < KONTRAS_MIN) return 'terlalu pucat atau terlalu gelap'
  if (l.kabur > KABUR_MAKS) return 'gambarnya kabur'
  return undefined
}
