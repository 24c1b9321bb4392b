import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FolderData } from '#platform/folder-data'
import { alatOcr, jalankanAlat } from './alat-ocr.ts'
import { kumpulKata } from './kumpul-kata.ts'
import type { TeksDibaca } from './teks.store.ts'

/** A book of 180 pages takes 2 s and 200 MB; what needs more is made to hurt. */
const PDF_MS = 30_000
const PDF_MEMORI_MB = 512
const FILE_MAKS = 120 * 1024 * 1024
/** Pages of a scan that are read, and the time for one: a weak PC takes some 4 s. */
const OCR_HALAMAN = 40
const OCR_MS = 60_000
/** Fewer letters a page than this is a scan with a stamp in text. */
const HURUF_PER_HALAMAN = 20

/**
 * The words of one archived file: of a PDF its text, of a scan what tesseract reads, of text itself. Foreign files are
 * read in a thread or child of their own, in bounded time and memory; whatever they stumble over, the answer is a status.
 */
export async function bacaTeks(
  s: { readonly folder: Pick<FolderData, 'spill'> },
  f: { readonly mime: string; readonly nama: string; readonly isi: Buffer },
): Promise<TeksDibaca> {
  if (f.isi.length > FILE_MAKS)
    return { status: 'gagal', kata: '', catatan: 'File terlalu besar untuk dibaca.' }
  if (/^text\/|json|xml/.test(f.mime) && !f.mime.includes('officedocument'))
    return kata('teks', f.isi.toString('utf8'))
  if (/^image\/(png|jpeg|tiff)$/.test(f.mime)) return bacaPindai(s, f.isi, 'gambar')
  if (!f.isi.subarray(0, 1024).includes('%PDF-')) return { status: 'tanpa-teks', kata: '' }
  const pdf = await bacaPdf(f.isi)
  const cukup =
    pdf !== undefined &&
    pdf.teks.replace(/\P{L}/gu, '').length >= HURUF_PER_HALAMAN * Math.min(pdf.halaman, 3)
  if (cukup) return { ...kata('pdf', pdf.teks), halaman: pdf.halaman }
  return bacaPindai(s, f.isi, 'pdf')
}

function kata(cara: 'pdf' | 'ocr' | 'teks', teks: string): TeksDibaca {
  const semua = kumpulKata(teks)
  return { status: semua === '' ? 'tanpa-teks' : 'terbaca', cara, kata: semua }
}

function bacaPdf(isi: Buffer): Promise<{ teks: string; halaman: number } | undefined> {
  return new Promise((selesai) => {
    const utas = new Worker(new URL('./baca-teks.thread.ts', import.meta.url), {
      workerData: new Uint8Array(isi),
      resourceLimits: { maxOldGenerationSizeMb: PDF_MEMORI_MB },
      execArgv: [],
      // What a reader prints about a foreign file may hold its words.
      stdout: true,
      stderr: true,
    })
    const akhiri = (hasil: { teks: string; halaman: number } | undefined) => {
      clearTimeout(batas)
      void utas.terminate()
      selesai(hasil)
    }
    const batas = setTimeout(() => akhiri(undefined), PDF_MS)
    utas.once('message', akhiri)
    utas.once('error', () => akhiri(undefined))
    utas.once('exit', () => akhiri(undefined))
  })
}

/** Pictures of the pages by pdftoppm, their words by tesseract, page by page; the spill folder is wiped at opening. */
async function bacaPindai(
  s: { readonly folder: Pick<FolderData, 'spill'> },
  isi: Buffer,
  jenis: 'pdf' | 'gambar',
): Promise<TeksDibaca> {
  const alat = await alatOcr()
  if (!alat.tesseract || (jenis === 'pdf' && !alat.pdftoppm))
    return {
      status: 'tanpa-alat',
      kata: '',
      catatan: `Teks belum dibaca: ${alat.tesseract ? 'pdftoppm' : 'tesseract'} tidak terpasang.`,
    }
  const folder = await mkdtemp(join(s.folder.spill, 'ocr-'))
  try {
    const asal = join(folder, 'asal')
    await writeFile(asal, isi, { mode: 0o600 })
    let gambar = [asal]
    if (jenis === 'pdf') {
      const batas = ['-l', String(OCR_HALAMAN), '-r', '200', '-gray', '-png']
      await jalankanAlat(alat.pdftoppm!, [...batas, asal, join(folder, 'hal')], OCR_MS)
      const hal = (await readdir(folder)).filter((n) => n.startsWith('hal')).sort()
      gambar = hal.map((n) => join(folder, n))
    }
    const teks: string[] = []
    for (const g of gambar) {
      const keluar = `${g}-teks`
      await jalankanAlat(alat.tesseract, [g, keluar, '-l', alat.bahasa], OCR_MS)
      teks.push(await readFile(`${keluar}.txt`, 'utf8').catch(() => ''))
    }
    if (gambar.length === 0) return { status: 'gagal', kata: '', catatan: 'Halamannya tidak dapat digambar.' }
    return { ...kata('ocr', teks.join('\n')), halaman: gambar.length }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
