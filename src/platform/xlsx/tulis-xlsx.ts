import { type Cell, type CellStyle, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { BukuKerja, LembarKerja, LembarTeks } from './buku-kerja.ts'

/**
 * Thousands with a point on every machine. `#,##0` would follow the reader's own settings (246,130 on an English
 * Excel); literal points between digit places do not.
 */
export const FORMAT_BULAT = '[>=1000000]#"."###"."##0;[>=1000]#"."##0;0'

const FONT = 'Calibri'
const NILA = '26327F'
const GARIS = { style: 'thin', color: { rgb: 'C9CCD6' } } as const
const GARIS_KUAT = { style: 'medium', color: { rgb: NILA } } as const

/** Writes the workbook: the cover first, then one sheet a table. The same input gives the same bytes. */
export async function tulisXlsx(buku: BukuKerja, sampul?: LembarTeks): Promise<Buffer> {
  const nama = new Set<string>()
  const sheets = [
    ...(sampul ? [lembarTeks(sampul, namaLembar(sampul.nama, nama))] : []),
    ...buku.lembar.map((l) => lembarTabel(l, namaLembar(l.nama, nama))),
  ]
  const isi = await writeXlsx({
    sheets,
    defaultFont: { name: FONT, size: 10 },
    properties: { title: buku.judul, creator: buku.pembuat, created: buku.tanggal, modified: buku.tanggal },
  })
  return Buffer.from(isi)
}

/** At most 31 characters, none that Excel forbids, none twice. */
function namaLembar(nama: string, terpakai: Set<string>): string {
  const dasar =
    nama
      .replace(/[:\\/?*[\]]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^'|'$/g, '') || 'Lembar'
  for (let ke = 1; ; ke++) {
    const ekor = ke === 1 ? '' : ` (${ke})`
    const calon = dasar.slice(0, 31 - ekor.length).trim() + ekor
    if (terpakai.has(calon.toLowerCase())) continue
    terpakai.add(calon.toLowerCase())
    return calon
  }
}

class Kisi {
  readonly rows: (string | number | null)[][] = []
  readonly cells = new Map<string, Partial<Cell>>()
  readonly merges: MergeRange[] = []
  readonly rowDefs = new Map<number, { height: number }>()
  tulis(baris: number, kolom: number, nilai: string | number | null, style: CellStyle): void {
    const isi = this.rows[baris] ?? []
    this.rows[baris] = isi
    while (isi.length <= kolom) isi.push(null)
    isi[kolom] = nilai
    this.cells.set(`${baris},${kolom}`, { value: nilai, style })
  }
  gabung(startRow: number, startCol: number, endRow: number, endCol: number): void {
    if (startRow !== endRow || startCol !== endCol) this.merges.push({ startRow, startCol, endRow, endCol })
  }
}

function lembarTabel(l: LembarKerja, name: string): WriteSheet {
  const kisi = new Kisi()
  const n = l.kolomTeks.length
  l.judul.forEach((teks, i) => {
    kisi.tulis(i, 0, teks, {
      font: i === 0 ? { name: FONT, size: 14, bold: true, color: { rgb: NILA } } : { name: FONT, size: 10 },
    })
  })
  const atas = l.judul.length + 1
  const kepala: CellStyle = {
    font: { name: FONT, size: 10, bold: true, color: { rgb: NILA } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9EBF4' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border: { top: GARIS_KUAT, bottom: GARIS_KUAT, left: GARIS, right: GARIS },
  }
  const bertingkat = l.grup.some((g) => g.kolom.length > 1)
  const dalam = Math.max(...l.grup.map((g) => g.induk?.length ?? 0))
  const barisGrup = atas + dalam
  const bawah = bertingkat ? barisGrup + 1 : barisGrup
  l.kolomTeks.forEach((k, i) => {
    for (let b = atas; b <= bawah; b++) kisi.tulis(b, i, b === atas ? k.judul : null, kepala)
    kisi.gabung(atas, i, bawah, i)
  })
  let kolom = n
  for (const g of l.grup) {
    const akhir = kolom + g.kolom.length - 1
    const dasar = atas + (g.induk?.length ?? 0)
    g.kolom.forEach((judul, i) => {
      for (let b = dasar; b <= barisGrup; b++)
        kisi.tulis(b, kolom + i, b === dasar && i === 0 ? (bertingkat ? g.judul : judul) : null, kepala)
      if (bertingkat) kisi.tulis(bawah, kolom + i, judul, kepala)
    })
    kisi.gabung(dasar, kolom, barisGrup, akhir)
    kolom = akhir + 1
  }
  tulisInduk(kisi, l, atas, n, kepala)
  if (bertingkat) kisi.rowDefs.set(barisGrup, { height: 30 })
  const mulai = bawah + 1
  l.baris.forEach((b, i) => {
    const tebal = b.jenis !== 'rincian'
    const dasar: CellStyle = {
      font: { name: FONT, size: 10, bold: tebal },
      border:
        b.jenis === 'total'
          ? { top: GARIS_KUAT, bottom: GARIS_KUAT, left: GARIS, right: GARIS }
          : { bottom: GARIS, left: GARIS, right: GARIS },
      ...(b.jenis === 'subtotal'
        ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F4F5FA' } } as const }
        : {}),
    }
    b.teks.forEach((teks, k) => {
      const indent = k === n - 1 ? (b.takuk ?? 0) : 0
      kisi.tulis(mulai + i, k, teks, { ...dasar, alignment: { horizontal: 'left', indent } })
    })
    const angka: CellStyle = { ...dasar, numFmt: FORMAT_BULAT, alignment: { horizontal: 'right' } }
    b.angka.forEach((nilai, k) => {
      kisi.tulis(mulai + i, n + k, nilai, angka)
    })
  })
  l.kaki.forEach((teks, i) => {
    kisi.tulis(mulai + l.baris.length + 1 + i, 0, teks, { font: { name: FONT, size: 9, italic: true } })
  })
  const terbesar = l.baris.reduce(
    (n, b) => b.angka.reduce<number>((m, a) => (typeof a === 'number' ? Math.max(m, a) : m), n),
    0,
  )
  const lebarAngka = Math.max(8, String(terbesar).length + 3)
  return {
    name,
    columns: [
      ...l.kolomTeks.map((k) => ({ width: k.lebar })),
      ...l.grup.flatMap((g) => g.kolom.map(() => ({ width: lebarAngka }))),
    ],
    rows: Array.from({ length: kisi.rows.length }, (_, i) => kisi.rows[i] ?? []),
    cells: kisi.cells,
    merges: kisi.merges,
    rowDefs: kisi.rowDefs,
    freezePane: { rows: mulai, columns: n },
    pageSetup: {
      paperSize: 'a4',
      orientation: l.mendatar ? 'landscape' : 'portrait',
      printTitlesRow: `$${atas + 1}:$${bawah + 1}`,
      printTitlesColumn: `$A:$${String.fromCharCode(64 + n)}`,
    },
    headerFooter: { oddFooter: '&L&A&RHalaman &P dari &N' },
    view: { showGridLines: false },
  }
}

/** Heads above the groups: one merged cell over neighbours that share it and all heads above it. */
function tulisInduk(kisi: Kisi, l: LembarKerja, atas: number, mulai: number, gaya: CellStyle): void {
  const dalam = Math.max(...l.grup.map((g) => g.induk?.length ?? 0))
  for (let tingkat = 0; tingkat < dalam; tingkat++) {
    let kolom = mulai
    for (let i = 0; i < l.grup.length; ) {
      const jalur = l.grup[i]!.induk?.slice(0, tingkat + 1)
      const sama = (g: LembarKerja['grup'][number]) => jalur?.every((x, k) => g.induk?.[k] === x) ?? false
      let lebar = 0
      const dari = kolom
      do lebar += l.grup[i++]!.kolom.length
      while (i < l.grup.length && sama(l.grup[i]!))
      kolom = dari + lebar
      if (jalur === undefined || jalur.length <= tingkat) continue
      for (let k = 0; k < lebar; k++)
        kisi.tulis(atas + tingkat, dari + k, k === 0 ? jalur[tingkat]! : null, gaya)
      kisi.gabung(atas + tingkat, dari, atas + tingkat, dari + lebar - 1)
    }
  }
}

function lembarTeks(l: LembarTeks, name: string): WriteSheet {
  const kisi = new Kisi()
  l.judul.forEach((teks, i) => {
    kisi.tulis(i + 1, 0, teks, {
      font: { name: FONT, size: i === 0 ? 18 : 12, bold: i === 0, color: { rgb: NILA } },
    })
  })
  l.isi.forEach(([label, teks], i) => {
    const b = l.judul.length + 2 + i
    kisi.tulis(b, 0, label, { font: { name: FONT, size: 10, bold: true }, alignment: { vertical: 'top' } })
    kisi.tulis(b, 1, teks, {
      font: { name: FONT, size: 10 },
      alignment: { wrapText: true, vertical: 'top', horizontal: 'left' },
      ...(typeof teks === 'number' ? { numFmt: FORMAT_BULAT } : {}),
    })
  })
  return {
    name,
    columns: [{ width: 30 }, { width: 90 }],
    rows: Array.from({ length: kisi.rows.length }, (_, i) => kisi.rows[i] ?? []),
    cells: kisi.cells,
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'landscape' },
  }
}
