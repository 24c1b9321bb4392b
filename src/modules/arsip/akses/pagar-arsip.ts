import type { FastifyRequest } from 'fastify'
import { catat } from '#jejak'
import { type App, kirimGalat, pelakuDari } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { galatArsip } from '../arsip.galat.ts'
import { findNisan } from '../retensi/nisan.store.ts'
import { findPemilikBerkas, findPemilikHash } from './akses.store.ts'
import { bolehBuka } from './akses.ts'
import { pembacaArsip } from './pembaca-arsip.ts'

/**
 * Stands before every route of the office that names a document (`:hash`) or a case (`/api/berkas/:id`), whichever
 * module it belongs to: what the archive holds as terbatas or above is answered only to those who may open it, and every
 * opening and every refusal stands in jejak before the answer leaves. A content that also lies in an entry of a lower
 * class is still closed: the highest class decides.
 */
export function pagarArsip(app: App, s: Sarana): void {
  app.addHook('preHandler', async (req, reply) => {
    const sasaran = sasaranDari(req)
    if (!sasaran || !req.penanya) return
    if (sasaran.jenis === 'dokumen' && !s.simpanan.ada(sasaran.id)) {
      const nisan = await findNisan(s.db, sasaran.id)
      if (nisan) return kirimGalat(reply, galatArsip.musnah(nisan.nomor))
    }
    const pemilik =
      sasaran.jenis === 'dokumen'
        ? await findPemilikHash(s.db, sasaran.id, req.penanya.pegawaiId)
        : await findPemilikBerkas(s.db, sasaran.id, req.penanya.pegawaiId)
    if (pemilik.length === 0) return
    const pembaca = await pembacaArsip(s, req.penanya)
    const tertutup = pemilik.find((p) => !bolehBuka(pembaca, p))
    const pelaku = pelakuDari(req.penanya)
    await s.db.transaksi((tx) =>
      catat(tx, s.jam, {
        tindakan: 'arsip.buka',
        objek: `${sasaran.jenis}/${sasaran.id}`,
        hasil: tertutup ? 'ditolak' : 'dilakukan',
        pelaku,
        rincian: {
          arsip: pemilik.map((p) => p.arsipId),
          keamanan: (tertutup ?? pemilik[0]!).keamanan,
          rute: req.routeOptions.url,
        },
      }),
    )
    if (tertutup) return kirimGalat(reply, galatArsip.tertutup(tertutup.keamanan))
    return undefined
  })
}

function sasaranDari(req: FastifyRequest): { jenis: 'dokumen' | 'berkas'; id: string } | undefined {
  const rute = req.routeOptions.url ?? ''
  const param = req.params as Record<string, unknown> | undefined
  const hash = param?.['hash']
  if (rute.startsWith('/api/') && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash))
    return { jenis: 'dokumen', id: hash }
  const id = param?.['id']
  if (/^\/api\/berkas\/:id(\/|$)/.test(rute) && typeof id === 'string') return { jenis: 'berkas', id }
  return undefined
}
