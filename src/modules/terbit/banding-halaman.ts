import { Worker } from 'node:worker_threads'
import { BEDA_MAKS } from './banding-tabel.ts'
import type { TabelDiperiksa } from './terbit.contract.ts'

/** A page that draws from something else than ours; lines of text where it was read. */
export interface HalamanBeda {
  readonly nomor: number
  readonly file: readonly string[] | undefined
  readonly asli: readonly string[] | undefined
}

/** A book of 180 pages with one changed page takes about 2 s and 200 MB; what needs more is made to hurt. */
const BATAS_MS = 20_000
const BATAS_MEMORI_MB = 512

/**
 * Holds a file that anybody may have changed against the office's own copy: pages that differ, line by line, under the
 * table they belong to. Undefined when the file can no longer be read as a PDF.
 */
export async function bandingHalaman(file: Buffer, asli: Buffer): Promise<TabelDiperiksa[] | undefined> {
  const halaman = await cariHalamanBeda(file, asli)
  if (!halaman) return undefined
  const hasil = new Map<string, TabelDiperiksa>()
  for (const h of halaman) {
    for (const { judul, ...beda } of bandingBaris(h)) {
      const lama = hasil.get(judul)
      hasil.set(judul, {
        tabel: judul,
        judul,
        jumlahSel: 0,
        sama: false,
        beda: [...(lama?.beda ?? []), beda].slice(0, BEDA_MAKS),
        jumlahBeda: (lama?.jumlahBeda ?? 0) + 1,
      })
    }
  }
  return [...hasil.values()]
}

function bandingBaris(
  h: HalamanBeda,
): { judul: string; baris: string; kolom: string; diFile: string; diKantor: string }[] {
  const baris = `Halaman ${h.nomor}`
  const [a, b] = [h.file ?? [], h.asli ?? []]
  let awal = 0
  while (awal < Math.min(a.length, b.length) && a[awal] === b[awal]) awal++
  let akhir = 0
  while (akhir < Math.min(a.length, b.length) - awal && a.at(-1 - akhir) === b.at(-1 - akhir)) akhir++
  const panjang = Math.max(a.length, b.length) - awal - akhir
  // Something drawn there changed without a word: a line, a picture, a font.
  if (panjang === 0)
    return [
      {
        judul: judulDi(b, b.length),
        baris,
        kolom: 'gambar atau huruf',
        diFile: '(berbeda)',
        diKantor: '(asli)',
      },
    ]
  return Array.from({ length: panjang }, (_, i) => ({
    judul: judulDi(b, awal + i),
    baris,
    kolom: 'baris teks',
    diFile: a.slice(awal, a.length - akhir)[i] ?? '(tidak ada)',
    diKantor: b.slice(awal, b.length - akhir)[i] ?? '(tidak ada)',
  }))
}

/** The table heading that stands above line `i`: "Tabel 4  Penduduk menurut Agama". */
function judulDi(baris: readonly string[], i: number): string {
  const judul = baris.slice(0, i + 1).findLast((b) => /^Tabel \d+ {2}/.test(b))
  return judul?.replace(/ +/g, ' ').replace(/ \(lanjutan\).*$/, '') ?? 'Bagian di luar tabel'
}

/**
 * In a thread that is ended at its limits: libpdf repairs what it reads, and one flipped bit in a real report made it
 * take 4 GB, and the whole process with it.
 */
function cariHalamanBeda(file: Buffer, asli: Buffer): Promise<HalamanBeda[] | undefined> {
  return new Promise((selesai) => {
    const utas = new Worker(new URL('./banding-halaman.thread.ts', import.meta.url), {
      workerData: { file: new Uint8Array(file), asli: new Uint8Array(asli) },
      resourceLimits: { maxOldGenerationSizeMb: BATAS_MEMORI_MB },
      // libpdf writes what it stumbles over to the console; that is not our log.
      stdout: true,
      stderr: true,
    })
    const akhiri = (hasil: HalamanBeda[] | undefined) => {
      clearTimeout(batas)
      void utas.terminate()
      selesai(hasil)
    }
    const batas = setTimeout(() => akhiri(undefined), BATAS_MS)
    utas.once('message', akhiri)
    utas.once('error', () => akhiri(undefined))
    utas.once('exit', () => akhiri(undefined))
  })
}
