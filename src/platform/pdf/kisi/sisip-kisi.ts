import { deflateSync } from 'node:zlib'
import type { BerkasPdf } from '../berkas-pdf.ts'
import { gambarKisi } from './gambar-kisi.ts'
import type { Kisi } from './kisi.ts'
import type { HurufTerpakai, SelTertanda } from './pena-kisi.ts'
import { tulisHuruf } from './tulis-huruf.ts'

/** Where Typst left the room of a grid: page from 1, points from the upper left corner. */
export interface LetakKisi {
  readonly kunci: string
  readonly halaman: number
  readonly x: number
  readonly y: number
}

const TANDA = /\/Alt \(TERTIB-KISI-([^)]*)\)/

/**
 * Draws every grid into its page of a file that Typst wrote, before anything is signed: a content stream under the
 * page's own, and in the tag tree, instead of the empty figure that kept its place, a Table with rows, heads and cells.
 * Throws when the document kept no room for one of them, or room for one that is not there.
 */
export function sisipKisi(pdf: BerkasPdf, daftar: readonly Kisi[], letak: readonly LetakKisi[]): void {
  if (daftar.length === 0) return
  const tempat = new Map(letak.map((l) => [l.kunci, l]))
  const figur = new Map<string, number>()
  for (const [nomor, isi] of pdf.kamus()) {
    const kunci = TANDA.exec(isi)?.[1]
    if (kunci !== undefined) figur.set(kunci, nomor)
  }
  if (figur.size !== daftar.length) throw new Error(`${daftar.length} grids, room for ${figur.size}`)
  const terpakai: HurufTerpakai = { biasa: new Map(), tebal: new Map(), hitam: new Map() }
  const font = { biasa: pdf.pesan(), tebal: pdf.pesan(), hitam: pdf.pesan() }
  const sumber = `/TbA ${font.biasa} 0 R /TbB ${font.tebal} 0 R /TbC ${font.hitam} 0 R`
  const halaman = pdf.daftarHalaman()
  const induk = pdf.pohonInduk()
  const atribut = new Map<string, number>()
  const perHalaman = Map.groupBy(daftar, (k) => {
    const l = tempat.get(k.kunci)
    if (!l || !figur.has(k.kunci)) throw new Error(`no room for the grid ${k.kunci}`)
    return l.halaman
  })
  for (const [no, isiHalaman] of perHalaman) {
    const nomor = halaman[no - 1]!
    const kamus = pdf.teks(nomor)
    const tinggi = Number(/\/MediaBox \[\S+ \S+ \S+ (\S+)\]/.exec(kamus)![1])
    // A page without a word of its own has no entry of marked content yet.
    const kunciInduk = /\/StructParents (\d+)/.exec(kamus)?.[1]
    const larik = kunciInduk === undefined ? undefined : induk.get(Number(kunciInduk))
    if (larik === undefined) throw new Error(`page ${no} has no place in the tag tree`)
    const rujukan = pdf.teks(larik).trim().slice(1, -1).trim()
    let mcid = rujukan === '' ? 0 : rujukan.split(/\s+0\s+R\s*/).filter((r) => r !== '').length
    const baru: string[] = []
    const aliran: string[] = []
    for (const k of isiHalaman) {
      const l = tempat.get(k.kunci)!
      const g = gambarKisi(k, l.x, tinggi - l.y, mcid, terpakai)
      mcid = g.mcidBerikut
      aliran.push(g.isi)
      baru.push(...tandai(pdf, figur.get(k.kunci)!, nomor, k, g.baris, atribut))
    }
    pdf.ganti(larik, `[${rujukan} ${baru.join(' ')}]`)
    const isi = pdf.tambahAliran('/Filter /FlateDecode', deflateSync(aliran.join('')))
    pdf.ganti(
      nomor,
      denganFont(kamus, sumber).replace(/\/Contents (\d+) 0 R/, `/Contents [${isi} 0 R $1 0 R]`),
    )
  }
  for (const p of ['biasa', 'tebal', 'hitam'] as const) tulisHuruf(pdf, font[p], p, terpakai[p])
}

function denganFont(kamus: string, sumber: string): string {
  if (/\/Font <</.test(kamus)) return kamus.replace('/Font <<', `/Font <<\n${sumber}`)
  return kamus.replace('/Resources <<', `/Resources <<\n/Font << ${sumber} >>`)
}

/** Writes the Table in the figure's stead; gives the references of its marked content, in order. */
function tandai(
  pdf: BerkasPdf,
  figur: number,
  halaman: number,
  k: Kisi,
  baris: readonly (readonly SelTertanda[])[],
  atribut: Map<string, number>,
): string[] {
  const induk = /\/P (\d+) 0 R/.exec(pdf.teks(figur))![1]!
  const rujukan: string[] = []
  const tr = baris.map((sel) => {
    const nomor = pdf.pesan()
    const isi = sel.map((s) => {
      const a = atributSel(pdf, s, atribut)
      const n = pdf.tambah(
        `<</S/${s.peran === 'isi' ? 'TD' : 'TH'}/P ${nomor} 0 R/Pg ${halaman} 0 R${a}/K ${s.mcid}>>`,
      )
      rujukan.push(`${n} 0 R`)
      return `${n} 0 R`
    })
    pdf.ganti(nomor, `<</S/TR/P ${figur} 0 R/K[${isi.join(' ')}]>>`)
    return `${nomor} 0 R`
  })
  pdf.ganti(
    figur,
    `<</Type/StructElem/S/Table/P ${induk} 0 R/A<</O/Table/Summary ${teksPdf(k.ringkasan)}>>/K[${tr.join(' ')}]>>`,
  )
  return rujukan
}

function atributSel(pdf: BerkasPdf, s: SelTertanda, atribut: Map<string, number>): string {
  if (s.peran === 'isi' && s.kolom === 1) return ''
  const isi = `<</O/Table${s.peran === 'isi' ? '' : `/Scope/${s.peran === 'kepala-kolom' ? 'Column' : 'Row'}`}${
    s.kolom > 1 ? `/ColSpan ${s.kolom}` : ''
  }${s.baris > 1 ? `/RowSpan ${s.baris}` : ''}>>`
  const nomor = atribut.get(isi) ?? pdf.tambah(isi)
  atribut.set(isi, nomor)
  return `/A ${nomor} 0 R`
}

/** A text string (ISO 32000-1, 7.9.2.2) in UTF-16BE. */
function teksPdf(teks: string): string {
  return `<feff${Buffer.from(teks, 'utf16le').swap16().toString('hex')}>`
}
