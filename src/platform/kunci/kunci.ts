import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** The office's keys. They stand in `kunci/`, mode 0600, and are never written anywhere else but a backup. */
export interface Kunci {
  /** Wraps small secrets (data keys, private keys) under the master key: AES-256-GCM, `konteks` as bound data. */
  bungkus(rahasia: Buffer, konteks: string): Buffer
  /** Opens what `bungkus` made; throws when key, content or context differ. */
  buka(terbungkus: Buffer, konteks: string): Buffer
  /** Keyed hash (HMAC-SHA-256, hex) of a NIK or No. KK: for look-up and for the log of reads. */
  hmac(teks: string): string
  /** Ed25519 signature of a checkpoint of jejak. */
  tandatanganJejak(pesan: Buffer): Buffer
  readonly publikJejak: KeyObject
}

/** Opens the keys of `folder`, making them on first use. */
export function bukaKunci(folder: string): Kunci {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const induk = bacaAtauBuat(join(folder, 'induk.kunci'), () => randomBytes(32))
  const hmacNik = bacaAtauBuat(join(folder, 'hmac-nik.kunci'), () => randomBytes(32))
  const pemJejak = bacaAtauBuat(join(folder, 'jejak.pem'), () =>
    Buffer.from(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
  )
  const privatJejak = createPrivateKey(pemJejak)
  return {
    bungkus(rahasia, konteks) {
      const iv = randomBytes(12)
      const sandi = createCipheriv('aes-256-gcm', induk, iv).setAAD(Buffer.from(konteks))
      return Buffer.concat([iv, sandi.update(rahasia), sandi.final(), sandi.getAuthTag()])
    },
    buka(terbungkus, konteks) {
      const sandi = createDecipheriv('aes-256-gcm', induk, terbungkus.subarray(0, 12)).setAAD(
        Buffer.from(konteks),
      )
      sandi.setAuthTag(terbungkus.subarray(-16))
      return Buffer.concat([sandi.update(terbungkus.subarray(12, -16)), sandi.final()])
    },
    hmac: (teks) => createHmac('sha256', hmacNik).update(teks).digest('hex'),
    tandatanganJejak: (pesan) => sign(null, pesan, privatJejak),
    publikJejak: createPublicKey(privatJejak),
  }
}

// Written beside and renamed, so that a power cut leaves a whole key or none.
function bacaAtauBuat(file: string, buat: () => Buffer): Buffer {
  if (!existsSync(file)) {
    const sementara = `${file}.${process.pid}`
    const fd = openSync(sementara, 'wx', 0o600)
    writeSync(fd, buat())
    fsyncSync(fd)
    closeSync(fd)
    renameSync(sementara, file)
  }
  return readFileSync(file)
}
