import { z } from 'zod'
import type { TanyaPemegang } from '#dokumen'
import { ok, tolak } from '#kernel/hasil'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { ruteAkses } from './akses/akses.routes.ts'
import { pembacaArsip, wewenangArsip } from './akses/pembaca-arsip.ts'
import { Arsip, CariArsip, HasilCariArsip, WewenangArsip } from './arsip.contract.ts'
import { galatArsip } from './arsip.galat.ts'
import { findArsip } from './arsip.store.ts'
import { cariArsip } from './cari/cari-arsip.ts'
import { ruteImpor } from './impor/impor.routes.ts'
import { ruteKlasifikasi } from './klasifikasi/klasifikasi.routes.ts'
import { rutePaket } from './paket/paket.routes.ts'
import { rutePeriksa } from './periksa/periksa.routes.ts'
import { ruteRetensi } from './retensi/retensi.routes.ts'
import { ruteTeks } from './teks/teks.routes.ts'
import { ruteTempat } from './tempat/tempat.routes.ts'

/** `pemegang`: modules that are asked who may read a document before it goes into a pack. */
export function ruteArsip(app: App, s: Sarana, pemegang: readonly TanyaPemegang[]): void {
  ruteKlasifikasi(app, s)
  rutePeriksa(app, s)
  ruteAkses(app, s)
  ruteRetensi(app, s)
  ruteTempat(app, s)
  ruteTeks(app, s)
  ruteImpor(app, s)
  rutePaket(app, s, pemegang)

  app.get(
    '/api/arsip',
    { schema: { querystring: CariArsip, response: { 200: HasilCariArsip } } },
    async (req) => cariArsip(s.db, req.query, await pembacaArsip(s, wajibMasuk(req))),
  )

  app.get('/api/arsip/wewenang', { schema: { response: { 200: WewenangArsip } } }, async (req) =>
    wewenangArsip(s, wajibMasuk(req)),
  )

  app.get(
    '/api/arsip/:id',
    { schema: { params: z.object({ id: z.string() }), response: { 200: Arsip } } },
    async (req, reply) => {
      const arsip = await findArsip(s.db, req.params.id, await pembacaArsip(s, wajibMasuk(req)))
      return balas(reply, arsip ? ok(arsip) : tolak(galatArsip.takAda()))
    },
  )
}
