import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { IsiKatalog } from './katalog-publik.ts'
import { KEPALA_SIMPAN } from './kepala-simpan.ts'

const mampatkan = promisify(gzip)

/** Bytes of finished answers that stay in memory: some hundred wide pages. */
const BYTE_MAKS = 24 * 1024 * 1024

interface Jawaban {
  readonly mime: string
  readonly etag: string
  readonly mampat: Buffer
  readonly isi: Buffer
}

/**
 * Answers as they were sent, by address. What is out and the office's own name make the whole of an answer, so that one
 * made from them stands until either changes; then all are forgotten. A reader who comes second waits for no rendering.
 */
export class IngatanJawaban {
  private readonly isi = new Map<string, Jawaban>()
  private berat = 0
  private rilis: IsiKatalog['rilis'] | undefined
  private kantor = ''

  /** Sends what `susun` gives, or what it gave for this address before; undefined: there is no such thing. */
  async kirim(
    req: FastifyRequest,
    reply: FastifyReply,
    katalog: IsiKatalog,
    mime: string,
    susun: () => Promise<string | undefined>,
  ): Promise<FastifyReply | undefined> {
    this.segarkan(katalog)
    const j = this.ambil(req.url) ?? (await this.buat(req.url, mime, await susun()))
    if (!j) return undefined
    reply.headers(KEPALA_SIMPAN).header('etag', j.etag).header('vary', 'accept-encoding')
    const punya = req.headers['if-none-match']?.split(',').map((x) => x.trim().replace(/^W\//, ''))
    if (punya?.includes(j.etag)) return reply.code(304).send()
    reply.type(j.mime)
    if (!String(req.headers['accept-encoding'] ?? '').includes('gzip')) return reply.send(j.isi)
    return reply.header('content-encoding', 'gzip').send(j.mampat)
  }

  private segarkan(katalog: IsiKatalog): void {
    const kantor = JSON.stringify(katalog.kantor)
    if (this.rilis === katalog.rilis && this.kantor === kantor) return
    this.isi.clear()
    this.berat = 0
    this.rilis = katalog.rilis
    this.kantor = kantor
  }

  private ambil(alamat: string): Jawaban | undefined {
    const j = this.isi.get(alamat)
    if (!j) return undefined
    this.isi.delete(alamat)
    this.isi.set(alamat, j)
    return j
  }

  private async buat(alamat: string, mime: string, teks: string | undefined): Promise<Jawaban | undefined> {
    if (teks === undefined) return undefined
    const rilis = this.rilis
    const isi = Buffer.from(teks)
    const etag = `"${createHash('sha256').update(isi).digest('base64url').slice(0, 27)}"`
    const j = { mime, etag, isi, mampat: await mampatkan(isi, { level: 5 }) }
    // Something else came out meanwhile, or another reader was faster.
    if (rilis !== this.rilis || this.isi.has(alamat)) return j
    this.isi.set(alamat, j)
    this.berat += berat(j)
    for (const [k, x] of this.isi) {
      if (this.berat <= BYTE_MAKS) break
      this.isi.delete(k)
      this.berat -= berat(x)
    }
    return j
  }
}

function berat(j: Jawaban): number {
  return j.isi.length + j.mampat.length
}
