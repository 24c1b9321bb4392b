import { spawn } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { ok, type Result, tolak } from '#kernel/hasil'
import { galatTtd } from '../ttd.galat.ts'

/** Where a key stands on a token. */
export interface LetakToken {
  /** The vendor's library, e.g. /usr/lib/softhsm/libsofthsm2.so. */
  readonly modul: string
  readonly token: string
  /** CKA_ID, hex. */
  readonly id: string
}

const ALAT = 'pkcs11-tool'
const BATAS_MS = 30_000
/** A library is code that this server runs: only from where the system keeps such. */
const FOLDER_MODUL = ['/usr/lib/', '/usr/local/lib/', '/opt/']
/** DER in front of a SHA-256 digest (RFC 8017, 9.2, note 1): CKM_RSA_PKCS wants it from us. */
const AWALAN_SHA256 = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** RSA PKCS#1 v1.5 over SHA-256 of `isi` by the token: the key never leaves it, the PIN is in no argument list. */
export async function tandatanganiToken(l: LetakToken, pin: string, isi: Buffer): Promise<Result<Buffer>> {
  const sidik = Buffer.concat([AWALAN_SHA256, createHash('sha256').update(isi).digest()])
  return jalankan(l, ['--sign', '--mechanism', 'RSA-PKCS', '--id', l.id], pin, sidik)
}

/** The certificate that stands beside the key; `pin` also proves that it opens the token. */
export async function sertifikatToken(l: LetakToken, pin: string): Promise<Result<X509Certificate>> {
  const masuk = await tandatanganiToken(l, pin, Buffer.from('tertib'))
  if (!masuk.ok) return masuk
  const der = await jalankan(l, ['--read-object', '--type', 'cert', '--id', l.id], pin, Buffer.alloc(0))
  if (!der.ok) return der
  try {
    return ok(new X509Certificate(der.value))
  } catch (sebab) {
    if (sebab instanceof Error) return tolak(galatTtd.tokenTanpaSertifikat())
    throw sebab
  }
}

function isModulBoleh(modul: string): boolean {
  if (!modul.startsWith('/') || !existsSync(modul)) return false
  const asli = realpathSync(modul)
  return /\.so(\.\d+)*$/.test(asli) && FOLDER_MODUL.some((f) => asli.startsWith(f))
}

function jalankan(
  l: LetakToken,
  argumen: readonly string[],
  pin: string,
  masukan: Buffer,
): Promise<Result<Buffer>> {
  if (!isModulBoleh(l.modul)) return Promise.resolve(tolak(galatTtd.modulTakBoleh()))
  return new Promise((jawab) => {
    const anak = spawn(
      ALAT,
      ['--module', l.modul, '--token-label', l.token, '--login', '--pin', 'env:TERTIB_PIN', ...argumen],
      {
        env: { PATH: process.env['PATH'], SOFTHSM2_CONF: process.env['SOFTHSM2_CONF'], TERTIB_PIN: pin },
        stdio: ['pipe', 'pipe', 'pipe'],
        timeout: BATAS_MS,
      },
    )
    const hasil: Buffer[] = []
    let kata = ''
    anak.stdout.on('data', (b: Buffer) => hasil.push(b))
    anak.stderr.on('data', (b: Buffer) => {
      kata = (kata + b.toString('latin1')).slice(-4000)
    })
    // A child that ended before it read is told by its exit.
    anak.stdin.on('error', () => undefined)
    anak.once('error', () => jawab(tolak(galatTtd.alatTokenTakAda())))
    anak.once('close', (kode) => {
      const isi = Buffer.concat(hasil)
      if (kode === 0 && isi.length > 0) return jawab(ok(isi))
      if (/CKR_PIN_LOCKED/.test(kata)) return jawab(tolak(galatTtd.pinTerkunci()))
      if (/CKR_PIN/.test(kata)) return jawab(tolak(galatTtd.pinSalah()))
      jawab(tolak(galatTtd.tokenTakTerbaca()))
    })
    anak.stdin.end(masukan)
  })
}
