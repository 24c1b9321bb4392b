import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type KodeWilayah, parseKodeWilayah } from '#kernel/kode-wilayah'
import { type App, balas, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { getBatas } from './get-batas.ts'
import { imporBatas } from './impor-batas.ts'
import { imporWilayah } from './impor-wilayah.ts'
import { CariBatas, DaftarWilayah } from './wilayah.contract.ts'
import { galatWilayah } from './wilayah.galat.ts'
import { daftarWilayah, kodeBerbatas } from './wilayah.store.ts'

/** `kodeKantor` comes from `akun`, which stands above: main.ts hands it in, so that the national list is cut to the office. */
export function ruteWilayah(app: App, s: Sarana, kodeKantor?: () => Promise<KodeWilayah | undefined>): void {
  app.get('/api/wilayah', { schema: { response: { 200: DaftarWilayah } } }, async (req) => {
    wajibMasuk(req)
    const [daftar, berbatas] = await Promise.all([daftarWilayah(s.db), kodeBerbatas(s.db)])
    return { daftar: daftar.map((w) => ({ ...w, adaBatas: berbatas.has(w.kode) })) }
  })

  app.post('/api/wilayah/impor', async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    const isi = await bacaFile(req)
    if (!isi.ok) return balas(reply, isi)
    return balas(reply, await imporWilayah(s, isi.value, pelaku, await kodeKantor?.()))
  })

  app.post('/api/wilayah/batas', async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    const isi = await bacaFile(req)
    if (!isi.ok) return balas(reply, isi)
    return balas(reply, await imporBatas(s, isi.value, pelaku))
  })

  app.get('/api/wilayah/batas', { schema: { querystring: CariBatas } }, async (req, reply) => {
    wajibMasuk(req)
    const { induk, tingkat } = req.query
    const kode = induk === undefined ? undefined : parseKodeWilayah(induk)
    if (induk !== undefined && !kode) return balas(reply, tolak(galatWilayah.kodeTakSah(induk)))
    return getBatas(s.db, kode, tingkat)
  })
}

// The national list is 2.3 MB, the boundaries of a province 4 MB; the rest is room for unsimplified ones.
const MAKS_FILE = 64 * 1024 * 1024

async function bacaFile(req: FastifyRequest): Promise<Result<Buffer>> {
  const bagian = await req.file({ limits: { fileSize: MAKS_FILE } })
  if (!bagian) return tolak(galatWilayah.tanpaFile())
  try {
    return ok(await bagian.toBuffer())
  } catch (sebab) {
    if ((sebab as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw sebab
    return tolak(galatWilayah.fileTerlaluBesar(MAKS_FILE / 1024 / 1024))
  }
}
