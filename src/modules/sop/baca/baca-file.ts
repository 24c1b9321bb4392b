import { Worker } from 'node:worker_threads'
import { type Result, tolak } from '#kernel/hasil'
import { galatBaca } from './baca.galat.ts'
import type { UsulanNaskah } from './usulkan-naskah.ts'

/** A sheet of forty pages takes three seconds on a weak PC; what needs more is made to hurt. */
const BATAS_MS = 20_000
const BATAS_MEMORI_MB = 512
/** A scanned book of 180 pages; read only far enough to say that it holds no text. */
export const FILE_MAKS_MB = 60
const TEKS_MAKS = 2 * 1024 * 1024

export type JenisNaskah = 'docx' | 'pdf' | 'teks'
export interface PermintaanBaca {
  readonly jenis: JenisNaskah
  readonly file: Uint8Array
  readonly dikenal: readonly { id: string; judul: string }[]
}

/**
 * Proposes a SOP from a DOCX, a PDF that holds text, or plain text, told apart by their content. In a thread that is
 * ended at its limits of time and memory. Refuses with a sentence what it cannot read; changes and keeps nothing.
 */
export async function bacaFile(
  file: Buffer,
  dikenal: readonly { id: string; judul: string }[] = [],
): Promise<Result<UsulanNaskah>> {
  if (file.length > FILE_MAKS_MB * 1024 * 1024) return tolak(galatBaca.terlaluBesar(FILE_MAKS_MB))
  const jenis = kenaliJenis(file)
  if (jenis === 'word-lama') return tolak(galatBaca.wordLama())
  if (!jenis) return tolak(galatBaca.bentukTakDikenal())
  return baca({ jenis, file: new Uint8Array(file), dikenal })
}

function kenaliJenis(file: Buffer): JenisNaskah | 'word-lama' | undefined {
  // ISO 32000-1, annex H: readers look for the header within the first 1024 bytes.
  if (file.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (file.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'docx'
  // An OLE compound file: Word 97-2003, or any Office file behind a password.
  if (file.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'word-lama'
  return file.length > 0 && file.length <= TEKS_MAKS && isTeks(file) ? 'teks' : undefined
}

function isTeks(file: Buffer): boolean {
  if (file.includes(0)) return false
  const isi = file.toString('utf8')
  return !isi.includes('\ufffd')
}

function baca(permintaan: PermintaanBaca): Promise<Result<UsulanNaskah>> {
  return new Promise((selesai) => {
    const utas = new Worker(new URL('./baca-file.thread.ts', import.meta.url), {
      workerData: permintaan,
      resourceLimits: { maxOldGenerationSizeMb: BATAS_MEMORI_MB },
      // libpdf writes what it stumbles over to the console; that is not our log.
      stdout: true,
      stderr: true,
    })
    const akhiri = (hasil: Result<UsulanNaskah>) => {
      clearTimeout(batas)
      void utas.terminate()
      selesai(hasil)
    }
    const batas = setTimeout(() => akhiri(tolak(galatBaca.terlaluLama())), BATAS_MS)
    utas.once('message', akhiri)
    utas.once('error', (sebab: NodeJS.ErrnoException) =>
      akhiri(tolak(sebab.code === 'ERR_WORKER_OUT_OF_MEMORY' ? galatBaca.terlaluLama() : galatBaca.rusak())),
    )
    utas.once('exit', () => akhiri(tolak(galatBaca.rusak())))
  })
}
