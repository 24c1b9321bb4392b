import { tolak } from '#kernel/hasil'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { findIsiDokumen } from './baca-dokumen.ts'
import { kueriDokumen, paramDokumen } from './dokumen.contract.ts'
import { galatDokumen } from './dokumen.galat.ts'

export function ruteDokumen(app: App, s: Sarana): void {
  app.get(
    '/api/dokumen/:hash',
    { schema: { params: paramDokumen, querystring: kueriDokumen } },
    async (req, reply) => {
      wajibMasuk(req)
      const { hash } = req.params
      const etag = `"${hash}"`
      // The address is the content: what a browser holds under it can never be stale, but logging out must end reading.
      if (req.headers['if-none-match'] === etag) return reply.code(304).send()
      const dokumen = await findIsiDokumen(s, hash)
      if (dokumen === undefined) return balas(reply, tolak(galatDokumen.takAda(hash)))
      return reply
        .header('etag', etag)
        .header('cache-control', 'private, no-cache')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', susunDisposisi(dokumen.nama, req.query.unduh !== undefined))
        .type(dokumen.mime)
        .send(dokumen.isi)
    },
  )
}

/** RFC 6266: an ASCII name for old clients, the whole one in UTF-8 beside it. */
export function susunDisposisi(nama: string, unduh: boolean): string {
  const ascii = nama.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const utf8 = encodeURIComponent(nama).replace(
    /['()*]/g,
    (h) => `%${h.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${unduh ? 'attachment' : 'inline'}; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
