import type { Kotak, Titik } from './alur/panah.ts'
import { sebutSimbol } from './alur/sebut-simbol.ts'
import type { HalamanAlur } from './alur/tata-alur.ts'
import type { LembarTertata } from './susun-lembar.ts'

/** English metric units: what DrawingML measures in (ECMA-376, 20.1.2.1). */
const EMU = 36_000
const emu = (mm: number) => Math.round(mm * EMU)
const TEBAL = 9525 * 0.9

/**
 * What stands in one actor's cell as one inline DrawingML group (ECMA-376 20.4, Word 2010 and later, LibreOffice), or
 * nothing: the symbols, and the pieces of arrows that pass through it.
 */
export function gambarSel(
  l: LembarTertata,
  h: HalamanAlur,
  s: { kolom: number; y: number; tinggi: number; urut?: number },
): string | undefined {
  const { kiri, lebar } = l.bidang.pelaksana
  const kotak: Kotak = { x: kiri + s.kolom * lebar, y: s.y, l: lebar, t: s.tinggi }
  const milik = (k: Kotak) => isDalam(kotak, { x: k.x + k.l / 2, y: k.y + k.t / 2 })
  const bentuk: string[] = []
  let nomor = 0
  const tambah = (k: Kotak, geometri: string, isi: string, huruf?: string) =>
    bentuk.push(wsp(++nomor, kotak, k, geometri, isi, huruf))
  for (const g of h.garis) {
    for (let i = 0; i + 1 < g.titik.length; i++) {
      const akhir = i + 2 === g.titik.length && g.ujung
      const p = potongKeSel(g.titik[i]!, g.titik[i + 1]!, kotak)
      if (!p) continue
      const kepala = akhir && p.sampai
      tambah(rentang(p.dari, p.ke), garis(p.dari, p.ke, kepala), kuas(g.duga, kepala))
    }
  }
  for (const b of h.baris)
    for (const x of b.simbol)
      if (milik(x)) {
        const [preset, isi] =
          x.jenis === 'kapsul'
            ? ['flowChartTerminator', 'E8F0FA']
            : x.jenis === 'kotak'
              ? ['flowChartProcess', 'FFFFFF']
              : ['flowChartDecision', 'FFF4DA']
        tambah(x, `<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom>`, warna(isi) + kuas(false, false))
      }
  for (const x of h.segilima)
    if (milik(x))
      tambah(
        x,
        '<a:prstGeom prst="flowChartOffpageConnector"><a:avLst/></a:prstGeom>',
        warna('FFFFFF') + kuas(false, false),
        x.huruf,
      )
  for (const t of h.tulisan)
    if (milik(t))
      tambah(
        t,
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
        '<a:noFill/><a:ln><a:noFill/></a:ln>',
        t.teks,
      )
  if (bentuk.length === 0) return undefined
  const k = s.urut === undefined ? undefined : l.model.kegiatan[s.urut]
  const alt =
    k && l.model.pelaksana[s.kolom]?.id === k.pelaksana ? sebutSimbol(l.model, s.urut!) : 'Panah yang lewat'
  const [cx, cy] = [emu(lebar), emu(s.tinggi)]
  const id = 1000 + (s.urut ?? 500) * 20 + s.kolom + (s.y > 0 ? 10_000 : 0)
  return `<w:drawing ${NS}><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="Alur ${id}" descr="${lolos(alt)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/><a:chOff x="0" y="0"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></wpg:grpSpPr>${bingkai(cx, cy)}${bentuk.join('')}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>`
}

const NS = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

// A group is as large as its shapes: an unseen one of the cell's size keeps the others in their places.
const bingkai = (cx: number, cy: number) =>
  `<wps:wsp><wps:cNvPr id="900" name="Bingkai"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`

function wsp(nomor: number, sel: Kotak, k: Kotak, geometri: string, isi: string, huruf?: string): string {
  const flip = geometri.startsWith('<flip') ? geometri : undefined
  const [atribut, bentuk] = flip ? (flip.slice(5).split('|') as [string, string]) : ['', geometri]
  const teks = huruf
    ? `<wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="12"/></w:rPr><w:t>${lolos(huruf)}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" wrap="none"/>`
    : '<wps:bodyPr/>'
  return `<wps:wsp><wps:cNvPr id="${nomor}" name="Bentuk ${nomor}"/><wps:cNvSpPr/><wps:spPr><a:xfrm${atribut}><a:off x="${emu(k.x - sel.x)}" y="${emu(k.y - sel.y)}"/><a:ext cx="${emu(k.l)}" cy="${emu(k.t)}"/></a:xfrm>${bentuk}${isi}</wps:spPr>${teks}</wps:wsp>`
}

/** A line runs from its upper left to its lower right; the other ways are mirrored. */
function garis(dari: Titik, ke: Titik, kepala: boolean): string {
  const balikH = kepala && ke.x < dari.x ? ' flipH="1"' : ''
  const balikV = kepala && ke.y < dari.y ? ' flipV="1"' : ''
  return `<flip${balikH}${balikV}|<a:prstGeom prst="line"><a:avLst/></a:prstGeom>`
}

const kuas = (duga: boolean, kepala: boolean) =>
  `<a:ln w="${Math.round(TEBAL)}"><a:solidFill><a:srgbClr val="0F0F0F"/></a:solidFill>${duga ? '<a:prstDash val="sysDash"/>' : ''}${kepala ? '<a:tailEnd type="triangle" w="med" len="med"/>' : ''}</a:ln>`
const warna = (rgb: string) => `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`

/** The piece of a level or upright line inside a cell; `sampai`: its end lies in it. */
function potongKeSel(a: Titik, b: Titik, k: Kotak): { dari: Titik; ke: Titik; sampai: boolean } | undefined {
  const jepit = (v: number, min: number, maks: number) => Math.min(Math.max(v, min), maks)
  const ke = { x: jepit(b.x, k.x, k.x + k.l), y: jepit(b.y, k.y, k.y + k.t) }
  const dari = { x: jepit(a.x, k.x, k.x + k.l), y: jepit(a.y, k.y, k.y + k.t) }
  const lurus = a.x === b.x ? dari.x === a.x && ke.x === b.x : dari.y === a.y && ke.y === b.y
  if (!lurus || (dari.x === ke.x && dari.y === ke.y)) return undefined
  return { dari, ke, sampai: ke.x === b.x && ke.y === b.y }
}

const rentang = (p: Titik, q: Titik): Kotak => ({
  x: Math.min(p.x, q.x),
  y: Math.min(p.y, q.y),
  l: Math.abs(p.x - q.x),
  t: Math.abs(p.y - q.y),
})

function isDalam(k: Kotak, t: Titik): boolean {
  return t.x >= k.x && t.x < k.x + k.l && t.y >= k.y && t.y < k.y + k.t
}

function lolos(teks: string): string {
  return teks.replace(/[&<>"]/g, (h) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[h]!)
}
