import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { isRoot, isTerjangkau, programPostgres, tempatUmum, UID_SERVER } from './program.ts'

export interface ServerPostgres {
  readonly url: string
  readonly pid: number
  /** Orderly stop: sessions are ended, everything acknowledged is on disk. */
  berhenti(): Promise<void>
}

const PENGGUNA = 'tertib'

/**
 * Starts the bundled PostgreSQL on `folder` (made by initdb when empty): loopback only, a free port, password
 * from `fileSandi` (made on first use, mode 0600), fsync on. A server left behind by a killed parent is stopped
 * first; crash recovery is PostgreSQL's own. `setelan` are further arguments of the server, for tests of rules that need
 * no durability. Throws when the server does not come up, with its last log lines.
 */
export async function startPostgres(
  folder: string,
  fileSandi: string,
  setelan: readonly string[] = [],
): Promise<ServerPostgres> {
  const program = programPostgres()
  const kluster = letakkan(folder)
  const sandi = bacaSandi(fileSandi)
  if (!existsSync(join(kluster, 'PG_VERSION'))) await initdb(program, kluster, sandi)
  await hentikanSisa(kluster)
  for (let coba = 1; ; coba++) {
    const port = await portBebas()
    try {
      return await jalankan(program, kluster, port, sandi, setelan)
    } catch (sebab) {
      // Another program may have taken the port between our look and the start.
      if (coba === 3 || !String(sebab).includes('Address already in use')) throw sebab
    }
  }
}

/** The folder that really holds the cluster: `folder` itself, or for root in a closed home a public place behind a symlink. */
function letakkan(folder: string): string {
  if (!isRoot()) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  }
  let tempat = folder
  if (isSymlink(folder)) tempat = readlinkSync(folder)
  else if (!existsSync(folder) && !isTerjangkau(dirname(folder))) {
    tempat = join(tempatUmum(), `pg-${randomBytes(6).toString('hex')}`)
    mkdirSync(dirname(folder), { recursive: true })
    symlinkSync(tempat, folder)
  }
  if (!existsSync(tempat)) mkdirSync(tempat, { recursive: true, mode: 0o700 })
  chownSync(tempat, UID_SERVER, UID_SERVER)
  return tempat
}

function isSymlink(jalur: string): boolean {
  try {
    readlinkSync(jalur)
    return true
  } catch {
    return false
  }
}

function bacaSandi(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

async function initdb(program: string, kluster: string, sandi: string): Promise<void> {
  const pwfile = `${kluster}.sandi`
  writeFileSync(pwfile, sandi, { mode: 0o600 })
  if (isRoot()) chownSync(pwfile, UID_SERVER, UID_SERVER)
  try {
    const anak = spawn(
      join(program, 'bin/initdb'),
      ['-D', kluster, '-U', PENGGUNA, '-A', 'scram-sha-256', '--pwfile', pwfile, '-E', 'UTF8', '--locale=C'],
      {
        ...identitas(),
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
      },
    )
    const keluaran = kumpulkan(anak)
    const kode = await new Promise<number | null>((selesai, gagal) => {
      anak.once('error', gagal)
      anak.once('close', selesai)
    })
    if (kode !== 0) {
      rmSync(kluster, { recursive: true, force: true })
      throw new Error(`initdb ended with ${kode}: ${keluaran()}`)
    }
    appendFileSync(
      join(kluster, 'postgresql.conf'),
      "\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nfsync = on\nsynchronous_commit = on\nfull_page_writes = on\n" +
        'shared_buffers = 256MB\nmax_connections = 60\nlog_min_messages = fatal\nlog_min_error_statement = panic\nlog_statement = none\n',
    )
  } finally {
    rmSync(pwfile, { force: true })
  }
}

// postmaster.pid of a server whose parent was killed: the process still runs and owns the folder.
async function hentikanSisa(kluster: string): Promise<void> {
  const file = join(kluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!isPostgres(pid)) return
  for (const sinyal of ['SIGINT', 'SIGQUIT'] as const) {
    kirimSinyal(pid, sinyal)
    for (let i = 0; i < 150; i++) {
      if (!isPostgres(pid)) return
      await new Promise((r) => setTimeout(r, 100))
    }
  }
  throw new Error(`a PostgreSQL left behind (pid ${pid}) does not stop`)
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return false
  }
}

function kirimSinyal(pid: number, sinyal: NodeJS.Signals): void {
  try {
    process.kill(pid, sinyal)
  } catch (sebab) {
    if ((sebab as NodeJS.ErrnoException).code !== 'ESRCH') throw sebab
  }
}

async function jalankan(
  program: string,
  kluster: string,
  port: number,
  sandi: string,
  setelan: readonly string[],
): Promise<ServerPostgres> {
  chmodSync(kluster, 0o700)
  // detached: Ctrl C on the terminal reaches us, not the server; we stop it in order.
  const anak = spawn(join(program, 'bin/postgres'), ['-D', kluster, '-p', String(port), ...setelan], {
    ...identitas(),
    detached: true,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
  })
  const keluaran = kumpulkan(anak)
  const url = `postgres://${PENGGUNA}:${sandi}@127.0.0.1:${port}/postgres`
  let berakhir: number | null | undefined
  anak.once('close', (kode) => {
    berakhir = kode
  })
  for (let i = 0; ; i++) {
    if (berakhir !== undefined) throw new Error(`PostgreSQL ended with ${berakhir}: ${keluaran()}`)
    if (await menjawab(url)) break
    if (i > 1200) throw new Error(`PostgreSQL does not answer after 120 s: ${keluaran()}`)
    await new Promise((r) => setTimeout(r, 100))
  }
  anak.unref()
  return {
    url,
    pid: anak.pid!,
    async berhenti() {
      if (berakhir !== undefined) return
      anak.ref()
      const tutup = new Promise<void>((r) => anak.once('close', () => r()))
      kirimSinyal(anak.pid!, 'SIGINT')
      await tutup
    },
  }
}

async function menjawab(url: string): Promise<boolean> {
  const klien = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await klien.connect()
    return true
  } catch {
    return false
  } finally {
    await klien.end().catch(() => undefined)
  }
}

function identitas(): { uid?: number; gid?: number } {
  return isRoot() ? { uid: UID_SERVER, gid: UID_SERVER } : {}
}

function kumpulkan(anak: ChildProcess): () => string {
  let ekor = ''
  const tambah = (b: Buffer) => {
    ekor = (ekor + b.toString()).slice(-4000)
  }
  anak.stdout?.on('data', tambah)
  anak.stderr?.on('data', tambah)
  return () => ekor
}

function portBebas(): Promise<number> {
  return new Promise((selesai, gagal) => {
    const s = createServer()
    s.once('error', gagal)
    s.listen(0, '127.0.0.1', () => {
      const { port } = s.address() as { port: number }
      s.close(() => selesai(port))
    })
  })
}
