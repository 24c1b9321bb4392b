import { renderPng } from '#platform/raster'
import type { GambarBuku } from '../susun/model-buku.ts'
import { type GambarTergambar, renderGambarBuku } from '../susun/render-gambar-buku.ts'
import { alinea, escapeXml, kata } from './kata-docx.ts'

/** A chart or map of the book as Word takes it: a picture that every Word draws alike, and the classes of a map as words. */
export interface GambarDocx {
  /** From 1: names the part and its relation. */
  readonly urut: number
  readonly png: Buffer
  readonly ukuran: { readonly lebar: number; readonly tinggi: number }
  readonly legenda: GambarTergambar['legenda']
}

// The width of the text on an upright page in EMU (914,400 to the inch), and pixels to a unit of the drawing: 240 an inch.
const LEBAR_EMU = 5_976_000
const SKALA = 2.5

/**
 * The drawings of the PDF, one after another. PNG and not SVG: Word shows SVG since 2016 only and sets its text by rules
 * of its own.
 */
export async function gambarDocx(daftar: readonly GambarBuku[]): Promise<Map<string, GambarDocx>> {
  const hasil = new Map<string, GambarDocx>()
  for (const [i, g] of daftar.entries()) {
    const { svg, lebar, legenda } = await renderGambarBuku(g)
    const png = renderPng(svg, SKALA)
    const emu = Math.round(LEBAR_EMU * lebar)
    // Width and height stand at a fixed place of every PNG (ISO 15948, IHDR).
    const tinggi = Math.round((emu * png.readUInt32BE(20)) / png.readUInt32BE(16))
    hasil.set(g.id, { urut: i + 1, png, ukuran: { lebar: emu, tinggi }, legenda })
  }
  return hasil
}

export function* tulisGambarDocx(g: GambarBuku, { urut, ukuran, legenda }: GambarDocx): Generator<string> {
  const nama = `Gambar ${g.nomor}`
  const luas = `cx="${ukuran.lebar}" cy="${ukuran.tinggi}"`
  yield alinea(
    'GambarBuku',
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${luas}/><wp:docPr id="${urut}" name="${nama}" descr="${escapeXml(g.alt)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${urut}" name="${nama}" descr="${escapeXml(g.alt)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdGambar${urut}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${luas}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  )
  if (legenda.length > 0)
    yield alinea('GambarBuku', legenda.map((l) => `${kotak(l.warna)}${kata(` ${l.label}     `)}`).join(''))
  yield alinea('CatatanTabel', kata(`Sumber: ${g.sumber}. ${g.catatan}`.trim()))
}

/** The colour of a class as a shaded blank: a square of the font is not in every font. */
function kotak(warna: string): string {
  const isi = warna.replace('#', '').toUpperCase()
  return `<w:r><w:rPr><w:shd w:val="clear" w:color="auto" w:fill="${isi}"/></w:rPr><w:t xml:space="preserve">      </w:t></w:r>`
}
