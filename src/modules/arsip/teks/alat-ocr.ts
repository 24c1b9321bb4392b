import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

export interface AlatOcr {
  readonly tesseract?: string
  readonly pdftoppm?: string
  /** `ind`, or what is there: a wrong language reads badly, none reads nothing. */
  readonly bahasa: string
}

/** What this machine has; asked each time, because an office may install it while Tertib runs. */
export async function alatOcr(): Promise<AlatOcr> {
  const [tesseract, pdftoppm] = [await cariProgram('tesseract'), await cariProgram('pdftoppm')]
  return {
    ...(tesseract && { tesseract }),
    ...(pdftoppm && { pdftoppm }),
    bahasa: tesseract ? await cariBahasa(tesseract) : 'ind',
  }
}

async function cariBahasa(tesseract: string): Promise<string> {
  const ada = (await jalankanAlat(tesseract, ['--list-langs'], 10_000)).split(/\s+/)
  return ada.includes('ind') ? 'ind' : 'eng'
}

async function cariProgram(nama: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, nama)
    try {
      await access(file, constants.X_OK)
      return file
    } catch (sebab) {
      if (!(sebab instanceof Error)) throw sebab
    }
  }
  return undefined
}

/** Runs a program to its end or kills it at `batasMs`; answers with what it printed. It never throws: a reader may fail. */
export function jalankanAlat(program: string, argumen: readonly string[], batasMs: number): Promise<string> {
  return new Promise((selesai) => {
    execFile(
      program,
      [...argumen],
      // One thread: the office works beside it.
      {
        timeout: batasMs,
        killSignal: 'SIGKILL',
        maxBuffer: 8 * 1024 * 1024,
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      },
      (_galat, stdout) => selesai(stdout),
    )
  })
}
