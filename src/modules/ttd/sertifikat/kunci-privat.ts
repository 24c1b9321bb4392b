import { createPrivateKey, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sarana } from '#platform/sarana'

type Tempat = Pick<Sarana, 'kunci' | 'folder'>

const alamat = (s: Tempat, nomorSeri: string) => join(s.folder.kunci, `ttd-${nomorSeri}.kunci`)
const konteks = (nomorSeri: string) => `ttd/${nomorSeri}`

/** Keeps a private key (PKCS#8) wrapped under the office's master key. On disk before the certificate is recorded. */
export async function simpanKunciPrivat(s: Tempat, nomorSeri: string, pkcs8: Buffer): Promise<void> {
  const tujuan = alamat(s, nomorSeri)
  const sementara = `${tujuan}.${randomBytes(4).toString('hex')}`
  const fd = await open(sementara, 'wx', 0o600)
  try {
    await fd.writeFile(s.kunci.bungkus(pkcs8, konteks(nomorSeri)))
    await fd.sync()
  } finally {
    await fd.close()
  }
  await rename(sementara, tujuan)
  const folder = await open(s.folder.kunci, 'r')
  await folder.sync()
  await folder.close()
}

export function adaKunciPrivat(s: Tempat, nomorSeri: string): boolean {
  return existsSync(alamat(s, nomorSeri))
}

/** What `simpanKunciPrivat` kept, as bytes: a P12 stays under its own password below the master key. */
export async function bukaKunciMentah(s: Tempat, nomorSeri: string): Promise<Buffer> {
  return s.kunci.buka(await readFile(alamat(s, nomorSeri)), konteks(nomorSeri))
}

export async function bukaKunciPrivat(s: Tempat, nomorSeri: string): Promise<KeyObject> {
  const key = await bukaKunciMentah(s, nomorSeri)
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}
