import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ok, type Result, tolak } from '#kernel/hasil'
import { galatBasah } from './basah.galat.ts'

export const HALAMAN_MAKS = 60
/** What the mark needs is 150; more only takes time. */
const DPI = 200

export interface FilePindaian {
  readonly nama: string
  readonly isi: Buffer
}

/** One picture (PNG or JPEG) a page, in the order of the files. A PDF is drawn by poppler where the machine has it. */
export async function halamanPindaian(
  file: readonly FilePindaian[],
  spill: string,
): Promise<Result<{ nama: string; isi: Buffer }[]>> {
  const daftar: { nama: string; isi: Buffer }[] = []
  for (const f of file) {
    if (isGambar(f.isi)) daftar.push(f)
    else if (f.isi.subarray(0, 1024).includes('%PDF-')) {
      const halaman = await gambarPdf(f, spill)
      if (!halaman.ok) return halaman
      daftar.push(...halaman.value.map((isi) => ({ nama: f.nama, isi })))
    } else return tolak(galatBasah.bukanGambar(f.nama))
    if (daftar.length > HALAMAN_MAKS) return tolak(galatBasah.terlaluBanyak(HALAMAN_MAKS))
  }
  return ok(daftar)
}

export function isGambar(isi: Buffer): boolean {
  if (isi.length < 24) return false
  return isi.readUInt32BE(0) === 0x89504e47 || isi.readUInt16BE(0) === 0xffd8
}

async function gambarPdf(f: FilePindaian, spill: string): Promise<Result<Buffer[]>> {
  const folder = await mkdtemp(join(spill, 'pindaian-'))
  try {
    await writeFile(join(folder, 'asal.pdf'), f.isi, { mode: 0o600 })
    const argumen = ['-r', String(DPI), '-gray', '-png', '-l', String(HALAMAN_MAKS + 1), 'asal.pdf', 'h']
    await promisify(execFile)('pdftoppm', argumen, { cwd: folder, timeout: 120_000 })
    const nama = (await readdir(folder)).filter((n) => n.endsWith('.png')).sort()
    return ok(await Promise.all(nama.map((n) => readFile(join(folder, n)))))
  } catch (sebab) {
    if ((sebab as NodeJS.ErrnoException).code === 'ENOENT') return tolak(galatBasah.tanpaPoppler())
    return tolak(galatBasah.rusak(f.nama))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
