import { z } from 'zod'
import { ok, tolak } from '#kernel/hasil'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { findAgenda } from '../agenda/agenda.store.ts'
import { findPejabatSurat } from '../pejabat-surat.ts'
import { BatalAgenda } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'
import { ambilBlok } from './ambil-blok.ts'
import { bacaBlok } from './baca-blok.ts'
import { AmbilBlok, Blok, BlokDiserahkan, NomorMenunggu, SerahkanBlok, TutupBlok } from './blok.contract.ts'
import { daftarBlok, findBlok } from './blok.store.ts'
import { lepasCadangan } from './lepas-cadangan.ts'
import { nomorMenunggu } from './nomor-menunggu.ts'
import { serahkanBlok } from './serahkan-blok.ts'
import { tutupBlok } from './tutup-blok.ts'

const DenganId = z.object({ id: z.uuid() })
/** Closed blocks stay on the page for this long. */
const TAMPIL_MS = 90 * 86_400_000

/** Officials of a series take blocks of it and close any; the holder hands over. */
export function ruteBlok(app: App, s: Sarana): void {
  app.get('/api/agenda/menunggu', { schema: { response: { 200: NomorMenunggu } } }, async (req) => {
    const { pegawaiId } = wajibMasuk(req)
    const sejak = new Date(s.jam.sekarang().getTime() - TAMPIL_MS)
    const blok = await daftarBlok(s.db, sejak)
    const { cadangan } = await nomorMenunggu(s.db, s.jam)
    return {
      blok: await Promise.all(blok.map((b) => bacaBlok(s.db, s.jam, b, pegawaiId))),
      cadangan: cadangan.map(({ agenda: a, hari, lewat, gugur, sebab }) => ({
        id: a.id,
        nomor: a.nomor,
        tanggal: a.tanggal,
        perihal: a.perihal,
        oleh: a.oleh,
        hari,
        lewat,
        ...(a.berkasId !== undefined && { berkasId: a.berkasId }),
        ...((gugur ?? sebab) !== undefined && { sebab: gugur ?? sebab }),
      })),
    }
  })

  app.post(
    '/api/agenda/blok',
    { schema: { body: AmbilBlok, response: { 200: Blok } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const pelaku = await findPejabatSurat(s, penanya, req.body.deret)
      if (pelaku?.jenis !== 'pegawai') return balas(reply, tolak(galatSurat.bukanWewenang()))
      const hasil = await s.db.transaksi((tx) => ambilBlok(tx, s.jam, req.body, pelaku))
      if (!hasil.ok) return balas(reply, hasil)
      return bacaBlok(s.db, s.jam, hasil.value, penanya.pegawaiId)
    },
  )

  app.post(
    '/api/agenda/blok/:id/serah',
    { schema: { params: DenganId, body: SerahkanBlok, response: { 200: BlokDiserahkan } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const blok = await findBlok(s.db, req.params.id)
      if (!blok) return balas(reply, tolak(galatSurat.blokTakAda()))
      // Who held the position when they took it may have left it since; what they wrote is still theirs to hand over.
      const sendiri = blok.pemegangId === penanya.pegawaiId && blok.pelaku.jenis === 'pegawai'
      const pelaku = sendiri ? blok.pelaku : await findPejabatSurat(s, penanya, blok.deret)
      if (!pelaku) return balas(reply, tolak(galatSurat.bukanWewenang()))
      const isi = { ...req.body, blokId: blok.id }
      const hasil = await s.db.transaksi((tx) => serahkanBlok(tx, s.jam, isi, pelaku))
      if (!hasil.ok) return balas(reply, hasil)
      const kini = (await findBlok(s.db, blok.id))!
      return {
        blok: await bacaBlok(s.db, s.jam, kini, penanya.pegawaiId),
        susulan: hasil.value.susulan,
      }
    },
  )

  app.post(
    '/api/agenda/blok/:id/tutup',
    { schema: { params: DenganId, body: TutupBlok } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const blok = await findBlok(s.db, req.params.id)
      if (!blok) return balas(reply, tolak(galatSurat.blokTakAda()))
      const pelaku = await findPejabatSurat(s, penanya, blok.deret)
      if (!pelaku) return balas(reply, tolak(galatSurat.bukanWewenang()))
      const isi = { blokId: blok.id, alasan: req.body.alasan }
      return balas(reply, await s.db.transaksi((tx) => tutupBlok(tx, s.jam, isi, pelaku)))
    },
  )

  app.post(
    '/api/agenda/:id/lepas',
    { schema: { params: DenganId, body: BatalAgenda } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const agenda = await findAgenda(s.db, req.params.id)
      if (!agenda) return balas(reply, tolak(galatSurat.nomorTakAda()))
      const pelaku = await findPejabatSurat(s, penanya, agenda.deret)
      if (!pelaku) return balas(reply, tolak(galatSurat.bukanWewenang()))
      const isi = { cadanganId: agenda.id, alasan: req.body.alasan }
      const hasil = await s.db.transaksi((tx) => lepasCadangan(tx, s.jam, isi, pelaku))
      return balas(reply, hasil.ok ? ok() : hasil)
    },
  )
}
