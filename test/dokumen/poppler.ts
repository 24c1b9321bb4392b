import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Tests that read a PDF with eyes other than ours need poppler-utils; without it they are counted as skipped. */
export const adaPoppler = spawnSync('pdftotext', ['-v']).error === undefined
export const perluPoppler = adaPoppler ? '' : ' [DILEWATI: pasang poppler-utils]'

/** The text of each page, laid out as it stands. */
export function teksHalaman(pdf: Buffer): string[] {
  return denganFile(pdf, (file) =>
    execFileSync('pdftotext', ['-layout', file, '-'], {
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .toString()
      .split('\f')
      .slice(0, -1),
  )
}

/** The whole text in the order in which the file draws it, white space as one blank. */
export function teksUrut(pdf: Buffer): string {
  return denganFile(pdf, (file) =>
    execFileSync('pdftotext', ['-raw', file, '-'], {
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .toString()
      .replace(/\s+/g, ' '),
  )
}

/** Every page as a PNG, or only one of them, counted from 1. */
export function gambarHalaman(pdf: Buffer, dpi: number, hanya?: number): Buffer[] {
  return denganFile(pdf, (file) => {
    const pilih = hanya === undefined ? [] : ['-f', String(hanya), '-l', String(hanya)]
    execFileSync('pdftoppm', ['-r', String(dpi), ...pilih, '-png', file, file], {
      stdio: ['ignore', 'ignore', 'ignore'],
    })
    const folder = dirname(file)
    return readdirSync(folder)
      .filter((f) => f.endsWith('.png'))
      .sort()
      .map((f) => readFileSync(join(folder, f)))
  })
}

export function daftarHuruf(pdf: Buffer): { nama: string; tertanam: boolean }[] {
  return denganFile(pdf, (file) =>
    execFileSync('pdffonts', [file], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .split('\n')
      .slice(2)
      .filter((b) => b.trim() !== '')
      .map((b) => ({ nama: b.split(/\s+/)[0]!, tertanam: /\syes\s+yes\s+(yes|no)\s+\d/.test(b) })),
  )
}

function denganFile<T>(pdf: Buffer, baca: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-pdf-'))
  try {
    const file = join(folder, 'uji.pdf')
    writeFileSync(file, pdf)
    return baca(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
