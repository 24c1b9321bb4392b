import { type ChildProcess, spawn } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SertifikatBaru } from '../sertifikat/sertifikat.ts'

// A real OCSP responder on loopback for tests: `openssl ocsp`.

export interface PenjawabUji {
  tutup(): Promise<void>
}

export async function portBebas(): Promise<number> {
  return new Promise((jawab) => {
    const coba = createServer().listen(0, '127.0.0.1', () => {
      const { port } = coba.address() as { port: number }
      coba.close(() => jawab(port))
    })
  })
}

/** `daftar`: serial (hex) to the moment of its revocation, or undefined when it is good; others are unknown to it. */
export async function penjawabUji(
  port: number,
  ca: SertifikatBaru,
  penanda: SertifikatBaru,
  daftar: ReadonlyMap<string, Date | undefined>,
): Promise<PenjawabUji> {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-ocsp-'))
  const kunci = createPrivateKey({ key: penanda.pkcs8, format: 'der', type: 'pkcs8' })
  writeFileSync(join(folder, 'ca.pem'), ca.pem)
  writeFileSync(join(folder, 'penanda.pem'), penanda.pem)
  writeFileSync(join(folder, 'penanda.kunci'), kunci.export({ format: 'pem', type: 'pkcs8' }))
  writeFileSync(join(folder, 'indeks'), [...daftar].map(barisIndeks).join(''))
  const anak = spawn(
    'openssl',
    [
      ...['ocsp', '-port', String(port), '-index', 'indeks', '-CA', 'ca.pem', '-rsigner', 'penanda.pem'],
      ...['-rkey', 'penanda.kunci', '-nmin', '60'],
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  await sampaiMenunggu(anak)
  return {
    async tutup() {
      const mati = new Promise((r) => anak.once('close', r))
      anak.kill('SIGKILL')
      await mati
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function barisIndeks([seri, dicabut]: [string, Date | undefined]): string {
  const saat = (d: Date) => `${d.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`
  const sampai = saat(new Date(Date.now() + 365 * 86_400_000))
  const [tanda, sejak] = dicabut ? ['R', `${saat(dicabut)},superseded`] : ['V', '']
  return `${tanda}\t${sampai}\t${sejak}\t${seri.toUpperCase()}\tunknown\t/CN=uji\n`
}

function sampaiMenunggu(anak: ChildProcess): Promise<void> {
  return new Promise((jawab, gagal) => {
    let kata = ''
    const baca = (b: Buffer) => {
      kata += b.toString()
      if (/waiting for OCSP client/.test(kata)) jawab()
    }
    anak.stdout?.on('data', baca)
    anak.stderr?.on('data', baca)
    anak.once('exit', () => gagal(new Error(`openssl ocsp ended: ${kata}`)))
  })
}
