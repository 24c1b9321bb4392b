import type { FastifyReply } from 'fastify'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, kirimGalat, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { susunSkema } from '../definisi/skema-json.ts'
import { paramSop } from '../sop.contract.ts'
import { galatSop } from '../sop.galat.ts'
import { konteksKantor } from '../tinjau/konteks-kantor.ts'
import { rutePeraturan } from '../tinjau/peraturan.routes.ts'
import { tinjauBentuk } from '../tinjau/tinjau-bentuk.ts'
import { tinjauRancangan } from '../tinjau/tinjau-rancangan.ts'
import { ajukanRancangan } from './ajukan-rancangan.ts'
import { bahanRancangan } from './bahan-rancangan.ts'
import { bandingRancangan } from './banding-rancangan.ts'
import { buatRancangan } from './buat-rancangan.ts'
import { cabutSop } from './cabut-sop.ts'
import { cetakLembar } from './cetak-lembar.ts'
import { findDefinisiTerakhir } from './definisi-berlaku.ts'
import { hapusRancangan } from './hapus-rancangan.ts'
import { konfirmasiRancangan } from './konfirmasi-rancangan.ts'
import { daftarLembarBerlaku } from './lembar-sah.store.ts'
import { periksaIsiNaskah, tulisNaskahYaml } from './naskah-yaml.ts'
import * as kontrak from './rancangan.contract.ts'
import { galatRancangan } from './rancangan.galat.ts'
import { findRancangan } from './rancangan.store.ts'
import { daftarRancanganKirim, getRancanganKirim } from './rancangan-kirim.ts'
import { lembarKirim, riwayatSop } from './riwayat-sop.ts'
import { simpanRancangan } from './simpan-rancangan.ts'
import { tarikRancangan } from './tarik-rancangan.ts'
import { wajibPenyusun } from './wajib-penyusun.ts'

/** Drafts of SOPs, their review, and which version is in force. Reading is for everyone who works here. */
export function ruteRancangan(app: App, s: Sarana): void {
  rutePeraturan(app, s)
  app.get('/api/sop/skema.json', async (req) => {
    wajibMasuk(req)
    return susunSkema()
  })

  app.post(
    '/api/sop/tinjau',
    { schema: { body: kontrak.mintaTinjau, response: { 200: kontrak.hasilTinjau } } },
    async (req, reply) => {
      wajibMasuk(req)
      const naskah = periksaIsiNaskah(req.body.naskah)
      if (!naskah.ok) return balas(reply, naskah)
      const { temuan, digest } = tinjauRancangan(naskah.value, await konteksKantor(s, s.db))
      return balas(reply, ok({ temuan: [...temuan], digest: digest ?? null }))
    },
  )

  app.get('/api/sop/rancangan', { schema: { response: { 200: kontrak.daftarRancangan } } }, async (req) => {
    wajibMasuk(req)
    return daftarRancanganKirim(s.db)
  })

  app.get(
    '/api/sop/rancangan/bahan',
    { schema: { response: { 200: kontrak.bahanRancangan } } },
    async (req) => {
      wajibMasuk(req)
      return bahanRancangan(s)
    },
  )

  app.post(
    '/api/sop/rancangan',
    { schema: { body: kontrak.buatRancangan, response: { 200: kontrak.rancangan } } },
    async (req, reply) => {
      const pelaku = await wajibPenyusun(s, wajibMasuk(req))
      if (!pelaku.ok) return balas(reply, pelaku)
      const id = await buatRancangan(s, req.body, pelaku.value)
      return balas(reply, id.ok ? await getRancanganKirim(s, id.value) : id)
    },
  )

  app.get(
    '/api/sop/rancangan/:id',
    { schema: { params: kontrak.paramRancangan, response: { 200: kontrak.rancangan } } },
    async (req, reply) => {
      wajibMasuk(req)
      return balas(reply, await getRancanganKirim(s, req.params.id))
    },
  )

  const jawab = async (reply: FastifyReply, id: string, hasil: Result<void>) =>
    balas(reply, hasil.ok ? await getRancanganKirim(s, id) : hasil)

  app.put(
    '/api/sop/rancangan/:id',
    {
      schema: {
        params: kontrak.paramRancangan,
        body: kontrak.simpanRancangan,
        response: { 200: kontrak.rancangan },
      },
    },
    async (req, reply) => {
      const pelaku = await wajibPenyusun(s, wajibMasuk(req))
      if (!pelaku.ok) return balas(reply, pelaku)
      const p = { id: req.params.id, ...req.body }
      return jawab(reply, p.id, await simpanRancangan(s, p, pelaku.value))
    },
  )

  app.post(
    '/api/sop/rancangan/:id/konfirmasi',
    {
      schema: {
        params: kontrak.paramRancangan,
        body: kontrak.konfirmasiRancangan,
        response: { 200: kontrak.rancangan },
      },
    },
    async (req, reply) => {
      const pelaku = await wajibPenyusun(s, wajibMasuk(req))
      if (!pelaku.ok) return balas(reply, pelaku)
      const p = { id: req.params.id, ...req.body }
      return jawab(reply, p.id, await konfirmasiRancangan(s, p, pelaku.value))
    },
  )

  app.post(
    '/api/sop/rancangan/:id/ajukan',
    {
      schema: {
        params: kontrak.paramRancangan,
        body: kontrak.ajukanRancangan,
        response: { 200: kontrak.rancangan },
      },
    },
    async (req, reply) => {
      const pelaku = await wajibPenyusun(s, wajibMasuk(req))
      if (!pelaku.ok) return balas(reply, pelaku)
      const p = { id: req.params.id, ...req.body }
      return jawab(reply, p.id, await ajukanRancangan(s, p, pelaku.value))
    },
  )

  app.post(
    '/api/sop/rancangan/:id/tarik',
    {
      schema: {
        params: kontrak.paramRancangan,
        body: kontrak.versiRancangan,
        response: { 200: kontrak.rancangan },
      },
    },
    async (req, reply) => {
      const pelaku = await wajibPenyusun(s, wajibMasuk(req))
      if (!pelaku.ok) return balas(reply, pelaku)
      const p = { id: req.params.id, ...req.body }
      return jawab(reply, p.id, await tarikRancangan(s, p, pelaku.value))
    },
  )

  app.delete(
    '/api/sop/rancangan/:id',
    { schema: { params: kontrak.paramRancangan, querystring: kontrak.versiRancangan } },
    async (req, reply) => {
      const pelaku = await wajibPenyusun(s, wajibMasuk(req))
      if (!pelaku.ok) return balas(reply, pelaku)
      return balas(reply, await hapusRancangan(s, { id: req.params.id, ...req.query }, pelaku.value))
    },
  )

  app.get(
    '/api/sop/rancangan/:id/banding',
    { schema: { params: kontrak.paramRancangan, response: { 200: kontrak.bandingRancangan } } },
    async (req, reply) => {
      wajibMasuk(req)
      return balas(reply, await bandingRancangan(s.db, req.params.id))
    },
  )

  app.get(
    '/api/sop/rancangan/:id/ekspor.yaml',
    { schema: { params: kontrak.paramRancangan } },
    async (req, reply) => {
      wajibMasuk(req)
      const r = await findRancangan(s.db, req.params.id)
      if (!r) return kirimGalat(reply, galatRancangan.takAda(req.params.id))
      return kirimYaml(reply, r.sop, tulisNaskahYaml(r.naskah))
    },
  )

  app.get(
    '/api/sop/rancangan/:id/lembar.pdf',
    { schema: { params: kontrak.paramRancangan } },
    async (req, reply) => {
      wajibMasuk(req)
      const r = await findRancangan(s.db, req.params.id)
      if (!r) return kirimGalat(reply, galatRancangan.takAda(req.params.id))
      const { definisi, temuan } = tinjauBentuk(r.naskah)
      if (!definisi) return kirimGalat(reply, galatRancangan.bercacat(temuan))
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="rancangan-${r.sop}.pdf"`)
        .send(await cetakLembar(s, { ...definisi, sifat: 'draf' }))
    },
  )

  app.get('/api/sop/:id/ekspor.yaml', { schema: { params: paramSop } }, async (req, reply) => {
    wajibMasuk(req)
    const d = await findDefinisiTerakhir(s.db, req.params.id)
    return d
      ? kirimYaml(reply, d.id, tulisNaskahYaml(d))
      : kirimGalat(reply, galatSop.sopTakAda(req.params.id))
  })

  app.get(
    '/api/sop/:id/versi',
    { schema: { params: paramSop, response: { 200: kontrak.daftarVersi } } },
    async (req, reply) => {
      wajibMasuk(req)
      const versi = await riwayatSop(s.db, req.params.id)
      return balas(reply, versi.length > 0 ? ok({ versi }) : tolak(galatSop.sopTakAda(req.params.id)))
    },
  )

  app.get('/api/sop-lembar', { schema: { response: { 200: kontrak.daftarLembar } } }, async (req) => {
    wajibMasuk(req)
    const lembar = await daftarLembarBerlaku(s.db)
    return { lembar: lembar.map((l) => ({ ...lembarKirim(l)!, sop: l.sop })) }
  })

  app.post(
    '/api/sop/:id/cabut',
    { schema: { params: paramSop, body: kontrak.cabutSop, response: { 200: kontrak.daftarVersi } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const p = { sop: req.params.id, alasan: req.body.alasan }
      const hasil = await cabutSop(s, p, pelakuDari(penanya))
      return balas(reply, hasil.ok ? ok({ versi: await riwayatSop(s.db, p.sop) }) : hasil)
    },
  )
}

function kirimYaml(reply: FastifyReply, id: string, isi: string): FastifyReply {
  return reply
    .type('application/yaml; charset=utf-8')
    .header('content-disposition', `attachment; filename="${id}.yaml"`)
    .send(isi)
}
