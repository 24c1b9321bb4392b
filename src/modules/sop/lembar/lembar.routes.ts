import { bacaDokumen, type Kertas, renderLembarDocx, renderLembarSop } from '#dokumen'
import { type App, kirimGalat, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { findVersiSop } from '../berkas/berkas.store.ts'
import { type DefinisiSop, sidikDefinisi } from '../definisi/definisi-sop.ts'
import { findDefinisiBerlaku } from '../rancangan/definisi-berlaku.ts'
import { findLembarSah } from '../rancangan/lembar-sah.store.ts'
import { galatSop } from '../sop.galat.ts'
import { lembarKantor } from './bahan-lembar.ts'
import { bpmnSop } from './bpmn/bpmn-sop.ts'
import { getKeputusanKantor, ubahKeputusanKantor } from './keputusan-kantor.ts'
import { getKertasKantor, ubahKertasKantor } from './kertas-kantor.ts'
import * as kontrak from './lembar.contract.ts'
import { mintaBuku } from './pekerja-buku.ts'

/** Content type of Office Open XML (ECMA-376). */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A SOP on paper: the sheet as PDF and for Word, the graph as BPMN, the book of all. */
export function ruteLembar(app: App, s: Sarana): void {
  const skema = { params: kontrak.paramLembar, querystring: kontrak.kueriLembar }

  app.get('/api/sop/:id/lembar.pdf', { schema: skema }, async (req, reply) => {
    wajibMasuk(req)
    const d = await findVersi(s, req.params.id, req.query.versi)
    if (!d) return kirimGalat(reply, galatSop.sopTakAda(req.params.id))
    const sah = await findLembarSah(s.db, sidikDefinisi(d))
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="sop-${d.id}.pdf"`)
      .send(
        sah
          ? (await bacaDokumen(s, sah.hash)).isi
          : await renderLembarSop(await lembarKantor(s, d), await opsi(s, req.query)),
      )
  })

  app.get('/api/sop/:id/lembar.docx', { schema: skema }, async (req, reply) => {
    wajibMasuk(req)
    const d = await findVersi(s, req.params.id, req.query.versi)
    if (!d) return kirimGalat(reply, galatSop.sopTakAda(req.params.id))
    return reply
      .type(DOCX)
      .header('content-disposition', `attachment; filename="sop-${d.id}.docx"`)
      .send(await renderLembarDocx(await lembarKantor(s, d), await opsi(s, req.query)))
  })

  app.get('/api/sop/:id/alur.bpmn', { schema: { params: kontrak.paramLembar } }, async (req, reply) => {
    wajibMasuk(req)
    const d = await findDefinisiBerlaku(s.db, req.params.id)
    if (!d) return kirimGalat(reply, galatSop.sopTakAda(req.params.id))
    return reply
      .type('application/xml; charset=utf-8')
      .header('content-disposition', `attachment; filename="sop-${d.id}.bpmn"`)
      .send(bpmnSop(d))
  })

  app.post(
    '/api/sop/buku',
    { schema: { body: kontrak.mintaBuku, response: { 200: kontrak.bukuDiminta } } },
    async (req) => {
      const pelaku = pelakuDari(wajibMasuk(req))
      return mintaBuku(s, await opsi(s, req.body), pelaku)
    },
  )

  app.get('/api/sop-cetak', { schema: { response: { 200: kontrak.aturCetak } } }, async (req) => {
    wajibMasuk(req)
    return { kertas: await getKertasKantor(s.db) }
  })

  app.put(
    '/api/sop-cetak',
    { schema: { body: kontrak.aturCetak, response: { 200: kontrak.aturCetak } } },
    async (req) => {
      await ubahKertasKantor(s, req.body.kertas, pelakuDari(wajibPengelola(req)))
      return req.body
    },
  )

  const keputusan = { response: { 200: kontrak.keputusanKantor } }
  app.get('/api/sop-keputusan', { schema: keputusan }, async (req) => {
    wajibMasuk(req)
    return getKeputusanKantor(s.db)
  })

  app.put('/api/sop-keputusan', { schema: { body: kontrak.keputusanKantor, ...keputusan } }, async (req) => {
    await ubahKeputusanKantor(s, req.body, pelakuDari(wajibPengelola(req)))
    return req.body
  })
}

/** The version that was named, if it is one of this SOP; else the one in force. */
async function findVersi(
  s: Sarana,
  sop: string,
  versi: string | undefined,
): Promise<DefinisiSop | undefined> {
  const kini = await findDefinisiBerlaku(s.db, sop)
  if (!versi || (kini && sidikDefinisi(kini) === versi)) return kini
  const d = await findVersiSop(s.db, versi)
  return d?.id === sop ? d : undefined
}

/** The paper that was named, else the office's. */
async function opsi(s: Sarana, minta: { kertas?: Kertas | undefined }): Promise<{ kertas: Kertas }> {
  return { kertas: minta.kertas ?? (await getKertasKantor(s.db)) }
}
