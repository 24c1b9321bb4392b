import { z } from 'zod'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, type Penanya, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { pembacaArsip, wewenangArsip } from '../akses/pembaca-arsip.ts'
import { galatArsip } from '../arsip.galat.ts'
import { daftarArsipId } from '../arsip.store.ts'
import { kembalikanArsip, lihatPinjaman, pinjamArsip } from './pinjam-arsip.ts'
import { renderLabel } from './render-label.ts'
import {
  CetakLabel,
  DaftarPinjaman,
  DaftarTempat,
  IsiTempat,
  PindahArsip,
  Pindaian,
  PinjamArsip,
  TempatBaru,
} from './tempat.contract.ts'
import { daftarTempat, findKode, isiTempat, jalurTempat } from './tempat.store.ts'
import { bacaKode } from './tempat.ts'
import { buatTempat, pindahArsip } from './ubah-tempat.ts'

const DenganId = z.object({ id: z.uuid() })

export function ruteTempat(app: App, s: Sarana): void {
  const kelola = async (penanya: Penanya): Promise<Result<void>> =>
    (await wewenangArsip(s, penanya)).kelola ? ok() : tolak(galatArsip.bukanPengelola())

  app.get('/api/arsip/tempat', { schema: { response: { 200: DaftarTempat } } }, async (req) => {
    wajibMasuk(req)
    return { daftar: await daftarTempat(s.db) }
  })

  app.post(
    '/api/arsip/tempat',
    { schema: { body: TempatBaru, response: { 200: DaftarTempat } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await kelola(penanya)
      const hasil = boleh.ok ? await buatTempat(s, req.body, pelakuDari(penanya)) : boleh
      return balas(reply, hasil.ok ? ok({ daftar: await daftarTempat(s.db) }) : hasil)
    },
  )

  app.get(
    '/api/arsip/tempat/:id',
    { schema: { params: DenganId, response: { 200: IsiTempat } } },
    async (req, reply) => {
      const pembaca = await pembacaArsip(s, wajibMasuk(req))
      const jalur = await jalurTempat(s.db, req.params.id)
      if (jalur.length === 0) return balas(reply, tolak(galatArsip.tempatTakAda()))
      const { id, jumlah } = await isiTempat(s.db, req.params.id)
      return balas(reply, ok({ jalur, jumlah, daftar: await daftarArsipId(s.db, id, pembaca) }))
    },
  )

  app.post(
    '/api/arsip/tempat/isi',
    { schema: { body: PindahArsip, response: { 200: z.object({ jumlah: z.int() }) } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await kelola(penanya)
      const hasil = boleh.ok ? await pindahArsip(s, req.body, pelakuDari(penanya)) : boleh
      return balas(reply, hasil.ok ? ok({ jumlah: hasil.value }) : hasil)
    },
  )

  app.get(
    '/api/arsip/pindai',
    { schema: { querystring: z.object({ kode: z.string().max(300) }), response: { 200: Pindaian } } },
    async (req, reply) => {
      wajibMasuk(req)
      const kode = bacaKode(req.query.kode)
      const ada = kode && (await findKode(s.db, kode))
      if (!ada) return balas(reply, tolak(galatArsip.kodeTakDikenal()))
      const ke = ada.jenis === 'arsip' ? `/arsip/${ada.id}` : `/arsip/tempat?tempat=${ada.id}`
      return balas(reply, ok({ ...ada, ke }))
    },
  )

  app.post('/api/arsip/label', { schema: { body: CetakLabel } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await kelola(penanya)
    if (!boleh.ok) return balas(reply, boleh)
    const tempat = (await daftarTempat(s.db)).filter((t) => req.body.tempatId.includes(t.id))
    const arsip = await daftarArsipId(s.db, req.body.arsipId, await pembacaArsip(s, penanya))
    const label = [
      ...tempat.map((t) => ({ kode: t.kode, judul: t.nama, rincian: t.jenis })),
      // A label is read by everyone who passes the shelf: from terbatas on it bears no title.
      ...arsip.map((a) => ({
        kode: a.kode,
        judul: a.keamanan === 'biasa' ? a.judul : (a.nomorAgenda ?? 'Arsip tertutup'),
        rincian: [a.klasifikasi.kode, a.tanggalAgenda, a.keamanan === 'biasa' ? '' : a.keamanan]
          .filter(Boolean)
          .join(' · '),
      })),
    ]
    if (label.length === 0) return balas(reply, tolak(galatArsip.tanpaLabel()))
    const pdf = await renderLabel(s.db, label, `${req.protocol}://${req.host}`)
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="label-arsip.pdf"')
      .send(Buffer.from(pdf))
  })

  const pinjaman = { params: DenganId, response: { 200: DaftarPinjaman } }
  const lihat = async (id: string) =>
    ok({ daftar: await lihatPinjaman(s.db, id, tanggalSetempat(await getZona(s.db), s.jam.sekarang())) })
  app.get('/api/arsip/:id/pinjam', { schema: pinjaman }, async (req, reply) => {
    wajibMasuk(req)
    return balas(reply, await lihat(req.params.id))
  })
  app.post('/api/arsip/:id/pinjam', { schema: { ...pinjaman, body: PinjamArsip } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await kelola(penanya)
    const hasil = boleh.ok ? await pinjamArsip(s, req.params.id, req.body, pelakuDari(penanya)) : boleh
    return balas(reply, hasil.ok ? await lihat(req.params.id) : hasil)
  })
  app.post('/api/arsip/:id/kembali', { schema: pinjaman }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await kelola(penanya)
    const hasil = boleh.ok ? await kembalikanArsip(s, req.params.id, pelakuDari(penanya)) : boleh
    return balas(reply, hasil.ok ? await lihat(req.params.id) : hasil)
  })
}
