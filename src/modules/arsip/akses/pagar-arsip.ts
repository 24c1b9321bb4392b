import type { FastifyRequest } from 'fastify'
import { timbangHak } from '#dokumen'
import { catat } from '#jejak'
import { type App, kirimGalat, type Penanya, pelakuDari } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { galatSop } from '#sop'
import { galatArsip } from '../arsip.galat.ts'
import { findNisan } from '../retensi/nisan.store.ts'
import { findPemilikBerkas, findPemilikHash } from './akses.store.ts'
import { pembacaArsip } from './pembaca-arsip.ts'
import { timbangEntri } from './timbang-entri.ts'
import { tutupJudul } from './tutup-judul.ts'

type S = Pick<Sarana, 'db' | 'jam' | 'simpanan'>

/** Openings remembered so that a page that asks again and again leaves one entry a session; a restart notes it anew. */
const INGAT_MAKS = 10_000

/**
 * Stands before every route of the office that names a case, whichever module it belongs to: what the archive holds of it as
 * terbatas or above is answered only to those who may open it. Opening (once a session) and every refusal stand in jejak
 * before the answer leaves. A sangat-rahasia case is answered as one that does not exist. Titles of closed cases are kept
 * out of every answer (`tutupJudul`). Of a document that was destroyed it names the minutes; whether a document may be read
 * at all is asked by `dokumen` (`pemegangArsip`).
 */
export function pagarArsip(app: App, s: Sarana): void {
  const dibuka = new Set<string>()
  tutupJudul(app, s)
  app.addHook('preHandler', async (req, reply) => {
    if (!req.penanya) return
    const hash = hashDari(req)
    if (hash && !s.simpanan.ada(hash)) {
      const nomor = await findNomorMusnah(s, hash, req.penanya)
      if (nomor !== undefined) return kirimGalat(reply, galatArsip.musnah(nomor))
    }
    const berkasId = berkasDari(req)
    if (!berkasId) return
    const pemilik = await findPemilikBerkas(s.db, [berkasId], req.penanya.pegawaiId)
    if (pemilik.length === 0) return
    const pembaca = await pembacaArsip(s, req.penanya)
    const hak = pemilik.map((p) => ({ ...p, hak: timbangEntri(pembaca, p) }))
    const tertutup = timbangHak(hak) ? undefined : hak.find((h) => h.hak === 'tutup')
    const kunci = `${req.penanya.sesiId}/${req.penanya.akunId}/${berkasId}/${req.method}`
    if (tertutup || !dibuka.has(kunci)) {
      const pelaku = pelakuDari(req.penanya)
      await s.db.transaksi((tx) =>
        catat(tx, s.jam, {
          tindakan: 'arsip.buka',
          objek: `berkas/${berkasId}`,
          hasil: tertutup ? 'ditolak' : 'dilakukan',
          pelaku,
          rincian: {
            arsip: pemilik.map((p) => p.arsipId),
            keamanan: (tertutup ?? pemilik[0]!).keamanan,
            rute: req.routeOptions.url,
          },
        }),
      )
    }
    if (!tertutup) {
      if (dibuka.size >= INGAT_MAKS) dibuka.clear()
      dibuka.add(kunci)
      return
    }
    const hilang = hak.some((h) => h.hak === 'tutup' && h.keamanan === 'sangat-rahasia')
    return kirimGalat(
      reply,
      hilang ? galatSop.berkasTakAda(berkasId) : galatArsip.tertutup(tertutup.keamanan),
    )
  })
}

/** The minutes by which a content was destroyed, for those who may know of it. */
async function findNomorMusnah(s: S, hash: string, penanya: Penanya): Promise<string | undefined> {
  const nisan = await findNisan(s.db, hash)
  if (!nisan) return undefined
  const pembaca = await pembacaArsip(s, penanya)
  const pemilik = await findPemilikHash(s.db, hash, penanya.pegawaiId)
  return timbangHak(pemilik.map((p) => ({ hak: timbangEntri(pembaca, p) }))) ? nisan.nomor : undefined
}

function hashDari(req: FastifyRequest): string | undefined {
  const hash = (req.params as Record<string, unknown> | undefined)?.['hash']
  return typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) ? hash : undefined
}

/** The case that a request is about: of its own routes, and of those of other modules by parameter, query or body. */
function berkasDari(req: FastifyRequest): string | undefined {
  const rute = req.routeOptions.url ?? ''
  const [param, tanya, isi] = [req.params, req.query, req.body] as (Record<string, unknown> | undefined)[]
  const calon = [
    /^\/api\/berkas\/:id(\/|$)/.test(rute) ? param?.['id'] : undefined,
    param?.['berkasId'],
    tanya?.['berkasId'],
    tanya?.['berkas'],
    isi && typeof isi === 'object' ? isi['berkasId'] : undefined,
  ]
  return calon.find((x) => typeof x === 'string')
}
