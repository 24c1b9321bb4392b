import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { type Pemangku, periksaSandi, wewenangPegawai } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, type Penanya, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { ruteBaca } from './baca/baca.routes.ts'
import { akhiriBerkas } from './berkas/akhiri-berkas.ts'
import { bukaBerkas } from './berkas/buka-berkas.ts'
import { daftarBerkas } from './berkas/daftar-berkas.ts'
import { daftarTandaTangan } from './berkas/daftar-tanda-tangan.ts'
import { getBerkas } from './berkas/get-berkas.ts'
import { daftarKotakMasuk } from './berkas/kotak-masuk.ts'
import { catatPenolakan, lakukanTindakan } from './berkas/lakukan-tindakan.ts'
import { periksaTerbaca } from './berkas/periksa-terbaca.ts'
import { tandaTanganMenunggu } from './berkas/tanda-tangan.contract.ts'
import type { PermintaanTindakan } from './berkas/timbang.ts'
import { tugaskanLangkah } from './berkas/tugaskan-langkah.ts'
import { unggahLampiran } from './berkas/unggah-lampiran.ts'
import { VERBA } from './definisi/verba.ts'
import { definisiBerlaku, findDefinisiBerlaku } from './rancangan/definisi-berlaku.ts'
import { ruteRancangan } from './rancangan/rancangan.routes.ts'
import { ruteSerahTerima } from './serah-terima/serah-terima.routes.ts'
import * as kontrak from './sop.contract.ts'
import { galatSop } from './sop.galat.ts'
import { daftarPelaksana, ringkasSop, sopLengkap } from './sop-kirim.ts'
import { ruteUkur } from './ukur/ukur.routes.ts'

export function ruteSop(app: App, s: Sarana): void {
  ruteRancangan(app, s)
  ruteBaca(app, s)
  ruteUkur(app, s)
  ruteSerahTerima(app, s)
  app.get(
    '/api/kotak-masuk',
    { schema: { querystring: kontrak.saringKotakMasuk, response: { 200: kontrak.kotakMasuk } } },
    async (req) => {
      const { pegawaiId } = wajibMasuk(req)
      return daftarKotakMasuk(s.db, s.jam, pegawaiId ?? BUKAN_PEGAWAI, req.query)
    },
  )

  app.get(
    '/api/kotak-masuk/tanda-tangan',
    { schema: { response: { 200: tandaTanganMenunggu } } },
    async (req) => {
      const { pegawaiId } = wajibMasuk(req)
      // One moment for all that is read: documents, acts and places of a case belong together.
      return s.db.transaksi(
        (tx) => daftarTandaTangan({ ...s, db: tx }, pegawaiId ?? BUKAN_PEGAWAI),
        'repeatable read',
      )
    },
  )

  app.get(
    '/api/berkas',
    { schema: { querystring: kontrak.saringBerkas, response: { 200: kontrak.daftarBerkas } } },
    async (req) => {
      wajibMasuk(req)
      return daftarBerkas(s.db, s.jam, req.query)
    },
  )

  app.post(
    '/api/berkas',
    { schema: { body: kontrak.bukaBerkasBaru, response: { 200: kontrak.berkas } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const hasil = await bukaBerkas(s, req.body, pelakuDari(penanya))
      return balas(reply, hasil.ok ? await getBerkas(s, hasil.value.berkasId, penanya.pegawaiId) : hasil)
    },
  )

  app.get(
    '/api/berkas/:id',
    { schema: { params: kontrak.paramBerkas, response: { 200: kontrak.berkas } } },
    async (req, reply) => balas(reply, await getBerkas(s, req.params.id, wajibMasuk(req).pegawaiId)),
  )

  app.post(
    '/api/berkas/:id/tindakan',
    {
      schema: {
        params: kontrak.paramBerkas,
        body: kontrak.lakukanTindakanBerkas,
        response: { 200: kontrak.berkas },
      },
    },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const { sandi, sekaligus, ...isi } = req.body
      const permintaan = { ...isi, berkasId: req.params.id }
      const terbaca = sekaligus ? await periksaTerbaca(s, req.params.id, penanya.pegawaiId) : ok()
      if (!terbaca.ok) await catatPenolakan(s, permintaan, pelakuDari(penanya), terbaca.galat)
      const benar = terbaca.ok ? await mintaSandi(s, penanya, permintaan, sandi) : terbaca
      const hasil = benar.ok ? await lakukanTindakan(s, permintaan, pelakuDari(penanya)) : benar
      return balas(reply, hasil.ok ? await getBerkas(s, req.params.id, penanya.pegawaiId) : hasil)
    },
  )

  app.post(
    '/api/berkas/:id/penugasan',
    {
      schema: {
        params: kontrak.paramBerkas,
        body: kontrak.tugaskanBerkas,
        response: { 200: kontrak.berkas },
      },
    },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const hasil = await tugaskanLangkah(s, { ...req.body, berkasId: req.params.id }, pelakuDari(penanya))
      return balas(reply, hasil.ok ? await getBerkas(s, req.params.id, penanya.pegawaiId) : hasil)
    },
  )

  app.post(
    '/api/berkas/:id/batal',
    {
      schema: {
        params: kontrak.paramBerkas,
        body: kontrak.batalkanBerkas,
        response: { 200: kontrak.berkas },
      },
    },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const hasil = await akhiriBerkas(s, { ...req.body, berkasId: req.params.id }, pelakuDari(penanya))
      return balas(reply, hasil.ok ? await getBerkas(s, req.params.id, penanya.pegawaiId) : hasil)
    },
  )

  app.post(
    '/api/berkas/:id/lampiran',
    {
      schema: {
        params: kontrak.paramBerkas,
        querystring: kontrak.unggahLampiran,
        response: { 200: kontrak.lampiranDiunggah },
      },
    },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const isi = await bacaKiriman(req)
      if (!isi.ok) return balas(reply, isi)
      const p = { berkasId: req.params.id, nama: req.query.nama, isi: isi.value }
      return balas(reply, await unggahLampiran(s, p, pelakuDari(penanya)))
    },
  )

  app.get(
    '/api/pelaksana-sop',
    { schema: { response: { 200: kontrak.daftarPelaksanaSop } } },
    async (req) => {
      wajibMasuk(req)
      return { pelaksana: daftarPelaksana(await definisiBerlaku(s.db)) }
    },
  )

  app.get('/api/sop', { schema: { response: { 200: kontrak.daftarSop } } }, async (req) => {
    const wewenang = await wewenangPenanya(s, wajibMasuk(req))
    const sop = (await definisiBerlaku(s.db)).map((d) => ringkasSop(d, wewenang))
    // What the office has signed comes before drafts that it may take up.
    return { sop: sop.sort((a, b) => Number(a.sifat === 'draf') - Number(b.sifat === 'draf')) }
  })

  app.get(
    '/api/sop/:id',
    { schema: { params: kontrak.paramSop, response: { 200: kontrak.sopKirim } } },
    async (req, reply) => {
      const wewenang = await wewenangPenanya(s, wajibMasuk(req))
      const d = await findDefinisiBerlaku(s.db, req.params.id)
      return balas(reply, d ? ok(sopLengkap(d, wewenang)) : tolak(galatSop.sopTakAda(req.params.id)))
    },
  )
}

/** A pengelola holds no position. */
function wewenangPenanya(s: Sarana, { pegawaiId }: Penanya): Promise<Pemangku[]> {
  return pegawaiId === undefined ? Promise.resolve([]) : wewenangPegawai(s.db, pegawaiId, s.jam.sekarang())
}

/** A scanned book of 180 pages. */
const LAMPIRAN_MAKS_MB = 60

async function bacaKiriman(req: FastifyRequest): Promise<Result<Buffer>> {
  const bagian = req.isMultipart()
    ? await req.file({ limits: { fileSize: LAMPIRAN_MAKS_MB * 1024 * 1024 } })
    : undefined
  if (!bagian) return tolak(galatSop.lampiranTanpaFile())
  try {
    return ok(await bagian.toBuffer())
  } catch (sebab) {
    if ((sebab as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw sebab
    return tolak(galatSop.lampiranTerlaluBesar(LAMPIRAN_MAKS_MB))
  }
}

/** A pengelola holds no position: an identity that no pegawai has. */
const BUKAN_PEGAWAI = '00000000-0000-0000-0000-000000000000'

/** The password goes from the request to the check and nowhere else. */
async function mintaSandi(
  s: Sarana,
  penanya: Penanya,
  p: PermintaanTindakan,
  sandi: string | undefined,
): Promise<Result<void>> {
  if (!Object.hasOwn(VERBA, p.tindakan) || !VERBA[p.tindakan as keyof typeof VERBA].sandi) return ok()
  const hasil = sandi ? await periksaSandi(s, penanya.akunId, sandi) : tolak(galatSop.perluSandi())
  if (!hasil.ok) await catatPenolakan(s, p, pelakuDari(penanya), hasil.galat)
  return hasil
}
