import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { ok, type Result, tolak } from '#kernel/hasil'
import { galatKirim } from './kirim.galat.ts'

/** A page of a scanner at 300 dpi is below one. */
const UKURAN_MAKS = 10 * 1024 * 1024

/** The one file of a multipart request: a scan, known by its first bytes and not by its name. */
export async function bacaBukti(
  req: FastifyRequest,
): Promise<Result<{ nama: string; mime: string; isi: Buffer }>> {
  const file = await req.file({ limits: { fileSize: UKURAN_MAKS } })
  if (!file) return tolak(galatKirim.buktiTakSah())
  const potong: Buffer[] = []
  for await (const b of file.file) potong.push(b as Buffer)
  if (file.file.truncated) return tolak(galatKirim.buktiTakSah())
  const isi = Buffer.concat(potong)
  const jenis = kenali(isi)
  return jenis
    ? ok({ nama: `bukti-terima.${jenis.akhiran}`, mime: jenis.mime, isi })
    : tolak(galatKirim.buktiTakSah())
}

function kenali(isi: Buffer): { mime: string; akhiran: string } | undefined {
  if (isi.subarray(0, 5).toString('latin1') === '%PDF-') return { mime: 'application/pdf', akhiran: 'pdf' }
  if (isi.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return { mime: 'image/png', akhiran: 'png' }
  if (isi[0] === 0xff && isi[1] === 0xd8 && isi[2] === 0xff) return { mime: 'image/jpeg', akhiran: 'jpg' }
  return undefined
}
