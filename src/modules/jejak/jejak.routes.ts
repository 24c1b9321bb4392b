import { type App, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { buatTitik } from './buat-titik.ts'
import { daftarJejak, saringJejak, titikJejak } from './jejak.contract.ts'
import { findEntri } from './jejak.store.ts'

export function ruteJejak(app: App, s: Sarana): void {
  app.get(
    '/api/jejak',
    { schema: { querystring: saringJejak, response: { 200: daftarJejak } } },
    async (req) => {
      wajibMasuk(req)
      return { entri: await findEntri(s.db, { ...req.query, batas: 100 }) }
    },
  )

  app.get('/api/jejak/titik', { schema: { response: { 200: titikJejak } } }, async (req) => {
    wajibMasuk(req)
    const t = await buatTitik(s)
    return t ? { ukuran: t.ukuran, akar: t.akar.toString('hex'), waktu: t.waktu.toISOString() } : null
  })
}
