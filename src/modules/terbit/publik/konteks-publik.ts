import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Sarana } from '#platform/sarana'
import type { AsetTerbangun } from './aset-publik.ts'
import { halamanGalat } from './halaman/galat.ts'
import { type Bingkai, type IsiHalaman, kerangka } from './halaman/kerangka.ts'
import type { PenghitungPemakaian } from './hitung-pemakaian.ts'
import type { IngatanJawaban } from './ingat-jawaban.ts'
import type { IsiKatalog, KatalogPublik, RilisPublik } from './katalog-publik.ts'
import { KEPALA_SIMPAN } from './kepala-simpan.ts'
import { pesanPublik as p } from './publik.pesan.ts'

/** What every public route works with. */
export interface KonteksPublik {
  readonly s: Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'log'>
  readonly katalog: KatalogPublik
  readonly aset: AsetTerbangun
  readonly hitung: PenghitungPemakaian
  readonly jawaban: IngatanJawaban
  /** Folder of the built screen. */
  readonly web?: string | undefined
}

export async function bingkai(k: KonteksPublik): Promise<Bingkai> {
  return { katalog: await k.katalog.kini(), aset: k.aset, pangkal: '' }
}

/** Open figures: any page may read them; nothing here depends on who asks. */
export const KEPALA_TERBUKA = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
}

export function kirimHalaman(
  req: FastifyRequest,
  reply: FastifyReply,
  b: Bingkai,
  h: IsiHalaman,
): FastifyReply {
  return kirim(req, reply, kerangka(b, h), 'text/html; charset=utf-8')
}

/** Sends with an ETag over the bytes; 304 where the reader has them. */
export function kirim(
  req: FastifyRequest,
  reply: FastifyReply,
  isi: string | Buffer,
  mime: string,
  etag = `"${createHash('sha256').update(isi).digest('base64url').slice(0, 27)}"`,
): FastifyReply {
  reply.headers(KEPALA_SIMPAN).header('etag', etag)
  const punya = req.headers['if-none-match']
  if (
    punya
      ?.split(',')
      .map((x) => x.trim().replace(/^W\//, ''))
      .includes(etag)
  )
    return reply.code(304).send()
  return reply.type(mime).send(isi)
}

export function kirimJson(req: FastifyRequest, reply: FastifyReply, isi: unknown): FastifyReply {
  reply.headers(KEPALA_TERBUKA)
  return kirim(req, reply, JSON.stringify(isi), 'application/json; charset=utf-8')
}

/** One and the same answer for what never was and for what is not out yet. */
export function kirimTiada(reply: FastifyReply, b: Bingkai): FastifyReply {
  return reply
    .code(404)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(kerangka(b, halamanGalat(b, p.galat.tiada, p.galat.tiadaKet)))
}

export function kirimTiadaJson(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .header('cache-control', 'no-store')
    .header('access-control-allow-origin', '*')
    .send({ galat: { kode: 'publik.tiada', pesan: p.galat.tiadaKet } })
}

export function cariRilis(k: IsiKatalog, kode: string): RilisPublik | undefined {
  return k.rilis.find((r) => r.kode === kode)
}
