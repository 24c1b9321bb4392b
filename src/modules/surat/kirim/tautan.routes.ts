import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { getKantor } from '#akun'
import { susunDisposisi } from '#dokumen'
import type { Galat } from '#kernel/galat'
import type { App } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { halamanTautan, halamanTolak } from './halaman-tautan.ts'
import { galatKirim } from './kirim.galat.ts'
import { TahanTautan } from './tahan-tautan.ts'
import { lihatTautan, unduhTautan } from './tautan-surat.ts'

const Token = z.object({ token: z.string().max(100) })

/**
 * Letters by link, without a login: `GET /surat/t/:token` shows what there is, `POST` gives a file against a name. For
 * the office's server and for the public listener alike; nothing here is kept by browsers, proxies or search engines.
 */
export async function ruteTautanSurat(induk: App, s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>): Promise<void> {
  const tahan = new TahanTautan()
  const kini = () => s.jam.sekarang().getTime()
  const kirimTolak = async (req: FastifyRequest, reply: FastifyReply, g: Galat) => {
    if (g.kode === 'surat.tautan-tak-berlaku') tahan.salah(req.ip, kini())
    const status = g.kode === 'surat.terlalu-sering' ? 429 : g.jenis === 'tak-sah' ? 422 : 404
    return tutup(reply)
      .code(status)
      .type(HTML)
      .send(halamanTolak(await getKantor(s.db), g))
  }
  await induk.register(async (app: App) => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 4096 },
      (_, isi, selesai) => selesai(null, Object.fromEntries(new URLSearchParams(isi as string))),
    )
    app.get('/surat/t/:token', { schema: { params: Token, hide: true } }, async (req, reply) => {
      if (tahan.tahan(req.ip, kini())) return kirimTolak(req, reply, galatKirim.terlaluSering())
      const hasil = await lihatTautan(s, req.params.token)
      if (!hasil.ok) return kirimTolak(req, reply, hasil.galat)
      const { kiriman, tautan } = hasil.value
      const alamat = `/surat/t/${encodeURIComponent(req.params.token)}`
      return tutup(reply)
        .type(HTML)
        .send(halamanTautan(await getKantor(s.db), kiriman, tautan, alamat))
    })
    app.post(
      '/surat/t/:token',
      {
        schema: {
          params: Token,
          body: z.object({ nama: z.string().max(400), ke: z.coerce.number().int().min(0).max(200) }),
          hide: true,
        },
      },
      async (req, reply) => {
        if (tahan.tahan(req.ip, kini())) return kirimTolak(req, reply, galatKirim.terlaluSering())
        const hasil = await unduhTautan(s, { token: req.params.token, ...req.body })
        if (!hasil.ok) return kirimTolak(req, reply, hasil.galat)
        const { nama, mime, isi } = hasil.value
        return tutup(reply).header('content-disposition', susunDisposisi(nama, true)).type(mime).send(isi)
      },
    )
  })
}

const HTML = 'text/html; charset=utf-8'

function tutup(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow, noarchive')
}
