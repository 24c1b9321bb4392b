import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'

// scrypt N = 2^17, r = 8: 128 MB a guess, about half a second on an office PC.
const N = 2 ** 17
const MEMORI = 256 * 2 ** 20

/** Wraps a data key under a passphrase that a person typed; the same two verbs as `Kunci`, nothing is kept. */
export function kunciFrasa(frasa: string): {
  bungkus(rahasia: Buffer, konteks: string): Buffer
  buka(b: Buffer, konteks: string): Buffer
} {
  const turunkan = (garam: Buffer) =>
    scryptSync(frasa.normalize('NFC'), garam, 32, { N, r: 8, p: 1, maxmem: MEMORI })
  return {
    bungkus(rahasia, konteks) {
      const [garam, iv] = [randomBytes(16), randomBytes(12)]
      const sandi = createCipheriv('aes-256-gcm', turunkan(garam), iv).setAAD(Buffer.from(konteks))
      return Buffer.concat([garam, iv, sandi.update(rahasia), sandi.final(), sandi.getAuthTag()])
    },
    buka(b, konteks) {
      const sandi = createDecipheriv('aes-256-gcm', turunkan(b.subarray(0, 16)), b.subarray(16, 28))
      sandi.setAAD(Buffer.from(konteks)).setAuthTag(b.subarray(-16))
      return Buffer.concat([sandi.update(b.subarray(28, -16)), sandi.final()])
    },
  }
}
