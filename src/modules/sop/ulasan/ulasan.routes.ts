import type { Result } from '#kernel/hasil'
import { type App, balas, kirimGalat, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { daftarUlasan } from './daftar-ulasan.ts'
import { bagianDokumen, isiDokumen } from './isi-dokumen.ts'
import { jawabUlasan, tutupUlasan } from './jawab-ulasan.ts'
import { perubahanBerkas } from './perubahan-berkas.ts'
import { tulisUlasan } from './tulis-ulasan.ts'
import * as kontrak from './ulasan.contract.ts'

/** What documents of a case say, what changed for the person who asks, and remarks on it. */
export function ruteUlasan(app: App, s: Sarana): void {
  const params = kontrak.paramBerkasUlasan
  const lalu = async (hasil: Result<unknown>, berkasId: string, pegawaiId: string | undefined) =>
    hasil.ok ? daftarUlasan(s, berkasId, pegawaiId) : hasil
  app.get(
    '/api/berkas/:id/perubahan',
    { schema: { params, querystring: kontrak.mintaPerubahan, response: { 200: kontrak.perubahanBerkas } } },
    async (req, reply) => {
      const { pegawaiId } = wajibMasuk(req)
      return balas(reply, await perubahanBerkas(s, { ...req.query, berkasId: req.params.id, pegawaiId }))
    },
  )

  app.get(
    '/api/berkas/:id/isi',
    { schema: { params, querystring: kontrak.mintaIsi, response: { 200: kontrak.isiDokumen } } },
    async (req, reply) => {
      const { pegawaiId } = wajibMasuk(req)
      return balas(reply, await isiDokumen(s, { ...req.query, berkasId: req.params.id, pegawaiId }))
    },
  )

  app.get(
    '/api/berkas/:id/isi/bagian',
    { schema: { params, querystring: kontrak.mintaBagian } },
    async (req, reply) => {
      const { pegawaiId } = wajibMasuk(req)
      const hasil = await bagianDokumen(s, { ...req.query, berkasId: req.params.id, pegawaiId })
      // Up to 200,000 cells that were checked when they were made: not walked through once more.
      return hasil.ok
        ? reply.type('application/json').send(JSON.stringify(hasil.value))
        : kirimGalat(reply, hasil.galat)
    },
  )

  app.get(
    '/api/berkas/:id/ulasan',
    { schema: { params, response: { 200: kontrak.daftarUlasan } } },
    async (req, reply) => balas(reply, await daftarUlasan(s, req.params.id, wajibMasuk(req).pegawaiId)),
  )

  app.post(
    '/api/berkas/:id/ulasan',
    { schema: { params, body: kontrak.tulisUlasan, response: { 200: kontrak.daftarUlasan } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const berkasId = req.params.id
      const hasil = await tulisUlasan(s, { ...req.body, berkasId }, pelakuDari(penanya))
      return balas(reply, await lalu(hasil, berkasId, penanya.pegawaiId))
    },
  )

  for (const [jalur, lakukan] of [
    ['jawaban', jawabUlasan],
    ['tutup', tutupUlasan],
  ] as const) {
    app.post(
      `/api/berkas/:id/ulasan/:ulasanId/${jalur}`,
      {
        schema: {
          params: kontrak.paramUlasan,
          body: kontrak.kataUlasan,
          response: { 200: kontrak.daftarUlasan },
        },
      },
      async (req, reply) => {
        const penanya = wajibMasuk(req)
        const { id: berkasId, ulasanId } = req.params
        const hasil = await lakukan(s, { berkasId, ulasanId, teks: req.body.teks }, pelakuDari(penanya))
        return balas(reply, await lalu(hasil, berkasId, penanya.pegawaiId))
      },
    )
  }
}
