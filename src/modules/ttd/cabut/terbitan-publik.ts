import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Sarana } from '#platform/sarana'
import { JALUR_CA, JALUR_CRL } from '../sertifikat/alamat-terbitan.ts'
import { bacaSertifikat } from '../sertifikat/sertifikat.ts'
import { findCa } from '../ttd.store.ts'
import { crlKantor } from './crl-kantor.ts'

/** Who fetches the list asks again soon: a revocation must not wait for a day behind somebody's cache. */
const DETIK_CRL = 300
/** The CA's certificate lives ten years. */
const DETIK_CA = 86_400

/** What the office's CA publishes for readers outside: its certificate and its revocation list, DER as RFC 5280 wants it. */
export function ruteTerbitanCa(
  app: FastifyInstance,
  s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>,
): void {
  app.get(JALUR_CRL, async (req, reply) => {
    const crl = await crlKantor(s)
    if (!crl.ok) return tiada(reply)
    const { nomor, der, berikut, terbit } = crl.value
    const sisa = Math.floor((berikut.getTime() - s.jam.sekarang().getTime()) / 1000)
    return kirim(req, reply, {
      isi: der,
      mime: 'application/pkix-crl',
      etag: `"crl-${nomor}"`,
      terbit,
      detik: Math.max(0, Math.min(DETIK_CRL, sisa)),
    })
  })

  app.get(JALUR_CA, async (req, reply) => {
    const ca = await findCa(s.db)
    if (!ca) return tiada(reply)
    return kirim(req, reply, {
      isi: Buffer.from(bacaSertifikat(ca.pem).toSchema().toBER(false)),
      mime: 'application/pkix-cert',
      etag: `"${ca.nomorSeri}"`,
      terbit: ca.dibuat,
      detik: DETIK_CA,
    })
  })
}

function kirim(
  req: FastifyRequest,
  reply: FastifyReply,
  f: { isi: Buffer; mime: string; etag: string; terbit: Date; detik: number },
): FastifyReply {
  reply
    .header('cache-control', `public, max-age=${f.detik}`)
    .header('etag', f.etag)
    .header('last-modified', f.terbit.toUTCString())
    // Readers of certificates fetch it from wherever they are.
    .header('cross-origin-resource-policy', 'cross-origin')
  if (req.headers['if-none-match'] === f.etag) return reply.code(304).send()
  return reply.type(f.mime).send(f.isi)
}

function tiada(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send('Kantor ini belum menerbitkan sertifikat.\n')
}
