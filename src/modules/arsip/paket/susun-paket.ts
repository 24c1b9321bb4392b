import { createHash } from 'node:crypto'
import type { Kunci } from '#platform/kunci'
import { type IsiZip, tulisZip } from '#platform/zip'

export const DAFTAR_SIDIK = 'SHA256SUMS'
export const TTD_SIDIK = 'SHA256SUMS.ttd'
export const KUNCI_PUBLIK = 'kunci-publik.pem'
/** Before the bytes that are signed, so that a signature of a package never passes for one of a checkpoint. */
const AWALAN = 'tertib paket\n'

/**
 * A ZIP of `isi` with `SHA256SUMS` over every file, the office's Ed25519 signature over that list (base64) and its
 * public key. The same files give the same bytes.
 */
export async function susunPaket(kunci: Kunci, isi: readonly IsiZip[]): Promise<Buffer> {
  const pem = Buffer.from(kunci.publikJejak.export({ type: 'spki', format: 'pem' }))
  const semua: IsiZip[] = [...isi, { nama: KUNCI_PUBLIK, isi: pem }]
  const daftar = semua.map((f) => `${createHash('sha256').update(f.isi).digest('hex')}  ${f.nama}\n`).join('')
  const ttd = kunci.tandatanganJejak(pesanPaket(daftar)).toString('base64')
  const bagian: Buffer[] = []
  const urut = [
    ...semua,
    { nama: DAFTAR_SIDIK, isi: Buffer.from(daftar) },
    { nama: TTD_SIDIK, isi: Buffer.from(`${ttd}\n`) },
  ]
  for await (const b of tulisZip(alirkan(urut))) bagian.push(b)
  return Buffer.concat(bagian)
}

export const pesanPaket = (daftar: string): Buffer => Buffer.from(AWALAN + daftar)

async function* alirkan(daftar: readonly IsiZip[]): AsyncGenerator<IsiZip> {
  yield* daftar
}
