import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { Ditolak } from '#kernel/ditolak'
import { galatDkb } from '../dkb.galat.ts'
import type { FileMasuk, FileTerbongkar } from './file-masuk.ts'
import { isiZip } from './isi-zip.ts'
import { namaFileAman } from './nama-file.ts'

/**
 * What an archive may become. Deflate reaches 1032:1 on zeros; exports of residents stay under 60:1 (fixed-width DBF
 * full of blanks is the widest), so 200:1 above 64 MiB is a bomb and not a register. Bytes are counted as they come
 * out, whatever the archive says of itself, over all files of one import.
 */
export interface BatasBongkar {
  readonly rasio: number
  readonly bebas: number
  readonly seluruh: number
  readonly isi: number
}
export const BATAS_BONGKAR: BatasBongkar = {
  rasio: 200,
  bebas: 64 * 1024 * 1024,
  seluruh: 64 * 1024 ** 3,
  isi: 1000,
}

/** Kept of the beginning of every file: enough for a header block, a header and some rows. */
const AWAL = 256 * 1024

export interface Terbongkar {
  readonly file: readonly FileTerbongkar[]
  /** Of the bytes as they were handed in: SHA-256 of the one file, or over the digests of several in their order. */
  readonly hash: string
}

/**
 * Copies what was handed in to `folder` (0600, names of our own) and unpacks gzip and zip once. Throws `Ditolak` for
 * an archive in an archive, an encrypted or broken one, and a bomb.
 */
export async function bongkar(
  masuk: readonly FileMasuk[],
  folder: string,
  signal: AbortSignal,
  batas: BatasBongkar = BATAS_BONGKAR,
): Promise<Terbongkar> {
  const ukur = new PengukurBongkar(batas)
  const file: FileTerbongkar[] = []
  const hash: string[] = []
  let ke = 0
  const baru = () => join(folder, `masuk-${ke++}`)
  for (const m of masuk) {
    const sidik = createHash('sha256')
    const utuh = await salin(m.nama, m.alir(), baru(), signal, sidik)
    hash.push(sidik.digest('hex'))
    ukur.masuk(utuh.ukuran)
    file.push(...(await bongkarSatu(utuh, baru, ukur, signal)))
  }
  return {
    file,
    hash: hash.length === 1 ? hash[0]! : createHash('sha256').update(hash.join('\n')).digest('hex'),
  }
}

/** Counts what goes in and what comes out; throws `Ditolak` at a bomb. */
export class PengukurBongkar {
  readonly #batas: BatasBongkar
  #masuk = 0
  #keluar = 0

  constructor(batas: BatasBongkar = BATAS_BONGKAR) {
    this.#batas = batas
  }

  masuk(n: number): void {
    this.#masuk += n
  }

  keluar(n: number): void {
    this.#keluar += n
    const { rasio, bebas, seluruh } = this.#batas
    if (this.#keluar > seluruh || (this.#keluar > bebas && this.#keluar > this.#masuk * rasio)) {
      throw new Ditolak(galatDkb.arsipBom())
    }
  }

  get isi(): number {
    return this.#batas.isi
  }
}

async function bongkarSatu(
  f: FileTerbongkar,
  baru: () => string,
  ukur: PengukurBongkar,
  signal: AbortSignal,
): Promise<FileTerbongkar[]> {
  if (isGzip(f.awal)) {
    const isi = createGunzip()
    // Heard at once: a short file fails before anybody reads. The reader gets the error from the stream.
    isi.on('error', () => undefined)
    createReadStream(f.jalur)
      .on('error', (galat) => isi.destroy(galat))
      .pipe(isi)
    const nama = f.nama.replace(/\.gz$/i, '')
    const keluar = await dariArsip(() => salin(nama, terukur(isi, ukur), baru(), signal))
    await rm(f.jalur)
    if (isGzip(keluar.awal) || (isZip(keluar.awal) && !(await isLembarKerja(keluar)))) {
      throw new Ditolak(galatDkb.arsipBersarang())
    }
    return [keluar]
  }
  if (!isZip(f.awal) || (await isLembarKerja(f))) return [f]
  const zip = await dariArsip(() => openPromise(f.jalur, { strictFileNames: false, autoClose: false }))
  try {
    const hasil: FileTerbongkar[] = []
    for (const e of await daftarIsi(zip, ukur.isi)) {
      if (e.isEncrypted()) throw new Ditolak(galatDkb.arsipTersandi())
      const nama = e.fileName.split(/[\\/]/).at(-1)!
      if (e.fileName.endsWith('/') || nama === '' || isSampah(e.fileName, nama)) continue
      const keluar = await dariArsip(async () =>
        salin(nama, terukur(await isiZip(zip, e), ukur), baru(), signal),
      )
      if (isGzip(keluar.awal) || (isZip(keluar.awal) && !(await isLembarKerja(keluar)))) {
        throw new Ditolak(galatDkb.arsipBersarang())
      }
      hasil.push(keluar)
    }
    if (hasil.length === 0) throw new Ditolak(galatDkb.arsipKosong())
    // Parts keep one order whatever the archive's: names as people number them.
    return hasil.sort((a, b) => a.nama.localeCompare(b.nama, 'id', { numeric: true }))
  } finally {
    zip.close()
    await rm(f.jalur)
  }
}

async function daftarIsi(zip: ZipFile, maks: number): Promise<Entry[]> {
  if (zip.entryCount > maks) throw new Ditolak(galatDkb.arsipBom())
  return dariArsip(async () => {
    const hasil: Entry[] = []
    for await (const e of zip.eachEntry()) hasil.push(e)
    return hasil
  })
}

/** XLSX and ODS are zip archives too; what they hold tells them apart. */
async function isLembarKerja(f: FileTerbongkar): Promise<boolean> {
  const zip = await openPromise(f.jalur, { strictFileNames: false, autoClose: false }).catch(() => undefined)
  if (!zip) return false
  try {
    for (const e of await daftarIsi(zip, 100_000)) {
      if (/^(\[Content_Types\]\.xml|xl\/workbook\.xml|mimetype)$/i.test(e.fileName)) return true
    }
    return false
  } finally {
    zip.close()
  }
}

async function* terukur(isi: Readable, ukur: PengukurBongkar): AsyncGenerator<Buffer> {
  for await (const b of isi as AsyncIterable<Buffer>) {
    ukur.keluar(b.length)
    yield b
  }
}

// What a broken archive throws differs by library and place; for an official it is one thing.
async function dariArsip<T>(kerja: () => Promise<T>): Promise<T> {
  try {
    return await kerja()
  } catch (sebab) {
    if (sebab instanceof Ditolak) throw sebab
    const kode = (sebab as NodeJS.ErrnoException).code ?? ''
    if (/^(ENOSPC|EDQUOT|ABORT_ERR|EIO)$/.test(kode) || (sebab as Error).name === 'AbortError') throw sebab
    throw new Ditolak(galatDkb.arsipRusak())
  }
}

async function salin(
  nama: string,
  isi: AsyncIterable<Uint8Array>,
  jalur: string,
  signal: AbortSignal,
  sidik?: Hash,
): Promise<FileTerbongkar> {
  const fd = await open(jalur, 'wx', 0o600)
  const awal: Uint8Array[] = []
  let ukuran = 0
  try {
    for await (const b of isi) {
      signal.throwIfAborted()
      sidik?.update(b)
      if (ukuran < AWAL) awal.push(b)
      ukuran += b.length
      await fd.writeFile(b)
    }
  } finally {
    await fd.close()
  }
  return { nama: namaFileAman(nama), jalur, ukuran, awal: Buffer.concat(awal).subarray(0, AWAL) }
}

function isGzip(b: Buffer): boolean {
  return b[0] === 0x1f && b[1] === 0x8b
}

function isZip(b: Buffer): boolean {
  return b[0] === 0x50 && b[1] === 0x4b && (b[2] === 3 || b[2] === 5) && b[3] === b[2]! + 1
}

// What Macs and Windows put beside files of their own accord.
function isSampah(jalur: string, nama: string): boolean {
  return /(^|\/)__MACOSX\//.test(jalur) || /^(\.|Thumbs\.db$|desktop\.ini$)/i.test(nama)
}
