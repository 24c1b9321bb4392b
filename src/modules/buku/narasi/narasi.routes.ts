import { ok } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import { lihatNarasi, ringkasNarasi, type SaranaNarasi } from './lihat-narasi.ts'
import {
  paramNarasi,
  paramParagraf,
  tambahParagraf,
  tindakanParagraf,
  ubahParagraf,
} from './narasi.contract.ts'
import { type TulisNarasi, tulisNarasi } from './tulis-narasi.ts'

/** Figures are counts, so whoever has an account may read; who writes is the act's own rule. */
export function ruteNarasi(app: App, s: SaranaNarasi): void {
  app.get('/api/buku/narasi/:berkasId', { schema: { params: paramNarasi } }, async (req, reply) => {
    return balas(reply, await lihatNarasi(s, req.params.berkasId, wajibMasuk(req).pegawaiId))
  })

  app.get('/api/buku/narasi/:berkasId/ringkas', { schema: { params: paramNarasi } }, async (req, reply) => {
    return balas(reply, await ringkasNarasi(s, req.params.berkasId, wajibMasuk(req).pegawaiId))
  })

  type Penanya = ReturnType<typeof wajibMasuk>
  const tulis = async (berkasId: string, m: TulisNarasi, penanya: Penanya) => {
    const hasil = await tulisNarasi(s, berkasId, m, pelakuDari(penanya))
    if (!hasil.ok) return hasil
    const kini = await lihatNarasi(s, berkasId, penanya.pegawaiId)
    return kini.ok ? ok({ ...kini.value, ditulis: hasil.value.id }) : kini
  }

  app.post(
    '/api/buku/narasi/:berkasId/paragraf',
    { schema: { params: paramNarasi, body: tambahParagraf } },
    async (req, reply) =>
      balas(reply, await tulis(req.params.berkasId, { apa: 'tambah', ...req.body }, wajibMasuk(req))),
  )

  app.put(
    '/api/buku/narasi/:berkasId/paragraf/:id',
    { schema: { params: paramParagraf, body: ubahParagraf } },
    async (req, reply) => {
      const { berkasId, id } = req.params
      return balas(reply, await tulis(berkasId, { apa: 'ubah', id, ...req.body }, wajibMasuk(req)))
    },
  )

  app.post(
    '/api/buku/narasi/:berkasId/paragraf/:id/tindakan',
    { schema: { params: paramParagraf, body: tindakanParagraf } },
    async (req, reply) => {
      const { berkasId, id } = req.params
      return balas(reply, await tulis(berkasId, { id, ...req.body }, wajibMasuk(req)))
    },
  )
}
