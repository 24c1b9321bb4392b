import { z } from 'zod'
import { tolak } from '#kernel/hasil'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { daftarDeret, daftarTahun } from '../deret/deret.store.ts'
import { daftarDeretPejabat, findPejabatSurat } from '../pejabat-surat.ts'
import { Agenda, BatalAgenda, CariAgenda, DaftarAgenda } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'
import { daftarAgenda, findAgenda } from './agenda.store.ts'
import { batalkanNomor } from './batalkan-nomor.ts'

const HALAMAN = 100

export function ruteAgenda(app: App, s: Sarana): void {
  app.get(
    '/api/agenda',
    { schema: { querystring: CariAgenda, response: { 200: DaftarAgenda } } },
    async (req) => {
      const penanya = wajibMasuk(req)
      const [daftar, tahun, deret, bolehDeret] = await Promise.all([
        daftarAgenda(s.db, { ...req.query, batas: HALAMAN + 1 }),
        daftarTahun(s.db, false),
        daftarDeret(s.db),
        daftarDeretPejabat(s, penanya),
      ])
      const halaman = daftar.slice(0, HALAMAN)
      const akhir = halaman.at(-1)
      return {
        daftar: halaman,
        berikut: akhir && daftar.length > HALAMAN ? `${akhir.tahun}.${akhir.urut}.${akhir.deret}` : null,
        tahun,
        deret: deret.filter((d) => d.jenis !== 'masuk').map(({ kode, nama }) => ({ kode, nama })),
        bolehDeret,
      }
    },
  )

  app.post(
    '/api/agenda/:id/batal',
    { schema: { params: z.object({ id: z.string() }), body: BatalAgenda, response: { 200: Agenda } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const agenda = await findAgenda(s.db, req.params.id)
      if (!agenda) return balas(reply, tolak(galatSurat.nomorTakAda()))
      const pelaku = await findPejabatSurat(s, penanya, agenda.deret)
      if (!pelaku) return balas(reply, tolak(galatSurat.bukanWewenang()))
      const hasil = await s.db.transaksi((tx) => batalkanNomor(tx, s.jam, agenda.id, req.body.alasan, pelaku))
      return balas(reply, hasil)
    },
  )
}
