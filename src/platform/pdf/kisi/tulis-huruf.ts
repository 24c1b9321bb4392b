import { deflateSync } from 'node:zlib'
import type { BerkasPdf } from '../berkas-pdf.ts'
import { huruf, type Potongan } from './huruf.ts'
import { potongHuruf } from './potong-huruf.ts'

const AWALAN: Record<Potongan, string> = { biasa: 'TERTBA', tebal: 'TERTBB', hitam: 'TERTBC' }

/**
 * Embeds the glyphs that were used of one cut as a composite font (ISO 32000-1, 9.7), glyph numbers as they are, with
 * the text of each so that figures can be searched and copied.
 */
export function tulisHuruf(
  pdf: BerkasPdf,
  nomor: number,
  potongan: Potongan,
  terpakai: ReadonlyMap<number, number>,
): void {
  const h = huruf(potongan)
  const glif = [...terpakai].sort(([a], [b]) => a - b)
  const nama = `${AWALAN[potongan]}+${h.nama}`
  const [head, hhea, os2] = ['head', 'hhea', 'OS/2'].map((t) => h.tabel.get(t)!) as [Buffer, Buffer, Buffer]
  const kotak = [36, 38, 40, 42].map((p) => head.readInt16BE(p)).join(' ')
  const file = potongHuruf(h, new Set(terpakai.keys()))
  const isi = pdf.tambahAliran(`/Filter /FlateDecode /Length1 ${file.length}`, deflateSync(file))
  const uraian = pdf.tambah(
    `<</Type/FontDescriptor/FontName/${nama}/Flags 4/FontBBox[${kotak}]/ItalicAngle 0/Ascent ${hhea.readInt16BE(4)}/Descent ${hhea.readInt16BE(6)}/CapHeight ${os2.readInt16BE(88)}/StemV ${potongan === 'biasa' ? 80 : 130}/FontFile2 ${isi} 0 R>>`,
  )
  const lebar = glif.map(([g]) => `${g}[${h.maju(g)}]`).join(' ')
  const turunan = pdf.tambah(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${nama}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${uraian} 0 R/DW ${h.maju(0)}/CIDToGIDMap/Identity/W[${lebar}]>>`,
  )
  const teks = pdf.tambahAliran('/Filter /FlateDecode', deflateSync(petaTeks(glif)))
  pdf.ganti(
    nomor,
    `<</Type/Font/Subtype/Type0/BaseFont/${nama}/Encoding/Identity-H/DescendantFonts[${turunan} 0 R]/ToUnicode ${teks} 0 R>>`,
  )
}

function petaTeks(glif: readonly (readonly [number, number])[]): string {
  const heksa = (n: number) => n.toString(16).padStart(4, '0')
  const bagian: string[] = []
  // ISO 32000-1, 9.10.3: at most a hundred entries an operator.
  for (let i = 0; i < glif.length; i += 100) {
    const potong = glif.slice(i, i + 100)
    bagian.push(
      `${potong.length} beginbfchar\n${potong.map(([g, kode]) => `<${heksa(g)}> <${heksa(kode)}>`).join('\n')}\nendbfchar`,
    )
  }
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${bagian.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`
}
