import { black, PDF, white } from '@libpdf/core'
import qrcode from 'qrcode'
import { LETAK_TANDA } from './tanda-halaman.ts'

/** White round the code, in modules; ISO/IEC 18004 asks for four. */
const SENYAP = 4

export interface HalamanTercetak {
  readonly lebar: number
  readonly tinggi: number
}

/**
 * The file for the printer: a code in the lower left corner of every page, with its words beside it for people. Not for
 * signing electronically: the pages are written anew. Undefined for what cannot be read as a PDF.
 */
export async function gambarTanda(
  asal: Buffer,
  tanda: (halaman: number, jumlah: number) => { readonly kode: string; readonly kata: string },
): Promise<{ isi: Buffer; halaman: HalamanTercetak[] } | undefined> {
  const pdf = await muat(asal)
  if (!pdf) return undefined
  const daftar = pdf.getPages()
  for (const [i, h] of daftar.entries()) {
    const { kode, kata } = tanda(i + 1, daftar.length)
    const { modules } = qrcode.create(kode, { errorCorrectionLevel: 'M' })
    const petak = LETAK_TANDA.sisi / modules.size
    const tepi = SENYAP * petak
    const { x, y, sisi } = LETAK_TANDA
    h.drawRectangle({
      x: x - tepi,
      y: y - tepi,
      width: sisi + 2 * tepi,
      height: sisi + 2 * tepi,
      color: white,
    })
    for (let b = 0; b < modules.size; b++) {
      for (let k = 0; k < modules.size; ) {
        if (!modules.get(b, k)) {
          k++
          continue
        }
        const awal = k
        while (k < modules.size && modules.get(b, k)) k++
        h.drawRectangle({
          x: x + awal * petak,
          y: y + sisi - (b + 1) * petak,
          width: (k - awal) * petak,
          height: petak,
          color: black,
        })
      }
    }
    h.drawText(kata, { x: x + sisi + tepi, y: y + 2, size: 6.5 })
  }
  return {
    isi: Buffer.from(await pdf.save()),
    halaman: daftar.map((h) => ({ lebar: h.width, tinggi: h.height })),
  }
}

async function muat(asal: Buffer): Promise<PDF | undefined> {
  try {
    return await PDF.load(asal)
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}
