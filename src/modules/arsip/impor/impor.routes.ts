import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type {} from '@fastify/multipart'
import { z } from 'zod'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type App, balas, type Penanya, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { wewenangArsip } from '../akses/pembaca-arsip.ts'
import { galatArsip } from '../arsip.galat.ts'
import { DaftarImpor, Impor, ImporLengkap, TanyaImpor } from './impor.contract.ts'
import { daftarBaris, daftarImpor, findImpor } from './impor.store.ts'
import { buangImpor, mulaiImpor } from './mulai-impor.ts'
import { siapkanImpor } from './siapkan-impor.ts'
import { bukaUnggahanImpor, fileUnggahan, simpanUnggahan } from './sumber-impor.ts'

const DenganId = z.object({ id: z.uuid() })
const ZIP_MAKS = 4 * 1024 ** 3

export function ruteImpor(app: App, s: Sarana): void {
  const kelola = async (penanya: Penanya): Promise<Result<void>> =>
    (await wewenangArsip(s, penanya)).kelola ? ok() : tolak(galatArsip.bukanPengelola())
  const lihat = async (id: string): Promise<Result<Impor>> => {
    const impor = await findImpor(s.db, id)
    return impor ? ok(impor) : tolak(galatArsip.imporTakAda())
  }

  app.get('/api/arsip/impor', { schema: { response: { 200: DaftarImpor } } }, async (req, reply) => {
    const boleh = await kelola(wajibMasuk(req))
    return balas(reply, boleh.ok ? ok({ daftar: await daftarImpor(s.db) }) : boleh)
  })

  app.get(
    '/api/arsip/impor/:id',
    { schema: { params: DenganId, querystring: TanyaImpor, response: { 200: ImporLengkap } } },
    async (req, reply) => {
      const boleh = await kelola(wajibMasuk(req))
      const impor = boleh.ok ? await lihat(req.params.id) : boleh
      if (!impor.ok) return balas(reply, impor)
      const daftar = await daftarBaris(s.db, req.params.id, { ...req.query, batas: 100 })
      return balas(reply, ok({ ...impor.value, daftar }))
    },
  )

  app.post('/api/arsip/impor', { schema: { response: { 200: Impor } } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await kelola(penanya)
    if (!boleh.ok) return balas(reply, boleh)
    const file = req.isMultipart() ? await req.file({ limits: { fileSize: ZIP_MAKS } }) : undefined
    if (!file) return balas(reply, tolak(galatArsip.imporTanpaFile()))
    const isi = file.file.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
    return balas(
      reply,
      await terimaZip(s, { nama: file.filename, isi }, () => file.file.truncated, pelakuDari(penanya)),
    )
  })

  app.post(
    '/api/arsip/impor/:id/mulai',
    { schema: { params: DenganId, response: { 200: Impor } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await kelola(penanya)
      const hasil = boleh.ok ? await mulaiImpor(s, req.params.id, pelakuDari(penanya)) : boleh
      return balas(reply, hasil.ok ? await lihat(req.params.id) : hasil)
    },
  )

  app.post(
    '/api/arsip/impor/:id/buang',
    { schema: { params: DenganId, response: { 200: Impor } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await kelola(penanya)
      const hasil = boleh.ok ? await buangImpor(s, req.params.id, pelakuDari(penanya)) : boleh
      return balas(reply, hasil.ok ? await lihat(req.params.id) : hasil)
    },
  )
}

/** Keeps the upload encrypted and makes its preview; what cannot be previewed leaves nothing. */
async function terimaZip(
  s: Sarana,
  file: { nama: string; isi: AsyncIterable<Buffer> },
  terpotong: () => boolean,
  pelaku: Pelaku,
): Promise<Result<Impor>> {
  const id = randomUUID()
  let hasil: Result<Impor> | undefined
  try {
    const ukuran = await simpanUnggahan(s, id, file.isi)
    if (terpotong() || ukuran === 0) {
      hasil = tolak(galatArsip.imporTanpaFile())
      return hasil
    }
    const sumber = await bukaUnggahanImpor(s, id).catch((sebab: unknown) => {
      if (sebab instanceof Error) return undefined
      throw sebab
    })
    if (!sumber) {
      hasil = tolak(galatArsip.imporBukanZip())
      return hasil
    }
    try {
      hasil = await siapkanImpor(s, { id, nama: file.nama.slice(0, 120), sumber }, pelaku)
      return hasil
    } finally {
      await sumber.tutup()
    }
  } catch (sebab) {
    if ((sebab as NodeJS.ErrnoException).code !== 'ENOSPC') throw sebab
    return tolak(galatArsip.diskPenuh())
  } finally {
    if (!hasil?.ok) await rm(fileUnggahan(s, id), { force: true })
  }
}
