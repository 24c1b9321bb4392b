import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Kunci } from '#platform/kunci'

/** u16 length of wrapped key | wrapped data key | iv | AES-256-GCM of deflated text | tag. `konteks` binds it to its row. */
export function segelTeks(kunci: Pick<Kunci, 'bungkus'>, teks: string, konteks: string): Buffer {
  const kunciData = randomBytes(32)
  const terbungkus = kunci.bungkus(kunciData, konteks)
  const panjang = Buffer.alloc(2)
  panjang.writeUInt16BE(terbungkus.length)
  const iv = randomBytes(12)
  const sandi = createCipheriv('aes-256-gcm', kunciData, iv).setAAD(Buffer.from(konteks))
  const isi = Buffer.concat([sandi.update(deflateRawSync(teks)), sandi.final(), sandi.getAuthTag()])
  return Buffer.concat([panjang, terbungkus, iv, isi])
}

/** Throws when content, key or context differ. */
export function bukaSegel(kunci: Pick<Kunci, 'buka'>, isi: Buffer, konteks: string): string {
  const awal = 2 + isi.readUInt16BE(0)
  const kunciData = kunci.buka(isi.subarray(2, awal), konteks)
  const iv = isi.subarray(awal, awal + 12)
  const sandi = createDecipheriv('aes-256-gcm', kunciData, iv).setAAD(Buffer.from(konteks))
  sandi.setAuthTag(isi.subarray(-16))
  const padat = Buffer.concat([sandi.update(isi.subarray(awal + 12, -16)), sandi.final()])
  return inflateRawSync(padat).toString()
}

export const konteksSegel = (id: string, bagian: 'baris' | 'tolak') => `peristiwa/${id}/${bagian}`
