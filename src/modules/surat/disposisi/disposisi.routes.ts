import { z } from 'zod'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, type Penanya, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { pembacaMasuk, untukPembaca } from '../masuk/hak-masuk.ts'
import { findMasuk } from '../masuk/masuk.store.ts'
import { bacaDisposisi } from './baca-disposisi.ts'
import {
  CariDisposisi,
  DaftarDisposisi,
  DisposisiSurat,
  InstruksiDisposisi,
  KirimDisposisi,
  LaporDisposisi,
  TarikDisposisi,
  TutupDisposisi,
} from './disposisi.contract.ts'
import { galatDisposisi } from './disposisi.galat.ts'
import { bacaInstruksi, bacaPohon, daftarMeja, findTujuan } from './disposisi.store.ts'
import { daftarPelaku, daftarPemula, jabatanPenutup } from './hak-disposisi.ts'
import { kirimDisposisi, type PelakuJabatan } from './kirim-disposisi.ts'
import { laporDisposisi } from './lapor-disposisi.ts'
import { lihatDisposisi } from './lihat-disposisi.ts'
import { tarikDisposisi } from './tarik-disposisi.ts'
import { tutupDisposisi } from './tutup-disposisi.ts'
import { ubahInstruksi } from './ubah-instruksi.ts'

const DenganId = z.object({ id: z.uuid() })

/** Who may do what is decided by the position held now: the desk's holder acts on it, its sender withdraws it. */
export function ruteDisposisi(app: App, s: Sarana): void {
  app.get(
    '/api/disposisi',
    { schema: { querystring: CariDisposisi, response: { 200: DaftarDisposisi } } },
    async (req) => ({ daftar: await daftarUntuk(s, wajibMasuk(req), req.query.saring) }),
  )

  app.get('/api/disposisi/instruksi', { schema: { response: { 200: InstruksiDisposisi } } }, async (req) => {
    wajibMasuk(req)
    return { instruksi: await bacaInstruksi(s.db) }
  })

  app.put('/api/disposisi/instruksi', { schema: { body: InstruksiDisposisi } }, async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    return balas(reply, await s.db.transaksi((tx) => ubahInstruksi(tx, s.jam, req.body.instruksi, pelaku)))
  })

  app.get(
    '/api/surat-masuk/:id/disposisi',
    { schema: { params: DenganId, response: { 200: DisposisiSurat } } },
    async (req, reply) => balas(reply, await lihatDisposisi(s, req.params.id, wajibMasuk(req))),
  )

  app.post(
    '/api/surat-masuk/:id/disposisi',
    { schema: { params: DenganId, body: KirimDisposisi } },
    async (req, reply) => {
      const pelaku = await pengirim(s, wajibMasuk(req), req.body.induk)
      if (!pelaku.ok) return balas(reply, pelaku)
      const isi = { ...req.body, suratId: req.params.id }
      const hasil = await s.db.transaksi((tx) => kirimDisposisi(tx, s.jam, isi, pelaku.value))
      return balas(reply, hasil.ok ? ok({ id: hasil.value.id }) : hasil)
    },
  )

  app.post(
    '/api/surat-masuk/:id/tutup',
    { schema: { params: DenganId, body: TutupDisposisi } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const penutup = jabatanPenutup(await bacaPohon(s.db, req.params.id), await daftarPemula(s))
      const pelaku = (await daftarPelaku(s, penanya)).find((p) => penutup.has(p.jabatanId))
      if (!pelaku) return balas(reply, tolak(galatDisposisi.bukanPemula()))
      const isi = { ...req.body, suratId: req.params.id }
      return balas(reply, await s.db.transaksi((tx) => tutupDisposisi(tx, s.jam, isi, pelaku)))
    },
  )

  app.post('/api/disposisi/:id/baca', { schema: { params: DenganId } }, async (req, reply) => {
    const pelaku = await pemegangMeja(s, wajibMasuk(req), req.params.id)
    if (!pelaku.ok) return balas(reply, pelaku)
    return balas(reply, await s.db.transaksi((tx) => bacaDisposisi(tx, s.jam, req.params.id, pelaku.value)))
  })

  app.post(
    '/api/disposisi/:id/lapor',
    { schema: { params: DenganId, body: LaporDisposisi } },
    async (req, reply) => {
      const pelaku = await pemegangMeja(s, wajibMasuk(req), req.params.id)
      if (!pelaku.ok) return balas(reply, pelaku)
      const isi = { ...req.body, tujuanId: req.params.id }
      return balas(reply, await s.db.transaksi((tx) => laporDisposisi(tx, s.jam, isi, pelaku.value)))
    },
  )

  app.post(
    '/api/disposisi/:id/tarik',
    { schema: { params: DenganId, body: TarikDisposisi } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const t = await findTujuan(s.db, req.params.id)
      const pohon = t && (await bacaPohon(s.db, t.suratId))
      const lembar = pohon?.lembar.find((d) => d.id === t?.disposisiId)
      if (!lembar) return balas(reply, tolak(galatDisposisi.takAda()))
      const pelaku = (await daftarPelaku(s, penanya)).find((p) => p.jabatanId === lembar.jabatanId)
      if (!pelaku) return balas(reply, tolak(galatDisposisi.bukanPengirim(lembar.jabatan)))
      const isi = { tujuanId: req.params.id, alasan: req.body.alasan }
      return balas(reply, await s.db.transaksi((tx) => tarikDisposisi(tx, s.jam, isi, pelaku)))
    },
  )
}

/** The asker under the position of this desk. */
async function pemegangMeja(s: Sarana, penanya: Penanya, tujuanId: string): Promise<Result<PelakuJabatan>> {
  const t = await findTujuan(s.db, tujuanId)
  if (!t) return tolak(galatDisposisi.takAda())
  const pelaku = (await daftarPelaku(s, penanya)).find((p) => p.jabatanId === t.jabatanId)
  return pelaku ? ok(pelaku) : tolak(galatDisposisi.bukanMejaAnda(t.jabatan))
}

async function pengirim(
  s: Sarana,
  penanya: Penanya,
  induk: string | undefined,
): Promise<Result<PelakuJabatan>> {
  if (induk !== undefined) return pemegangMeja(s, penanya, induk)
  const pemula = await daftarPemula(s)
  const pelaku = (await daftarPelaku(s, penanya)).find((p) => pemula.has(p.jabatanId))
  return pelaku ? ok(pelaku) : tolak(galatDisposisi.bukanPemula())
}

async function daftarUntuk(
  s: Sarana,
  penanya: Penanya,
  saring: 'saya' | 'semua' | 'lewat',
): Promise<DaftarDisposisi['daftar']> {
  const kini = tanggalSetempat(await getZona(s.db), s.jam.sekarang())
  const jabatan = (await daftarPelaku(s, penanya)).map((p) => p.jabatanId)
  const meja = await daftarMeja(s.db, {
    ...(saring === 'saya' && { jabatan }),
    ...(saring === 'lewat' && { sebelum: kini }),
  })
  const pembaca = await pembacaMasuk(s, penanya)
  const id = [...new Set(meja.map((m) => m.suratId))]
  const ada = await Promise.all(id.map((i) => findMasuk(s.db, i, kini)))
  const surat = new Map(
    (
      await untukPembaca(
        s.db,
        ada.filter((m) => m !== undefined),
        pembaca,
      )
    ).map((m) => [m.id, m]),
  )
  return meja.flatMap((m) => {
    const x = surat.get(m.suratId)
    if (!x) return []
    const tertutup = x.tertutup && x.keamanan === 'rahasia'
    return {
      tujuanId: m.tujuanId,
      suratId: m.suratId,
      nomorAgenda: x.nomorAgenda,
      perihal: x.perihal,
      asal: x.asal,
      sifat: x.sifat,
      jabatan: m.jabatan,
      dariJabatan: m.dariJabatan,
      instruksi: tertutup ? [] : m.instruksi,
      isi: tertutup ? '' : m.isi,
      ...(m.batas !== null && { batas: m.batas }),
      lewat: m.batas !== null && m.batas < kini,
      keadaan: m.keadaan,
      waktu: m.waktu.toISOString(),
    }
  })
}
