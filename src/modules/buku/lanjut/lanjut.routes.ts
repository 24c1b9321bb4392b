import { type App, balas, kirimGalat, pelakuDari, wajibMasuk } from '#platform/http'
import type { SaranaNarasi } from '../narasi/lihat-narasi.ts'
import { daftarBuku } from './daftar-buku.ts'
import { mintaLanjut, paramLanjut } from './lanjut.contract.ts'
import { lanjutkanNarasi } from './lanjutkan-narasi.ts'
import { lihatLanjut } from './lihat-lanjut.ts'

/** Whoever has an account sees the books; who goes on with one is the act's own rule. */
export function ruteLanjut(app: App, s: SaranaNarasi): void {
  app.get('/api/buku/daftar', async (req) => {
    wajibMasuk(req)
    return { buku: await daftarBuku(s.db) }
  })

  app.get('/api/buku/lanjut/:berkasId', { schema: { params: paramLanjut } }, async (req, reply) => {
    wajibMasuk(req)
    return balas(reply, await lihatLanjut(s.db, req.params.berkasId))
  })

  app.post(
    '/api/buku/lanjut/:berkasId',
    { schema: { params: paramLanjut, body: mintaLanjut } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibMasuk(req))
      const { berkasId } = req.params
      const hasil = await lanjutkanNarasi(s, { berkasId, dari: req.body.dari }, pelaku)
      return hasil.ok ? balas(reply, await lihatLanjut(s.db, berkasId)) : kirimGalat(reply, hasil.galat)
    },
  )
}
