import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { ok, type Result, tolak } from '#kernel/hasil'
import { alirXml } from './alir-xml.ts'
import { galatBaca } from './baca.galat.ts'
import type { Bacaan, BarisBacaan, Bentuk, SelBacaan } from './bacaan.ts'
import { bentukHuruf, findBentuk } from './bentuk-gambar.ts'

/** The main part of a long SOP book has 3 MB; a bomb of 40 KB unpacks to gigabytes. */
const XML_MAKS = 40 * 1024 * 1024
const ENTRI_MAKS = 5_000
const KOLOM_MAKS = 64
const BARIS_MAKS = 20_000

/** Reads a Word document: its headers, then paragraphs and tables with the symbols drawn in their cells. */
export async function bacaDocx(file: Buffer): Promise<Result<Bacaan>> {
  const bagian = await bacaBagian(file)
  if (!bagian.ok) return bagian
  const { utama, kepala } = bagian.value
  const baris: BarisBacaan[] = []
  for (const xml of [...kepala, utama]) {
    const pembaca = pembacaWord(baris)
    if (!alirXml(xml, pembaca)) return tolak(galatBaca.rusak())
    if (pembaca.kebanyakan()) return tolak(galatBaca.terlaluBanyak())
  }
  return ok({ asal: 'docx', terlipat: false, baris })
}

interface Bagian {
  readonly utama: string
  readonly kepala: readonly string[]
}

function bacaBagian(file: Buffer): Promise<Result<Bagian>> {
  return new Promise((selesai) => {
    fromBuffer(file, { lazyEntries: true }, (galat, zip) => {
      if (galat || !zip) return selesai(tolak(galatBaca.rusak()))
      const isi = new Map<string, string>()
      let banyak = 0
      const gagal = () => selesai(tolak(galatBaca.rusak()))
      zip.on('error', gagal)
      zip.on('end', () => {
        const utama = isi.get('word/document.xml')
        const kepala = [...isi].filter(([nama]) => nama !== 'word/document.xml').map(([, xml]) => xml)
        selesai(utama === undefined ? tolak(galatBaca.bentukTakDikenal()) : ok({ utama, kepala }))
      })
      zip.on('entry', (e: Entry) => {
        if (++banyak > ENTRI_MAKS) return selesai(tolak(galatBaca.terlaluBanyak()))
        if (!/^word\/(?:document|header\d{0,2})\.xml$/.test(e.fileName)) return zip.readEntry()
        if (e.isEncrypted()) return selesai(tolak(galatBaca.wordLama()))
        if (e.uncompressedSize > XML_MAKS) return selesai(tolak(galatBaca.terlaluBanyak()))
        bacaEntri(zip, e).then((xml) => {
          isi.set(e.fileName, xml)
          zip.readEntry()
        }, gagal)
      })
      zip.readEntry()
    })
  })
}

// yauzl itself ends an entry that unpacks to more than it declared.
function bacaEntri(zip: ZipFile, e: Entry): Promise<string> {
  return new Promise((selesai, gagal) => {
    zip.openReadStream(e, (galat, alir) => {
      if (galat || !alir) return gagal(galat ?? new Error('no stream'))
      const bagian: Buffer[] = []
      alir.on('data', (b: Buffer) => bagian.push(b))
      alir.on('error', gagal)
      alir.on('end', () => selesai(Buffer.concat(bagian).toString('utf8')))
    })
  })
}

interface Sel {
  teks: string
  bentuk?: Bentuk
  bekas?: boolean
  lebar: number
  lanjutan: boolean
}
interface Tabel {
  readonly nomor: number
  baris: Sel[]
  sel: Sel | undefined
}

/**
 * Hears one part of a WordprocessingML document (ECMA-376 part 1, 17) and adds its rows. A table inside of a cell comes
 * before the row that holds it; text of drawn shapes is left out, because a shape stands where it floats and not where
 * it is anchored, but a symbol anchored in a cell is that cell's.
 */
function pembacaWord(hasil: BarisBacaan[]) {
  const tabel: Tabel[] = []
  let paragraf = ''
  let dalamTeks = false
  let lewati = 0
  let gambar = 0
  let terbanyak = false
  const mulai = hasil.reduce((n, b) => Math.max(n, b.tabel ?? 0), 0)
  let nomor = mulai
  let tabelTab: number | undefined
  const sel = () => tabel.at(-1)?.sel

  const tutupParagraf = () => {
    const s = sel()
    const isi = rapikan(paragraf)
    paragraf = ''
    if (s) s.teks = s.teks === '' ? isi : `${s.teks}\n${isi}`
    else if (tabel.length === 0) tulisBaris(isi)
  }
  const tulisBaris = (isi: string) => {
    const bagian = isi.split('\t').map((t) => t.trim())
    if (bagian.every((t) => t === '')) return
    if (bagian.length === 1) {
      tabelTab = undefined
      for (const teks of isi.split('\n').filter((t) => t !== '')) hasil.push({ sel: [{ teks }] })
      return
    }
    // Lines with tabs are a table that was not drawn.
    tabelTab ??= ++nomor
    hasil.push({ tabel: tabelTab, sel: bagian.map((teks) => ({ teks })) })
  }
  const tutupBaris = (t: Tabel) => {
    const isi: SelBacaan[] = []
    for (const s of t.baris) {
      const teks = s.lanjutan ? '' : s.teks.replace(/\t+/g, ' ').replace(/^\n+|\n+$/g, '')
      const bentuk = s.bentuk ?? bentukHuruf(teks)
      isi.push({ teks, ...(bentuk && { bentuk }), ...(s.bekas && { bekas: true }) })
      for (let k = 1; k < s.lebar; k++) isi.push({ teks: '' })
    }
    hasil.push({ tabel: t.nomor, sel: isi.slice(0, KOLOM_MAKS) })
    t.baris = []
    if (hasil.length > BARIS_MAKS) terbanyak = true
  }

  return {
    kebanyakan: () => terbanyak,
    buka(nama: string, a: (nama: string) => string | undefined) {
      if (lewati > 0 || nama === 'mc:Fallback' || nama === 'w:del' || nama === 'w:moveFrom') {
        lewati++
        return
      }
      if (terbanyak) return
      const t = tabel.at(-1)
      const s = t?.sel
      if (nama === 'w:tbl') {
        tabelTab = undefined
        tabel.push({ nomor: ++nomor, baris: [], sel: undefined })
      } else if (nama === 'w:gridBefore' && t) {
        for (let k = angka(a('w:val')); k > 0; k--) t.baris.push({ teks: '', lebar: 1, lanjutan: false })
      } else if (nama === 'w:tc' && t) {
        t.sel = { teks: '', lebar: 1, lanjutan: false }
      } else if (nama === 'w:gridSpan' && s) {
        s.lebar = Math.min(KOLOM_MAKS, Math.max(1, angka(a('w:val'))))
      } else if (nama === 'w:vMerge' && s) {
        s.lanjutan = a('w:val') !== 'restart'
      } else if (nama === 'w:txbxContent') {
        gambar++
      } else if (nama === 'w:t') {
        dalamTeks = gambar === 0
      } else if (gambar === 0 && (nama === 'w:br' || nama === 'w:cr')) {
        paragraf += '\n'
      } else if (gambar === 0 && nama === 'w:tab' && a('w:val') === undefined) {
        // With a value it is a tab stop of the paragraph's form.
        paragraf += '\t'
      } else if (gambar === 0 && nama === 'w:noBreakHyphen') {
        paragraf += '-'
      } else if (s) {
        const bentuk = findBentuk(bentukDari(nama, a))
        if (bentuk) s.bentuk ??= bentuk
        else if (nama === 'pic:pic' || nama === 'v:imagedata') s.bekas = true
      }
    },
    tutup(nama: string) {
      if (lewati > 0) {
        lewati--
        return
      }
      const t = tabel.at(-1)
      if (nama === 'w:t') dalamTeks = false
      else if (nama === 'w:txbxContent') gambar--
      else if (nama === 'w:p' && gambar === 0) tutupParagraf()
      else if (nama === 'w:tc' && t?.sel) {
        t.baris.push(t.sel)
        t.sel = undefined
      } else if (nama === 'w:tr' && t) tutupBaris(t)
      else if (nama === 'w:tbl') tabel.pop()
    },
    teks(isi: string) {
      if (dalamTeks && lewati === 0) paragraf += isi
    },
  }
}

function bentukDari(nama: string, a: (nama: string) => string | undefined): string {
  if (nama === 'a:prstGeom') return a('prst') ?? ''
  if (nama === 'v:roundrect') return 'roundRect'
  if (nama === 'v:rect') return 'rect'
  if (nama === 'v:oval') return 'ellipse'
  return nama === 'v:shape' ? (a('type') ?? '') : ''
}

const angka = (teks: string | undefined) => {
  const n = Number(teks ?? 0)
  return Number.isInteger(n) && n >= 0 ? Math.min(n, KOLOM_MAKS) : 0
}

/** Blanks other than tabs and line breaks become one. */
function rapikan(teks: string): string {
  return teks
    .replace(/[^\S\n\t]+/g, ' ')
    .split('\n')
    .map((b) => b.replace(/^ | $/g, ''))
    .join('\n')
}
