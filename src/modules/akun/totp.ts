import { createHash, randomBytes, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const PERIODE_DETIK = 30
/** One step to either side: half a minute of clock drift on a phone. */
const JENDELA = 1

export function buatRahasiaTotp(): Buffer {
  return randomBytes(20)
}

export function alamatTotp(
  rahasia: Buffer,
  namaAkun: string,
  kantor: string,
): { otpauth: string; rahasia: string } {
  const totp = totpDari(rahasia, namaAkun, `Tertib ${kantor}`)
  return { otpauth: totp.toString(), rahasia: totp.secret.base32 }
}

/** The time step whose code this is, or undefined. The caller accepts each step once. */
export function langkahTotp(rahasia: Buffer, kode: string, kini: Date): number | undefined {
  if (!/^\d{6}$/.test(kode)) return undefined
  const geser = totpDari(rahasia).validate({ token: kode, timestamp: kini.getTime(), window: JENDELA })
  return geser === null ? undefined : Math.floor(kini.getTime() / 1000 / PERIODE_DETIK) + geser
}

/** The code of that moment; for tests and for nobody else. */
export function kodeTotp(rahasia: Buffer, kini: Date): string {
  return totpDari(rahasia).generate({ timestamp: kini.getTime() })
}

function totpDari(rahasia: Buffer, label = 'akun', issuer = 'Tertib'): TOTP {
  const buffer = rahasia.buffer.slice(rahasia.byteOffset, rahasia.byteOffset + rahasia.length) as ArrayBuffer
  return new TOTP({
    issuer,
    label,
    secret: new Secret({ buffer }),
    period: PERIODE_DETIK,
    digits: 6,
    algorithm: 'SHA1',
  })
}

/** Eight codes for the day the phone is lost, 50 bits each; each works once in place of the six digits. */
export function buatKodePemulihan(): string[] {
  const huruf = 'abcdefghjkmnpqrstuvwxyz23456789'
  const lima = () => Array.from({ length: 5 }, () => huruf[randomInt(huruf.length)]).join('')
  return Array.from({ length: 8 }, () => `${lima()}-${lima()}`)
}

export function hashKodePemulihan(kode: string): Buffer {
  return createHash('sha256').update(kode.trim().toLowerCase()).digest()
}
