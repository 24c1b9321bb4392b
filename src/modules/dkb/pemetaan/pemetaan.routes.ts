import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ok } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { wajibPengolah } from '../wajib-pengolah.ts'
import { daftarLabel } from './label.store.ts'
import { akhiriLabel, artiKode, daftarArti, tambahLabel } from './label.ts'
import { lupakanPemetaan } from './lupakan-pemetaan.ts'
import { mulaiImpor } from './mulai-impor.ts'
import { namaBentukSaja } from './nama-bentuk.ts'
import {
  AkhiriLabel,
  type DaftarLabel,
  type DaftarPemetaan,
  MulaiDenganPemetaan,
  TambahLabel,
} from './pemetaan.contract.ts'
import { daftarEjaan, daftarPemetaan } from './pemetaan.store.ts'
import { type FileKiriman, pratinjauImpor } from './pratinjau.ts'

const DenganSidik = z.object({ sidik: z.string().regex(/^[0-9a-f]{64}$/) })
const DenganIdLabel = z.object({ id: z.uuid() })

export function rutePemetaan(app: App, s: Sarana): void {
  app.post('/api/impor/pratinjau', async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    return balas(reply, await pratinjauImpor(s, fileKiriman(req), pelakuDari(penanya)))
  })

  app.post('/api/impor/mulai', { schema: { body: MulaiDenganPemetaan } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    return balas(reply, await mulaiImpor(s, req.body, pelakuDari(penanya)))
  })

  app.get('/api/impor/pemetaan', async (req, reply) => {
    const boleh = await wajibPengolah(s, wajibMasuk(req))
    if (!boleh.ok) return balas(reply, boleh)
    const daftar = (await daftarPemetaan(s.db)).map((p) => ({
      sidik: p.sidik,
      bentuk: namaBentukSaja(p.bentuk),
      kolom: p.kolom,
      oleh: p.oleh.nama,
      pada: p.pada.toISOString(),
      ...(p.terakhirDipakai && { terakhirDipakai: p.terakhirDipakai.toISOString() }),
    }))
    return balas(reply, ok<DaftarPemetaan>({ daftar }))
  })

  app.delete('/api/impor/pemetaan/:sidik', { schema: { params: DenganSidik } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    return balas(reply, await lupakanPemetaan(s, req.params.sidik, pelakuDari(penanya)))
  })

  app.get('/api/impor/label', async (req, reply) => {
    const boleh = await wajibPengolah(s, wajibMasuk(req))
    if (!boleh.ok) return balas(reply, boleh)
    const daftar = (await daftarLabel(s.db)).map(({ kunci: _, berakhir, sejak, oleh, ...l }) => ({
      ...l,
      arti: artiKode(l.kolom, l.kode),
      sejak: sejak.toISOString(),
      oleh: oleh.nama,
      ...(berakhir && {
        berakhir: { pada: berakhir.pada.toISOString(), oleh: berakhir.oleh.nama, alasan: berakhir.alasan },
      }),
    }))
    return balas(reply, ok<DaftarLabel>({ daftar, takDikenal: await daftarEjaan(s.db), kode: daftarArti() }))
  })

  app.post('/api/impor/label', { schema: { body: TambahLabel } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    return balas(reply, await tambahLabel(s, req.body, pelakuDari(penanya)))
  })

  app.post(
    '/api/impor/label/:id/akhiri',
    { schema: { params: DenganIdLabel, body: AkhiriLabel } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajibPengolah(s, penanya)
      if (!boleh.ok) return balas(reply, boleh)
      return balas(reply, await akhiriLabel(s, req.params.id, req.body.alasan, pelakuDari(penanya)))
    },
  )
}

// One after another as they stream in; what is left of a refused one is read away, so that the sentence arrives.
async function* fileKiriman(req: FastifyRequest): AsyncGenerator<FileKiriman> {
  if (!req.isMultipart()) return
  for await (const b of req.parts({ limits: { files: 51, parts: 60 } })) {
    if (b.type === 'field') continue
    const isi = b.file.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
    yield { nama: b.filename, isi, terpotong: () => b.file.truncated }
    b.file.resume()
  }
}
