import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type KodeWilayah, parseKodeWilayah } from '#kernel/kode-wilayah'
import type { Tanggal } from '#kernel/tanggal'
import { type App, balas, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { daftarEdisi } from './edisi.store.ts'
import { getBatas } from './get-batas.ts'
import { kodeTanpaPenerus } from './get-peta.ts'
import { imporBatas } from './impor-batas.ts'
import { aturPrioritasLuas, imporLuas, pilihLuas } from './impor-luas.ts'
import { hapusPersilangan, imporPersilangan } from './impor-persilangan.ts'
import { imporWilayah } from './impor-wilayah.ts'
import { EDISI_PAKET, isiDariEdisi } from './isi-dari-edisi.ts'
import { daftarSumberLuas, luasTerpakai } from './luas.store.ts'
import { daftarPersilangan } from './persilangan.store.ts'
import {
  CariBatas,
  DaftarEdisi,
  DaftarLuas,
  DaftarPersilangan,
  DaftarWilayah,
  DasarDaftar as DasarDaftarKawat,
  HapusPersilangan,
  MintaImporLuas,
  PilihLuas,
  PrioritasLuas,
} from './wilayah.contract.ts'
import { galatWilayah } from './wilayah.galat.ts'
import { daftarNamaPernah, daftarWilayah, kodeBerbatas } from './wilayah.store.ts'

/** `kodeKantor` comes from `akun`, which stands above: main.ts hands it in, so that the national list is cut to the office. */
export function ruteWilayah(app: App, s: Sarana, kodeKantor?: () => Promise<KodeWilayah | undefined>): void {
  app.get('/api/wilayah', { schema: { response: { 200: DaftarWilayah } } }, async (req) => {
    wajibMasuk(req)
    const [daftar, berbatas] = await Promise.all([daftarWilayah(s.db), kodeBerbatas(s.db)])
    return { daftar: daftar.map((w) => ({ ...w, adaBatas: berbatas.has(w.kode) })) }
  })

  app.post('/api/wilayah/impor', async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    const kiriman = await bacaKiriman(req)
    if (!kiriman.ok) return balas(reply, kiriman)
    const dasar = DasarDaftarKawat.safeParse(kiriman.value.medan)
    if (!dasar.success) return balas(reply, tolak(galatWilayah.tanggalTakSah()))
    const { tanggalEfektif, dasarHukum } = dasar.data
    return balas(
      reply,
      await imporWilayah(s, kiriman.value.isi, pelaku, await kodeKantor?.(), {
        ...(tanggalEfektif !== undefined && { tanggalEfektif: tanggalEfektif as Tanggal }),
        ...(dasarHukum !== undefined && { dasarHukum }),
      }),
    )
  })

  app.get('/api/wilayah/edisi', { schema: { response: { 200: DaftarEdisi } } }, async (req) => {
    wajibMasuk(req)
    const daftar = await daftarEdisi(s.db)
    return {
      tersedia: EDISI_PAKET,
      daftar: daftar.map((e) => ({ ...e, diimpor: e.diimpor.toISOString(), oleh: e.oleh.nama })),
    }
  })

  app.post('/api/wilayah/edisi', async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    const kode = await kodeKantor?.()
    if (!kode) return balas(reply, tolak(galatWilayah.kantorBelumDisetel()))
    return balas(reply, await isiDariEdisi(s, kode, pelaku))
  })

  app.get('/api/wilayah/persilangan', { schema: { response: { 200: DaftarPersilangan } } }, async (req) => {
    wajibMasuk(req)
    const [daftar, tanpaPenerus, nama] = await Promise.all([
      daftarPersilangan(s.db),
      kodeTanpaPenerus(s.db),
      daftarNamaPernah(s.db),
    ])
    return {
      daftar: daftar.map((p) => ({ ...p, namaDari: nama.get(p.dari) ?? '', namaKe: nama.get(p.ke) ?? '' })),
      tanpaPenerus,
    }
  })

  app.post('/api/wilayah/persilangan', async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    const kiriman = await bacaKiriman(req)
    if (!kiriman.ok) return balas(reply, kiriman)
    return balas(reply, await imporPersilangan(s, kiriman.value.isi, pelaku))
  })

  app.post('/api/wilayah/persilangan/hapus', { schema: { body: HapusPersilangan } }, async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    return balas(reply, await hapusPersilangan(s, req.body, pelaku))
  })

  app.get('/api/wilayah/luas', { schema: { response: { 200: DaftarLuas } } }, async (req) => {
    wajibMasuk(req)
    const [sumber, terpakai, daftar] = await Promise.all([
      daftarSumberLuas(s.db),
      luasTerpakai(s.db),
      daftarWilayah(s.db),
    ])
    const nama = new Map(daftar.map((w) => [w.kode, w.nama]))
    return { sumber, terpakai: terpakai.map((l) => ({ ...l, nama: nama.get(l.kode) ?? '' })) }
  })

  app.post('/api/wilayah/luas', async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    const kiriman = await bacaKiriman(req)
    if (!kiriman.ok) return balas(reply, kiriman)
    const minta = MintaImporLuas.safeParse(kiriman.value.medan)
    if (!minta.success) return balas(reply, tolak(galatWilayah.sumberLuasTakLengkap()))
    return balas(reply, await imporLuas(s, kiriman.value.isi, minta.data, pelaku))
  })

  app.put('/api/wilayah/luas/pilihan', { schema: { body: PilihLuas } }, async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    return balas(reply, await pilihLuas(s, req.body, pelaku))
  })

  app.put('/api/wilayah/luas/prioritas', { schema: { body: PrioritasLuas } }, async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    return balas(reply, await aturPrioritasLuas(s, req.body, pelaku))
  })

  app.post('/api/wilayah/batas', async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    const kiriman = await bacaKiriman(req)
    if (!kiriman.ok) return balas(reply, kiriman)
    return balas(reply, await imporBatas(s, kiriman.value.isi, pelaku))
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

// Fields come before the file; what comes behind it is not read.
async function bacaKiriman(
  req: FastifyRequest,
): Promise<Result<{ isi: Buffer; medan: Record<string, unknown> }>> {
  if (!req.isMultipart()) return tolak(galatWilayah.tanpaFile())
  const medan: Record<string, unknown> = {}
  for await (const bagian of req.parts({ limits: { fileSize: MAKS_FILE } })) {
    if (bagian.type === 'field') {
      if (bagian.value !== '') medan[bagian.fieldname] = bagian.value
      continue
    }
    try {
      return ok({ isi: await bagian.toBuffer(), medan })
    } catch (sebab) {
      if ((sebab as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw sebab
      return tolak(galatWilayah.fileTerlaluBesar(MAKS_FILE / 1024 / 1024))
    }
  }
  return tolak(galatWilayah.tanpaFile())
}
