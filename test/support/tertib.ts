import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { utama } from '../../src/cli/utama.ts'

export const AKAR = join(import.meta.dirname, '../..')

export interface HasilTertib {
  readonly kode: number | null
  readonly keluaran: string
  readonly galat: string
}

/** Runs `bin/tertib` as the operator would, to its end. */
export function tertib(
  argv: readonly string[],
  opsi: { stdin?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<HasilTertib> {
  const anak = spawn(join(AKAR, 'bin/tertib'), argv, { env: { ...process.env, ...opsi.env } })
  anak.stdin.end(opsi.stdin ?? '')
  let [keluaran, galat] = ['', '']
  anak.stdout.on('data', (b) => {
    keluaran += b
  })
  anak.stderr.on('data', (b) => {
    galat += b
  })
  return new Promise((selesai, gagal) => {
    anak.once('error', gagal)
    anak.once('close', (kode) => selesai({ kode, keluaran, galat }))
  })
}

/**
 * The same call inside this process: all but the start of Node (1.2 s of CPU each), which `tertib` keeps honest elsewhere.
 */
export async function tertibDiSini(argv: readonly string[]): Promise<HasilTertib> {
  const tulis = { stdout: '', stderr: '' }
  const ke = (arus: 'stdout' | 'stderr') => ({
    write: (isi: string | Uint8Array, sudah?: () => void) => {
      tulis[arus] += typeof isi === 'string' ? isi : Buffer.from(isi).toString()
      sudah?.()
      return true
    },
  })
  const kode = await utama(argv, { stdout: ke('stdout'), stderr: ke('stderr') })
  return { kode, keluaran: tulis.stdout, galat: tulis.stderr }
}

export interface KantorJalan {
  readonly url: string
  readonly proses: ChildProcess
  /** Everything the process wrote to its log. */
  log(): string
  /** Orderly stop (SIGTERM), or kill -9. */
  mati(sinyal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

/** `tertib jalan` on a free port; resolves when it serves. */
export async function nyalakan(data: string, env: NodeJS.ProcessEnv = {}): Promise<KantorJalan> {
  const anak = spawn(join(AKAR, 'bin/tertib'), ['jalan', '--data', data, '--port', '0', '--json'], {
    env: { ...process.env, ...env },
  })
  let [keluaran, galat] = ['', '']
  anak.stderr.on('data', (b) => {
    galat += b
  })
  const berakhir = new Promise<number | null>((r) => anak.once('close', r))
  const url = await new Promise<string>((selesai, gagal) => {
    anak.stdout.on('data', (b) => {
      keluaran += b
      const m = /"url":"([^"]+)"/.exec(keluaran)
      if (m) selesai(m[1]!)
    })
    void berakhir.then((kode) => gagal(new Error(`tertib jalan ended with ${kode}: ${keluaran}${galat}`)))
  })
  return {
    url,
    proses: anak,
    log: () => galat,
    mati(sinyal = 'SIGTERM') {
      anak.kill(sinyal)
      return berakhir
    },
  }
}
