import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { getBerkas } from '#sop'
import { DaftarCetakan, MintaCetakan, PindaianDiterima } from './basah.contract.ts'
import { galatBasah } from './basah.galat.ts'
import { daftarCetakan } from './basah.store.ts'
import { cetakBertanda } from './cetak-bertanda.ts'
import { type FilePindaian, HALAMAN_MAKS } from './halaman-pindaian.ts'
import { terimaPindaian } from './terima-pindaian.ts'

/** A page in colour at 300 dpi as JPEG has some 3 MB. */
const FILE_MAKS_MB = 60

export function ruteBasah(app: App, s: Sarana): void {
  app.post('/api/ttd/cetakan', { schema: { body: MintaCetakan } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const hasil = await cetakBertanda(s, req.body, pelakuDari(penanya))
    if (!hasil.ok) return balas(reply, hasil)
    const { cetakan, pdf } = hasil.value
    return reply
      .header('content-disposition', `attachment; filename="cetakan-${cetakan.id}.pdf"`)
      .header('x-cetakan', cetakan.id)
      .type('application/pdf')
      .send(pdf)
  })

  app.get(
    '/api/ttd/cetakan',
    { schema: { querystring: z.object({ berkas: z.string() }), response: { 200: DaftarCetakan } } },
    async (req, reply) => {
      wajibMasuk(req)
      const berkas = await getBerkas(s, req.query.berkas)
      if (!berkas.ok) return balas(reply, berkas)
      const kini = new Map(berkas.value.dokumen.filter((d) => d.terbaru).map((d) => [d.nama, d.hash]))
      const daftar = (await daftarCetakan(s.db, req.query.berkas)).map((c) => ({
        id: c.id,
        dokumen: c.dokumen,
        halaman: c.halaman.length,
        dibuat: c.dibuat.toISOString(),
        oleh: c.pelaku.nama,
        berlaku: kini.get(c.dokumen) === c.hash,
        pindaian: c.pindaian && { hash: c.pindaian.hash, diterima: c.pindaian.diterima.toISOString() },
      }))
      return { daftar }
    },
  )

  app.post(
    '/api/ttd/cetakan/:id/pindaian',
    {
      schema: {
        params: z.object({ id: z.string().regex(/^[A-Z2-9]{10}$/) }),
        response: { 200: PindaianDiterima },
      },
    },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const file = await bacaKiriman(req)
      if (!file.ok) return balas(reply, file)
      const hasil = await terimaPindaian(
        s,
        { cetakanId: req.params.id, file: file.value },
        pelakuDari(penanya),
      )
      if (!hasil.ok) return balas(reply, hasil)
      const { nama, hash, ukuran } = hasil.value
      return balas(reply, ok({ nama, hash, ukuran }))
    },
  )
}

async function bacaKiriman(req: FastifyRequest): Promise<Result<FilePindaian[]>> {
  if (!req.isMultipart()) return tolak(galatBasah.bukanGambar('kiriman'))
  const file: FilePindaian[] = []
  try {
    for await (const b of req.files({
      limits: { fileSize: FILE_MAKS_MB * 1024 * 1024, files: HALAMAN_MAKS },
    }))
      file.push({ nama: b.filename, isi: await b.toBuffer() })
  } catch (sebab) {
    const kode = (sebab as { code?: string }).code
    if (kode === 'FST_REQ_FILE_TOO_LARGE') return tolak(galatBasah.rusak('kiriman'))
    if (kode === 'FST_FILES_LIMIT') return tolak(galatBasah.terlaluBanyak(HALAMAN_MAKS))
    throw sebab
  }
  return file.length > 0 ? ok(file) : tolak(galatBasah.bukanGambar('kiriman'))
}
