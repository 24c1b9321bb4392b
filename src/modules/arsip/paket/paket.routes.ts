import { z } from 'zod'
import { type TanyaPemegang, tanyaHak } from '#dokumen'
import { ok, tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { wewenangArsip } from '../akses/pembaca-arsip.ts'
import { galatArsip } from '../arsip.galat.ts'
import { paketBerkas } from './paket-berkas.ts'
import { HasilPeriksaPaket } from './periksa-paket.contract.ts'
import { periksaPaket } from './periksa-paket.ts'

const PAKET_MAKS = 500 * 1024 * 1024

export function rutePaket(app: App, s: Sarana, pemegang: readonly TanyaPemegang[]): void {
  /** The fence of closed entries (akses/pagar-arsip.ts) stands before this route too. */
  app.get('/api/berkas/:id/paket', { schema: { params: z.object({ id: z.uuid() }) } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const w = await wewenangArsip(s, penanya)
    if (!w.kelola && !w.putus) return balas(reply, tolak(galatArsip.bukanPengelola()))
    const zip = await paketBerkas(s, req.params.id, pelakuDari(penanya), {
      penanya,
      bolehBaca: async (hash) => (await tanyaHak(s, pemegang, hash, penanya)).boleh,
    })
    if (!zip.ok) return balas(reply, zip)
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="paket-berkas-${req.params.id}.zip"`)
      .header('cache-control', 'no-store')
      .send(zip.value)
  })

  app.post(
    '/api/arsip/periksa-paket',
    { schema: { response: { 200: HasilPeriksaPaket } } },
    async (req, reply) => {
      wajibMasuk(req)
      const file = req.isMultipart() ? await req.file({ limits: { fileSize: PAKET_MAKS } }) : undefined
      if (!file) return balas(reply, tolak(galatArsip.bukanPaket()))
      const isi = await file.toBuffer().catch((sebab: unknown) => {
        if ((sebab as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') return undefined
        throw sebab
      })
      const hasil = isi ? await periksaPaket(isi) : tolak(galatArsip.bukanPaket())
      return balas(reply, hasil.ok ? ok(hasil.value) : hasil)
    },
  )
}
