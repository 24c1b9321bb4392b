import qrcode from 'qrcode'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { tulisAlamatPaspor } from './alamat-paspor.ts'
import { MintaPasporAngka, PasporLengkap } from './paspor.contract.ts'
import { pasporAngka } from './paspor-angka.ts'

export function rutePaspor(app: App, s: Sarana): void {
  app.get(
    '/api/paspor-angka',
    { schema: { querystring: MintaPasporAngka, response: { 200: PasporLengkap } } },
    async (req, reply) => {
      wajibMasuk(req)
      const { snapshot, ulang, ...alamat } = req.query
      return balas(reply, await pasporAngka(s, { ...alamat, snapshotId: snapshot, ulang: ulang === 'ya' }))
    },
  )

  app.get('/api/paspor-angka/qr.svg', { schema: { querystring: MintaPasporAngka } }, async (req, reply) => {
    wajibMasuk(req)
    const { snapshot, ulang: _, ...alamat } = req.query
    const ada = await pasporAngka(s, { ...alamat, snapshotId: snapshot })
    if (!ada.ok) return balas(reply, ada)
    const teks = `${req.protocol}://${req.host}${tulisAlamatPaspor({ ...alamat, snapshotId: snapshot })}`
    const gambar = await qrcode.toString(teks, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
    return reply.header('content-type', 'image/svg+xml; charset=utf-8').send(gambar)
  })
}
