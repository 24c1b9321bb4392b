import type {} from '@fastify/multipart'
import { bacaDokumen } from '#dokumen'
import { tolak } from '#kernel/hasil'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { findDefinisiBerlaku, findLembarSah, sidikDefinisi } from '#sop'
import { rutePaspor } from './paspor/paspor.routes.ts'
import { periksaFile } from './periksa-file.ts'
import { rutePratinjau } from './publik/pratinjau.routes.ts'
import { ruteRilis } from './rilis/rilis.routes.ts'
import { HasilPeriksa, LembarSop } from './terbit.contract.ts'
import { galatTerbit } from './terbit.galat.ts'

/** A printed book of 180 pages has about 20 MB. */
const FILE_MAKS_MB = 100

export function ruteTerbit(app: App, s: Sarana): void {
  rutePaspor(app, s)
  ruteRilis(app, s)
  rutePratinjau(app, s)

  app.get(
    '/api/periksa/lembar/:sop',
    { schema: { params: LembarSop, response: { 200: HasilPeriksa } } },
    async (req, reply) => {
      wajibMasuk(req)
      const d = await findDefinisiBerlaku(s.db, req.params.sop)
      const sah = d && (await findLembarSah(s.db, sidikDefinisi(d)))
      if (!sah) return balas(reply, tolak(galatTerbit.tanpaLembar(req.params.sop)))
      return periksaFile((await bacaDokumen(s, sah.hash)).isi, s)
    },
  )

  app.post('/api/periksa', { schema: { response: { 200: HasilPeriksa } } }, async (req, reply) => {
    wajibMasuk(req)
    const bagian = req.isMultipart()
      ? await req.file({ limits: { fileSize: FILE_MAKS_MB * 1024 * 1024 } })
      : undefined
    if (!bagian) return balas(reply, tolak(galatTerbit.tanpaFile()))
    try {
      return await periksaFile(await bagian.toBuffer(), s)
    } catch (sebab) {
      if ((sebab as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw sebab
      return balas(reply, tolak(galatTerbit.fileTerlaluBesar(FILE_MAKS_MB)))
    }
  })
}
