import { Worker } from 'node:worker_threads'
import { DataBuku, NAMA_DATA_BUKU } from './data-buku.ts'

export interface LampiranBuku {
  readonly data: DataBuku
  /** Text of each page, when it was asked for. */
  readonly halaman: readonly string[]
}

/** A book of 200 pages is read in a few seconds; one that needs more was made to hurt. */
const BATAS_MS = 90_000
const BATAS_MEMORI_MB = 1024

/**
 * The data file that a book carries, and with `teks` what its pages say. 'tanpa-data': a PDF without one;
 * 'data-rusak': it is there and is no table data; 'tak-terbaca': no PDF that can be read within limits.
 */
export async function bacaLampiranBuku(
  pdf: Buffer,
  opsi: { readonly teks: boolean },
): Promise<LampiranBuku | 'tanpa-data' | 'data-rusak' | 'tak-terbaca'> {
  const hasil = await bacaLampiran(pdf, NAMA_DATA_BUKU, opsi)
  if (typeof hasil === 'string') return hasil
  const data = DataBuku.safeParse(urai(hasil.data))
  return data.success ? { data: data.data, halaman: hasil.halaman } : 'data-rusak'
}

/** A file inside a PDF, by its name; with `teks` also what the pages say. */
export async function bacaLampiran(
  pdf: Buffer,
  nama: string,
  opsi: { readonly teks: boolean },
): Promise<{ data: Uint8Array; halaman: readonly string[] } | 'tanpa-data' | 'tak-terbaca'> {
  // A file in a PDF is a stream, and a stream's dictionary is never packed away: without this word there is none to look for.
  if (!pdf.includes('/EmbeddedFile')) return 'tanpa-data'
  const hasil = await baca(pdf, nama, opsi.teks)
  if (!hasil) return 'tak-terbaca'
  return hasil.data ? { data: hasil.data, halaman: hasil.halaman } : 'tanpa-data'
}

function urai(byte: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(byte).toString())
  } catch (sebab) {
    if (sebab instanceof SyntaxError) return undefined
    throw sebab
  }
}

function baca(
  file: Buffer,
  nama: string,
  denganTeks: boolean,
): Promise<{ data?: Uint8Array; halaman: string[] } | undefined> {
  return new Promise((selesai) => {
    const utas = new Worker(new URL('./baca-lampiran.thread.ts', import.meta.url), {
      workerData: { file: new Uint8Array(file), nama, denganTeks },
      resourceLimits: { maxOldGenerationSizeMb: BATAS_MEMORI_MB },
      // libpdf writes what it stumbles over to the console; that is not our log.
      stdout: true,
      stderr: true,
    })
    const akhiri = (hasil: { data?: Uint8Array; halaman: string[] } | undefined) => {
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
