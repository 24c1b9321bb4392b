import { join } from 'node:path'
import { z } from 'zod'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { galatRilis } from '../rilis/rilis.galat.ts'
import { findRilis } from '../rilis/rilis.store.ts'
import { bacaAset } from './aset-publik.ts'
import { type Bingkai, type IsiHalaman, kerangka } from './halaman/kerangka.ts'
import { bukaKatalog, type KatalogPublik, type RilisPublik } from './katalog-publik.ts'
import { bacaPilihan } from './minta-tabel.ts'
import { susunRilis, susunTabel } from './rute-halaman.ts'

const FOLDER_LAYAR = join(import.meta.dirname, '../../../../web/dist')

const PilihRilis = z.object({ id: z.coerce.number().int().min(1) })
const PilihTabel = PilihRilis.extend({ kode: z.string().max(40), tabel: z.string().max(100) })

/**
 * An edition that is not out, drawn from its sealed files by the very functions that draw it for readers. Links lead to
 * other pages of the same preview; what it does not have is answered with a refusal.
 */
export function rutePratinjau(app: App, s: Sarana): void {
  const aset = bacaAset(FOLDER_LAYAR)
  app.get('/api/rilis/:id/pratinjau', { schema: { params: PilihRilis, hide: true } }, async (req, reply) => {
    wajibMasuk(req)
    const p = await buka(s, req.params.id, aset)
    if (!p.ok) return balas(reply, p)
    return kirim(reply, p.value.b, await susunRilis(p.value.b, p.value.katalog, p.value.r))
  })
  app.get(
    '/api/rilis/:id/pratinjau/rilis/:kode',
    { schema: { params: PilihRilis, hide: true } },
    (req, reply) => reply.redirect(`/api/rilis/${req.params.id}/pratinjau`),
  )
  app.get(
    '/api/rilis/:id/pratinjau/rilis/:kode/tabel/:tabel',
    { schema: { params: PilihTabel, hide: true } },
    async (req, reply) => {
      wajibMasuk(req)
      const p = await buka(s, req.params.id, aset)
      if (!p.ok) return balas(reply, p)
      const { b, katalog, r } = p.value
      const pilihan = bacaPilihan(req.query)
      const h = pilihan && (await susunTabel(b, katalog, r, req.params.tabel, pilihan))
      return h
        ? kirim(reply, b, h)
        : balas(reply, tolak(galatRilis.fileTiada(`tabel/${req.params.tabel}.json`)))
    },
  )
}

function kirim(
  reply: { type(mime: string): { send(isi: string): unknown } },
  b: Bingkai,
  h: IsiHalaman,
): unknown {
  return reply.type('text/html; charset=utf-8').send(kerangka(b, h))
}

async function buka(
  s: Sarana,
  id: number,
  aset: Bingkai['aset'],
): Promise<Result<{ b: Bingkai; katalog: KatalogPublik; r: RilisPublik }>> {
  const asal = await findRilis(s.db, id)
  if (!asal) return tolak(galatRilis.tiada(id))
  if (!asal.isi) return tolak(galatRilis.belumJadi())
  const pratinjau = { ...asal, keadaan: 'disetujui' as const, pada: asal.pada ?? s.jam.sekarang() }
  const katalog = bukaKatalog(s, { pratinjau })
  const kini = await katalog.kini()
  return ok({ b: { katalog: kini, aset, pangkal: `/api/rilis/${id}/pratinjau` }, katalog, r: kini.rilis[0]! })
}
