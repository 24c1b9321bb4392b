import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bacaBingkai, tulisBingkai } from './bingkai.ts'
import type { Kisi } from './kisi/kisi.ts'

export interface DokumenTypst {
  /** Path of the main file among `berkas`. */
  readonly utama: string
  /** Every file the document reads, by path from its root; there is no other file and no network for it. */
  readonly berkas: Readonly<Record<string, string | Uint8Array>>
  /** Selectors (`<label>`) whose `metadata` values come back beside the bytes. */
  readonly kueri?: readonly string[]
  /** 'a-3b' for a document that attaches a file. */
  readonly standar?: 'a-2b' | 'a-3b'
  /** Tables of figures that are drawn into the room kept by `kisi(...)` (tertib-kisi.typ). */
  readonly kisi?: readonly Kisi[]
}

export interface HasilTypst {
  readonly pdf: Buffer
  readonly halaman: number
  /** One list of values a selector of `kueri`, in the order they stand in the document. */
  readonly kueri: Readonly<Record<string, readonly unknown[]>>
  readonly peringatan: readonly string[]
  /** Peak resident memory of the child, in bytes. */
  readonly memori: number
}

const ANAK = fileURLToPath(new URL('./anak-typst.ts', import.meta.url))
// A book of 300 desa takes about 15 s on two slow cores; a child that is silent for ten minutes is stuck.
const BATAS_MS = 600_000

// A sheet of two pages does not wait behind a book of four hundred, and two books never run side by side.
const antre: Record<'lembar' | 'buku', Promise<unknown>> = {
  lembar: Promise.resolve(),
  buku: Promise.resolve(),
}

/**
 * Typesets to PDF/A-2b or 3b, tagged, in a child process of its own: Typst takes gigabytes for a big book and does not give
 * memory back, so its process ends with the document, and of each kind (`jenis`) one runs at a time. Nothing touches
 * the disk. Throws on a template that does not compile, and with the reason of `signal` when that is raised.
 */
export function renderTypst(
  dokumen: DokumenTypst,
  opsi: { signal?: AbortSignal; jenis?: 'lembar' | 'buku' } = {},
): Promise<HasilTypst> {
  const jenis = opsi.jenis ?? 'lembar'
  const giliran = antre[jenis].then(() => jalankanAnak(dokumen, opsi.signal))
  antre[jenis] = giliran.catch(() => undefined)
  return giliran
}

async function jalankanAnak(dokumen: DokumenTypst, signal: AbortSignal | undefined): Promise<HasilTypst> {
  signal?.throwIfAborted()
  const anak = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ANAK], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {},
    timeout: BATAS_MS,
    killSignal: 'SIGKILL',
  })
  const hentikan = () => anak.kill('SIGKILL')
  signal?.addEventListener('abort', hentikan, { once: true })
  try {
    const keluaran: Buffer[] = []
    const keluhan: Buffer[] = []
    anak.stdout.on('data', (b: Buffer) => keluaran.push(b))
    anak.stderr.on('data', (b: Buffer) => keluhan.push(b))
    // A child that died early closes its stdin; its exit code tells more than EPIPE.
    anak.stdin.on('error', () => undefined)
    const nama = Object.keys(dokumen.berkas)
    anak.stdin.end(
      tulisBingkai(
        {
          utama: dokumen.utama,
          kueri: dokumen.kueri ?? [],
          nama,
          standar: dokumen.standar ?? 'a-2b',
          kisi: dokumen.kisi !== undefined,
        },
        [
          ...nama.map((n) => Buffer.from(dokumen.berkas[n]!)),
          ...(dokumen.kisi ? [Buffer.from(JSON.stringify(dokumen.kisi))] : []),
        ],
      ),
    )
    const kode = await new Promise<number | null>((selesai, gagal) => {
      anak.once('error', gagal)
      anak.once('close', selesai)
    })
    signal?.throwIfAborted()
    if (kode !== 0)
      throw new Error(`typst failed (${kode}): ${Buffer.concat(keluhan).toString().slice(0, 4000)}`)
    const { kepala, isi } = bacaBingkai<Omit<HasilTypst, 'pdf'>>(Buffer.concat(keluaran))
    return { ...kepala, pdf: isi[0]! }
  } finally {
    signal?.removeEventListener('abort', hentikan)
  }
}
