import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who holds the data folder now. `url` lets a short command of the operator work beside a running office. */
export interface PemegangFolder {
  readonly pid: number
  readonly mulaiProses: string
  readonly kerja: string
  readonly url?: string
}

/** The folder is in use; `message` is the one clear sentence for the person at the terminal. */
export class FolderDipakai extends Error {
  readonly pemegang: PemegangFolder
  constructor(folder: string, pemegang: PemegangFolder) {
    super(
      `Folder data ${folder} sedang dipakai oleh "tertib ${pemegang.kerja}" (proses ${pemegang.pid}). Hentikan dahulu proses itu.`,
    )
    this.pemegang = pemegang
  }
}

/**
 * Takes the folder for this process; throws FolderDipakai when a living process holds it. A lock whose process is
 * gone (killed, power cut) is taken over: pid and start time must both match, because pids are used again.
 */
export function kunciFolder(akar: string, kerja: string): { perbarui(url: string): void; lepas(): void } {
  const file = join(akar, 'tertib.kunci')
  let isi: PemegangFolder = { pid: process.pid, mulaiProses: mulaiProses(process.pid)!, kerja }
  for (let coba = 0; ; coba++) {
    const sementara = `${file}.${randomBytes(4).toString('hex')}`
    writeFileSync(sementara, JSON.stringify(isi), { mode: 0o600 })
    try {
      linkSync(sementara, file)
      break
    } catch (sebab) {
      if ((sebab as NodeJS.ErrnoException).code !== 'EEXIST') throw sebab
      const pemegang = pemegangFolder(akar)
      if (pemegang) throw new FolderDipakai(akar, pemegang)
      if (coba > 5) throw sebab
      buangKunciMati(file)
    } finally {
      rmSync(sementara, { force: true })
    }
  }
  const punyaKita = () =>
    existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as PemegangFolder).pid === process.pid
  return {
    perbarui(url) {
      isi = { ...isi, url }
      const sementara = `${file}.${randomBytes(4).toString('hex')}`
      writeFileSync(sementara, JSON.stringify(isi), { mode: 0o600 })
      renameSync(sementara, file)
    },
    lepas() {
      if (punyaKita()) rmSync(file, { force: true })
    },
  }
}

/** The living holder, or undefined when nobody holds the folder. */
export function pemegangFolder(akar: string): PemegangFolder | undefined {
  try {
    const isi = JSON.parse(readFileSync(join(akar, 'tertib.kunci'), 'utf8')) as PemegangFolder
    return mulaiProses(isi.pid) === isi.mulaiProses ? isi : undefined
  } catch (sebab) {
    if ((sebab as NodeJS.ErrnoException).code === 'ENOENT' || sebab instanceof SyntaxError) return undefined
    throw sebab
  }
}

// Two newcomers may both see a dead lock: each renames what it saw to a name of its own, only one succeeds.
function buangKunciMati(file: string): void {
  const mati = `${file}.mati-${randomBytes(4).toString('hex')}`
  try {
    renameSync(file, mati)
    rmSync(mati)
  } catch (sebab) {
    if ((sebab as NodeJS.ErrnoException).code !== 'ENOENT') throw sebab
  }
}

// Field 22 of /proc/<pid>/stat; the name in field 2 may hold blanks, so count from its closing bracket.
function mulaiProses(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const medan = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return medan[0] === 'Z' ? undefined : medan[19]
  } catch {
    return undefined
  }
}
