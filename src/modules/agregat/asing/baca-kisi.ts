import { readXlsx } from 'hucre/xlsx'
import { fromBufferPromise, type ZipFile } from 'yauzl'
import { ok, type Result, tolak } from '#kernel/hasil'
import { bacaTeks, pecahCsv } from '#platform/csv'
import { galatAsing } from './asing.galat.ts'
import { type Lembar, SEL_KOSONG, type Sel } from './kisi.ts'

/** A table, not a data base: what unpacks to more, or has more rows, was sent by mistake or in bad faith. */
export const BATAS = { fileMb: 10, isiMb: 60, baris: 20_000, kolom: 600, sel: 2_000_000 } as const

/** CSV or XLSX by its first bytes, whatever its name says. */
export async function bacaKisi(isi: Buffer): Promise<Result<Lembar[]>> {
  if (isi.length > BATAS.fileMb * 1024 * 1024) return tolak(galatAsing.terlaluBesar(BATAS.fileMb))
  if (isi.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return bacaXlsx(isi)
  // NUL and the head of an old Excel or PDF file: not text.
  if (
    isi.includes(0) ||
    isi.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])) ||
    isi.subarray(0, 5).toString('latin1') === '%PDF-'
  )
    return tolak(galatAsing.takTerbaca())
  return bacaCsv(isi)
}

function bacaCsv(isi: Buffer): Result<Lembar[]> {
  const teks = bacaTeks(isi)
  const pemisah = tebakPemisah(teks)
  const baris: Sel[][] = []
  for (const b of pecahCsv(teks, pemisah)) {
    // Blank lines stand for themselves, so that an address is the line of the file.
    while (baris.length < b.nomor - 1) baris.push([])
    baris.push(b.sel.map((t) => (t === '' ? SEL_KOSONG : { teks: t })))
    if (baris.length > BATAS.baris || b.sel.length > BATAS.kolom)
      return tolak(galatAsing.terlaluBesar(BATAS.fileMb))
  }
  return ok([{ nama: 'CSV', baris, gabung: [], bertipe: false }])
}

/** The mark that most lines agree on: titles and notes above a table hold none of them. */
function tebakPemisah(teks: string): string {
  const baris = teks.split(/\r?\n/, 200).filter((b) => b.trim() !== '' && !b.startsWith('#'))
  const nilai = [';', '\t', '|', ','].map((p) => {
    const jumlah = baris.map((b) => b.split(p).length - 1).filter((n) => n > 0)
    const sering = Map.groupBy(jumlah, (n) => n)
    return [p, Math.max(0, ...[...sering].map(([n, b]) => n * b.length))] as const
  })
  return nilai.reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

async function bacaXlsx(isi: Buffer): Promise<Result<Lembar[]>> {
  try {
    if ((await ukuranIsi(isi)) > BATAS.isiMb * 1024 * 1024)
      return tolak(galatAsing.terlaluBesar(BATAS.fileMb))
    const buku = await readXlsx(isi, { maxRows: BATAS.baris + 1, sheets: (i) => !i.hidden && !i.veryHidden })
    const lembar: Lembar[] = []
    let sel = 0
    for (const s of buku.sheets) {
      const lebar = Math.max(0, ...s.rows.map((r) => r.length))
      sel += s.rows.length * lebar
      if (s.rows.length > BATAS.baris || lebar > BATAS.kolom || sel > BATAS.sel)
        return tolak(galatAsing.terlaluBesar(BATAS.fileMb))
      lembar.push({
        nama: s.name,
        baris: s.rows.map((r) => r.map(keSel)),
        gabung: (s.merges ?? []).map((m) => ({ b0: m.startRow, k0: m.startCol, b1: m.endRow, k1: m.endCol })),
        bertipe: true,
      })
    }
    return ok(lembar)
  } catch {
    // Whatever a reader of foreign files stumbles over is the file's fault, and the sentence says what to do.
    return tolak(galatAsing.takTerbaca())
  }
}

/** What the archive says it unpacks to; the reader itself stops an entry that lies. */
async function ukuranIsi(isi: Buffer): Promise<number> {
  const zip: ZipFile = await fromBufferPromise(isi, { lazyEntries: true })
  let jumlah = 0
  let banyak = 0
  for await (const e of zip.eachEntry()) {
    jumlah += e.uncompressedSize
    if (++banyak > 5000) return Number.POSITIVE_INFINITY
  }
  return jumlah
}

function keSel(nilai: unknown): Sel {
  if (nilai === null || nilai === undefined || nilai === '') return SEL_KOSONG
  if (typeof nilai === 'number') return { teks: tulisAngka(nilai), angka: nilai }
  if (nilai instanceof Date) return { teks: nilai.toISOString().slice(0, 10) }
  return { teks: String(nilai).replace(/\s+/g, ' ').trim() }
}

/** As Indonesian Excel shows it: decimal comma, no thousand marks (those are the format's). */
function tulisAngka(n: number): string {
  const bulat = Number(n.toPrecision(12))
  return String(bulat).replace('.', ',')
}
