import type { BarisKerja, GrupKerja, LembarKerja, LembarTeks } from './buku-kerja.ts'
import { GAYA, gayaAngka, gayaTeks } from './gaya-xlsx.ts'

const AWAL =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
// Wider than this a page would be shrunk until nobody reads it: it is printed over several pages instead.
const KOLOM_SEHALAMAN = 20

/** Rows that the heads of a table stand on, from 1; what print repeats on each page. */
export interface KepalaLembar {
  readonly dari: number
  readonly sampai: number
  readonly kolomTeks: number
}

export function kepalaLembar(l: LembarKerja): KepalaLembar {
  const dalam = l.grup.reduce((n, g) => Math.max(n, g.induk?.length ?? 0), 0)
  const dari = l.judul.length + 2
  return { dari, sampai: dari + dalam + (isBertingkat(l) ? 1 : 0), kolomTeks: l.kolomTeks.length }
}

const isBertingkat = (l: LembarKerja) => l.grup.some((g) => g.kolom.length > 1)

/** A sheet of one table, row after row: nothing of it is held but the row that is being written. */
export function* tulisLembar(l: LembarKerja): Generator<string> {
  const kepala = kepalaLembar(l)
  const n = l.kolomTeks.length
  const kolom = l.grup.reduce((m, g) => m + g.kolom.length, 0)
  const gabung: string[] = []
  const sempit = n + kolom <= KOLOM_SEHALAMAN
  yield AWAL
  if (sempit) yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
  yield `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="${n}" ySplit="${kepala.sampai}" topLeftCell="${namaKolom(n)}${kepala.sampai + 1}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`
  yield '<sheetFormatPr defaultRowHeight="13.8"/><cols>'
  for (const [i, k] of l.kolomTeks.entries())
    yield `<col min="${i + 1}" max="${i + 1}" width="${k.lebar}" customWidth="1"/>`
  const lebar = Math.max(8, String(terbesar(l)).length + 3)
  if (kolom > 0) yield `<col min="${n + 1}" max="${n + kolom}" width="${lebar}" customWidth="1"/>`
  yield '</cols><sheetData>'
  for (const [i, t] of l.judul.entries())
    yield `<row r="${i + 1}">${sel(t, i === 0 ? GAYA.judul : GAYA.biasa)}</row>`
  yield* tulisKepala(l, kepala, gabung)
  let baris = kepala.sampai
  const gaya = gayaBaris(l.grup)
  for (const b of l.baris) yield tulisBaris(b, ++baris, n, gaya)
  baris++
  for (const t of l.kaki) yield `<row r="${++baris}">${sel(t, GAYA.kaki)}</row>`
  yield '</sheetData>'
  if (gabung.length > 0)
    yield `<mergeCells count="${gabung.length}">${gabung.map((g) => `<mergeCell ref="${g}"/>`).join('')}</mergeCells>`
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
  yield `<pageSetup paperSize="9" orientation="${l.mendatar ? 'landscape' : 'portrait'}"${sempit ? ' fitToHeight="0"' : ''}/>`
  yield '<headerFooter><oddFooter>&amp;L&amp;A&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter></worksheet>'
}

// Rows that come one by one are not gone through twice: room for eight digits.
function terbesar(l: LembarKerja): number {
  if (!Array.isArray(l.baris)) return l.terbesar ?? 99_999_999
  let n = 0
  for (const b of l.baris as readonly BarisKerja[])
    for (const a of b.angka) if (typeof a === 'number' && a > n) n = Math.trunc(a)
  return n
}

/** The style of a figure's cell by column, for each kind of row. */
function gayaBaris(grup: readonly GrupKerja[]): Record<BarisKerja['jenis'], readonly number[]> {
  const desimal = grup.flatMap((g) => g.kolom.map((_, i) => g.desimal?.[i] ?? 0))
  return {
    rincian: desimal.map((d) => gayaAngka('rincian', d)),
    subtotal: desimal.map((d) => gayaAngka('subtotal', d)),
    total: desimal.map((d) => gayaAngka('total', d)),
  }
}

// Cells stand in the order of their columns, so none says its own address: a fifth fewer bytes (ECMA-376 18.3.1.4, `r`
// is optional). Excel, LibreOffice, openpyxl and SheetJS read it so.
function tulisBaris(
  b: BarisKerja,
  nomor: number,
  n: number,
  gaya: Record<BarisKerja['jenis'], readonly number[]>,
): string {
  let teks = `<row r="${nomor}">`
  for (let i = 0; i < n; i++)
    teks += sel(b.teks[i] ?? '', gayaTeks(b.jenis, i === n - 1 ? (b.takuk ?? 0) : 0))
  const g = gaya[b.jenis]
  const { angka } = b
  for (let i = 0; i < angka.length; i++) {
    const nilai = angka[i]!
    teks += typeof nilai === 'number' ? `<c s="${g[i]}"><v>${nilai}</v></c>` : sel(nilai, g[i]!)
  }
  return `${teks}</row>`
}

function* tulisKepala(l: LembarKerja, k: KepalaLembar, gabung: string[]): Generator<string> {
  const n = l.kolomTeks.length
  const bertingkat = isBertingkat(l)
  const barisGrup = bertingkat ? k.sampai - 1 : k.sampai
  const tinggi = k.sampai - k.dari + 1
  const lebar = l.grup.reduce((m, g) => m + g.kolom.length, 0)
  // Row by row: what stands in each column of the heads; '' where a merge covers it.
  const isi = Array.from({ length: tinggi }, () => Array<string>(n + lebar).fill(''))
  const tulis = (b: number, kolom: number, teks: string) => {
    isi[b - k.dari]![kolom] = teks
  }
  const satukan = (b1: number, k1: number, b2: number, k2: number) => {
    if (b1 !== b2 || k1 !== k2) gabung.push(`${namaKolom(k1)}${b1}:${namaKolom(k2)}${b2}`)
  }
  for (const [i, t] of l.kolomTeks.entries()) {
    tulis(k.dari, i, t.judul)
    satukan(k.dari, i, k.sampai, i)
  }
  let kolom = n
  for (const g of l.grup) {
    const atas = k.dari + (g.induk?.length ?? 0)
    tulis(atas, kolom, bertingkat ? g.judul : g.kolom[0]!)
    satukan(atas, kolom, barisGrup, kolom + g.kolom.length - 1)
    if (bertingkat) for (const [i, judul] of g.kolom.entries()) tulis(k.sampai, kolom + i, judul)
    kolom += g.kolom.length
  }
  for (const i of daftarInduk(l.grup, n)) {
    tulis(k.dari + i.lapis, i.dari, i.judul)
    satukan(k.dari + i.lapis, i.dari, k.dari + i.lapis, i.sampai)
  }
  for (const [i, baris] of isi.entries()) {
    const ht = bertingkat && k.dari + i === barisGrup ? ' ht="30" customHeight="1"' : ''
    yield `<row r="${k.dari + i}"${ht}>${baris.map((t) => sel(t, GAYA.kepala)).join('')}</row>`
  }
}

/** Heads above the groups: one merged cell over neighbours that share it and all heads above it. */
function daftarInduk(
  grup: readonly GrupKerja[],
  mulai: number,
): { lapis: number; dari: number; sampai: number; judul: string }[] {
  const hasil: { lapis: number; dari: number; sampai: number; judul: string }[] = []
  const dalam = grup.reduce((n, g) => Math.max(n, g.induk?.length ?? 0), 0)
  for (let lapis = 0; lapis < dalam; lapis++) {
    let kolom = mulai
    for (let i = 0; i < grup.length; ) {
      const jalur = grup[i]!.induk?.slice(0, lapis + 1)
      const sama = (g: GrupKerja) => jalur?.every((x, k) => g.induk?.[k] === x) ?? false
      const dari = kolom
      do kolom += grup[i++]!.kolom.length
      while (i < grup.length && sama(grup[i]!))
      if (jalur && jalur.length > lapis) hasil.push({ lapis, dari, sampai: kolom - 1, judul: jalur[lapis]! })
    }
  }
  return hasil
}

/** A sheet of labels and texts; `nama` are the tab names of the workbook's tables. */
export function* tulisLembarTeks(l: LembarTeks, nama: readonly string[]): Generator<string> {
  yield AWAL
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
  yield '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.8"/>'
  yield '<cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols><sheetData>'
  for (const [i, t] of l.judul.entries())
    yield `<row r="${i + 2}">${sel(t, i === 0 ? GAYA.sampul : GAYA.sampulLain)}</row>`
  const tautan: string[] = []
  for (const [i, [label, teks, ke]] of l.isi.entries()) {
    const baris = l.judul.length + 3 + i
    const tujuan = ke === undefined ? undefined : nama[ke]
    if (tujuan !== undefined)
      tautan.push(
        `<hyperlink ref="A${baris}" location="${escapeXml(`'${tujuan.replaceAll("'", "''")}'!A1`)}" display="${escapeXml(label)}"/>`,
      )
    const isi =
      typeof teks === 'number' ? `<c s="${GAYA.lipatAngka}"><v>${teks}</v></c>` : sel(teks, GAYA.lipat)
    yield `<row r="${baris}">${sel(label, tujuan === undefined ? GAYA.label : GAYA.tautan)}${isi}</row>`
  }
  yield '</sheetData>'
  if (tautan.length > 0) yield `<hyperlinks>${tautan.join('')}</hyperlinks>`
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
  yield '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
}

function sel(teks: string, gaya: number): string {
  return teks === ''
    ? `<c s="${gaya}"/>`
    : `<c s="${gaya}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(teks)}</t></is></c>`
}

// Characters that XML does not know, even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const TERLARANG = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export function escapeXml(teks: string): string {
  return teks
    .replace(TERLARANG, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** 0 is A, 26 is AA. */
export function namaKolom(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : namaKolom(Math.floor(i / 26) - 1) + namaKolom(i % 26)
}
