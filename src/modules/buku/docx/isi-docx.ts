import type { BlokBuku, ModelBuku, ParagrafBuku } from '../susun/model-buku.ts'
import { type GambarDocx, tulisGambarDocx } from './gambar-docx.ts'
import { alinea, kata, medan } from './kata-docx.ts'
import { tulisTabelDocx } from './tabel-docx.ts'

const AWAL =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>'

/** word/document.xml, piece by piece in reading order; `gambar` by the id that the model gives them. */
export function* tulisIsiDocx(m: ModelBuku, gambar: ReadonlyMap<string, GambarDocx>): Generator<string> {
  const kertas = new Kertas()
  yield AWAL
  yield alinea('Title', kata(m.judul))
  for (const t of [m.masa, m.kantor.nama, m.kantor.dinas, m.sumber]) yield alinea('Subtitle', kata(t))
  if (m.tahap === 'draf') yield alinea('Subtitle', kata('DRAF'))
  if (m.kantor.latihan) yield alinea('Subtitle', kata('LATIHAN: seluruh data sintetis'))
  if (m.pengantar) {
    const { judul, paragraf, tempatTanggal, jabatan, nama, nip } = m.pengantar
    yield alinea('JudulDepan', kata(judul))
    for (const p of paragraf) yield tulisParagraf(p)
    for (const t of [tempatTanggal, jabatan, nama, nip && `NIP ${nip}`])
      if (t) yield alinea('BodyText', kata(t))
  }
  yield* daftarIsi(m)
  for (const bab of m.bab) {
    yield kertas.tegak()
    yield alinea('Heading1', kata(`BAB ${bab.nomor} ${bab.judul}`))
    yield* tulisBlok(m, bab.isi, kertas, gambar)
    for (const s of bab.subbab) {
      // The table itself says which way its paper lies; its heading goes with it.
      const pertama = s.isi[0]
      yield kertas.pasang(pertama?.jenis === 'tabel' && isMendatar(m, pertama.tabel))
      yield alinea('Heading2', kata(`${s.nomor} ${s.judul}`))
      yield* tulisBlok(m, s.isi, kertas, gambar)
    }
  }
  yield kertas.tegak()
  if (m.glosarium.length > 0) {
    yield alinea('Heading1', kata('Glosarium'))
    for (const [istilah, arti] of m.glosarium) yield alinea('BodyText', kata(`${istilah}: ${arti}`))
  }
  yield alinea('Heading1', kata('Kolofon'))
  for (const t of m.kolofon) yield alinea('BodyText', kata(t))
  yield `${kertas.akhir()}</w:body></w:document>`
}

function isMendatar(m: ModelBuku, id: string): boolean {
  const t = m.tabel.find((x) => x.id === id)
  return t !== undefined && tulisTabelDocx(t).mendatar
}

function* tulisBlok(
  m: ModelBuku,
  isi: readonly BlokBuku[],
  kertas: Kertas,
  gambar: ReadonlyMap<string, GambarDocx>,
): Generator<string> {
  for (const b of isi) {
    if (b.jenis === 'paragraf') yield tulisParagraf(b.paragraf)
    else if (b.jenis === 'tanpa-data') yield alinea('BodyText', kata(b.kalimat))
    else if (b.jenis === 'gambar') {
      const g = m.gambar.find((x) => x.id === b.gambar)!
      yield kertas.tegak()
      yield alinea('Caption', judulBernomor('Gambar', g.nomor, g.judul))
      yield* tulisGambarDocx(g, gambar.get(g.id)!)
    } else {
      const t = m.tabel.find((x) => x.id === b.tabel)!
      const docx = tulisTabelDocx(t)
      yield kertas.pasang(docx.mendatar)
      yield alinea('Caption', judulBernomor('Tabel', t.nomor, `${t.judul} (${t.satuan})`))
      yield* docx.isi()
      for (const c of docx.catatan) yield alinea('CatatanTabel', kata(c))
    }
  }
}

/** "Tabel 3.12. ...": the number is the book's own; the field lets Word list its captions. */
function judulBernomor(jenis: 'Tabel' | 'Gambar', nomor: string, judul: string): string {
  const titik = nomor.lastIndexOf('.')
  const urut = nomor.slice(titik + 1)
  const depan = `${jenis} ${nomor.slice(0, titik + 1)}`
  return kata(depan) + medan(`SEQ ${jenis} \\* ARABIC \\r ${Number(urut) || 1}`, urut) + kata(`. ${judul}`)
}

function tulisParagraf(p: ParagrafBuku): string {
  const putus = p.segel === 'putus'
  const isi = p.potongan.map((x) => (typeof x === 'string' ? kata(x) : kata(x.teks, 'Angka'))).join('')
  return alinea(putus ? 'SegelPutus' : 'BodyText', putus ? `${kata('[segel angka putus] ')}${isi}` : isi)
}

function* daftarIsi(m: ModelBuku): Generator<string> {
  const bab = m.bab.map((b) => `BAB ${b.nomor} ${b.judul}`)
  yield* daftar('Daftar Isi', 'TOC \\o "1-2" \\h \\z \\u', 'TOC1', bab)
  const tabel = m.tabel.map((t) => `Tabel ${t.nomor}. ${t.judul}`)
  yield* daftar('Daftar Tabel', 'TOC \\h \\z \\c "Tabel"', 'TableofFigures', tabel)
  const gambar = m.gambar.map((g) => `Gambar ${g.nomor}. ${g.judul}`)
  yield* daftar('Daftar Gambar', 'TOC \\h \\z \\c "Gambar"', 'TableofFigures', gambar)
}

/** A list as a field over several paragraphs: what stands in it now has no page numbers until Word renews it. */
function* daftar(judul: string, perintah: string, gaya: string, isi: readonly string[]): Generator<string> {
  if (isi.length === 0) return
  yield alinea('JudulDepan', kata(judul))
  const awal = `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> ${perintah.replaceAll('"', '&quot;')} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
  const akhir = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  for (const [i, t] of isi.entries())
    yield alinea(gaya, `${i === 0 ? awal : ''}${kata(t)}${i === isi.length - 1 ? akhir : ''}`)
}

/** Which way the paper lies; a change ends the section before it. A4 in twentieths of a point. */
class Kertas {
  private mendatar = false

  pasang(mendatar: boolean): string {
    if (mendatar === this.mendatar) return ''
    const akhir = `<w:p><w:pPr>${this.bagian()}</w:pPr></w:p>`
    this.mendatar = mendatar
    return akhir
  }

  tegak(): string {
    return this.pasang(false)
  }

  akhir(): string {
    return this.bagian()
  }

  private bagian(): string {
    const ukuran = this.mendatar ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"'
    return `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:type w:val="nextPage"/><w:pgSz ${ukuran}/><w:pgMar w:top="1134" w:right="1020" w:bottom="1134" w:left="1020" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
  }
}
