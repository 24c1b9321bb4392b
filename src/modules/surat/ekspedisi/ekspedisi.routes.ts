import { z } from 'zod'
import { type Result, tolak } from '#kernel/hasil'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { findAgenda } from '../agenda/agenda.store.ts'
import { daftarDeretPejabat, findPejabatSurat } from '../pejabat-surat.ts'
import { galatSurat } from '../surat.galat.ts'
import { akhiriEkspedisi } from './akhiri-ekspedisi.ts'
import { catatEkspedisi } from './catat-ekspedisi.ts'
import { AkhiriEkspedisi, CariEkspedisi, CatatEkspedisi, DaftarEkspedisi } from './ekspedisi.contract.ts'
import { daftarEkspedisi, type EkspedisiTercatat, findEkspedisi } from './ekspedisi.store.ts'

const HALAMAN = 100

export function ruteEkspedisi(app: App, s: Sarana): void {
  app.get(
    '/api/ekspedisi',
    { schema: { querystring: CariEkspedisi, response: { 200: DaftarEkspedisi } } },
    async (req) => {
      const penanya = wajibMasuk(req)
      const ada = await daftarEkspedisi(s.db, { ...req.query, batas: HALAMAN + 1 })
      const daftar = ada.slice(0, HALAMAN)
      const akhir = daftar.at(-1)
      return {
        daftar,
        berikut: akhir && ada.length > HALAMAN ? `${akhir.tanggal}.${akhir.id}` : null,
        bolehCatat: (await daftarDeretPejabat(s, penanya)).length > 0,
      }
    },
  )

  app.post('/api/ekspedisi', { schema: { body: CatatEkspedisi } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const agenda = await findAgenda(s.db, req.body.agendaId)
    if (!agenda) return balas(reply, tolak(galatSurat.nomorTakAda()))
    const pelaku = await findPejabatSurat(s, penanya, agenda.deret)
    if (!pelaku) return balas(reply, tolak(galatSurat.bukanWewenang()))
    return balas<EkspedisiTercatat>(
      reply,
      await s.db.transaksi((tx) => catatEkspedisi(tx, s.jam, req.body, pelaku)),
    )
  })

  app.post(
    '/api/ekspedisi/:id/terima',
    { schema: { params: z.object({ id: z.uuid() }), body: AkhiriEkspedisi } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const ada = await findEkspedisi(s.db, req.params.id)
      if (!ada) return balas(reply, tolak(galatSurat.ekspedisiTakAda()))
      const pelaku = await findPejabatSurat(s, penanya, ada.deret)
      if (!pelaku) return balas(reply, tolak(galatSurat.bukanWewenang()))
      const isi = { ...req.body, id: ada.id }
      const hasil: Result<EkspedisiTercatat> = await s.db.transaksi((tx) =>
        akhiriEkspedisi(tx, s.jam, isi, pelaku),
      )
      return balas(reply, hasil)
    },
  )
}
