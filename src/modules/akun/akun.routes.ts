import QRCode from 'qrcode'
import {
  type App,
  bacaTokenSesi,
  balas,
  hapusKukiSesi,
  kirimGalat,
  pasangKukiSesi,
  pelakuDari,
  wajibMasuk,
} from '#platform/http'
import type { Sarana } from '#platform/sarana'
import {
  type Awal,
  akunPertama,
  awal,
  kodePemulihan,
  rahasiaTotp,
  saya,
  gantiSandi as skemaGantiSandi,
  hapusTotp as skemaHapusTotp,
  konfirmasiTotp as skemaKonfirmasiTotp,
  masuk as skemaMasuk,
  mintaTotp as skemaMintaTotp,
} from './akun.contract.ts'
import { isAdaAkun } from './akun.store.ts'
import { klaimAkunPertama } from './akun-pertama.ts'
import { ruteAturAkun } from './atur-akun.routes.ts'
import { hapusTotp, konfirmasiTotp, mintaTotp } from './atur-totp.ts'
import { bacaSaya } from './baca-saya.ts'
import { gantiSandi } from './ganti-sandi.ts'
import { ruteKantor } from './kantor.routes.ts'
import { findKantor } from './kantor.store.ts'
import { ruteMandat } from './mandat/mandat.routes.ts'
import { masuk } from './masuk.ts'
import { ruteOrganisasi } from './organisasi.routes.ts'
import { cariSesi, keluar } from './sesi.ts'

/** All routes of this module: coming in and one's own account here, the office and its people in the files below. */
export function ruteAkun(app: App, s: Sarana): void {
  ruteMasuk(app, s)
  ruteSaya(app, s)
  ruteKantor(app, s)
  ruteOrganisasi(app, s)
  ruteMandat(app, s)
  ruteAturAkun(app, s)
}

function ruteMasuk(app: App, s: Sarana): void {
  app.get('/api/awal', { config: { publik: true }, schema: { response: { 200: awal } } }, () => bacaAwal(s))

  app.post(
    '/api/akun-pertama',
    { config: { publik: true }, schema: { body: akunPertama } },
    async (req, reply) => {
      const { namaAkun, sandi } = req.body
      const klaim = await klaimAkunPertama(s, { ...req.body, alamat: req.ip })
      if (!klaim.ok) return kirimGalat(reply, klaim.galat)
      const hasil = await masuk(s, { namaAkun, sandi, alamat: req.ip })
      if (!hasil.ok) return kirimGalat(reply, hasil.galat)
      pasangKukiSesi(reply, hasil.value.token)
      return reply.send(await bacaSaya(s, { akunId: klaim.value.id, sesiId: hasil.value.sesiId }))
    },
  )

  app.post('/api/masuk', { config: { publik: true }, schema: { body: skemaMasuk } }, async (req, reply) => {
    const hasil = await masuk(s, { ...req.body, alamat: req.ip })
    if (!hasil.ok) return kirimGalat(reply, hasil.galat)
    // The browser comes with a new identity: the session it had ends, and its token is worth nothing.
    if (req.penanya) await keluar(s, req.penanya.sesiId, pelakuDari(req.penanya))
    pasangKukiSesi(reply, hasil.value.token)
    return reply.send(await bacaSaya(s, { akunId: hasil.value.akun.id, sesiId: hasil.value.sesiId }))
  })

  app.post('/api/keluar', { config: { publik: true } }, async (req, reply) => {
    const token = bacaTokenSesi(req)
    const penanya = token ? await cariSesi(s, token) : undefined
    if (penanya) await keluar(s, penanya.sesiId, pelakuDari(penanya))
    hapusKukiSesi(reply)
    return reply.send({})
  })
}

function ruteSaya(app: App, s: Sarana): void {
  app.get('/api/saya', { config: { sandiSementara: true }, schema: { response: { 200: saya } } }, (req) =>
    bacaSaya(s, wajibMasuk(req)),
  )

  app.post(
    '/api/saya/sandi',
    { config: { sandiSementara: true }, schema: { body: skemaGantiSandi } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const hasil = await gantiSandi(s, { akunId: penanya.akunId, ...req.body }, pelakuDari(penanya))
      if (!hasil.ok) return kirimGalat(reply, hasil.galat)
      pasangKukiSesi(reply, hasil.value.token)
      return reply.send(await bacaSaya(s, { akunId: penanya.akunId, sesiId: hasil.value.sesiId }))
    },
  )

  app.post(
    '/api/saya/totp',
    { schema: { body: skemaMintaTotp, response: { 200: rahasiaTotp } } },
    async (req, reply) => {
      const hasil = await mintaTotp(s, wajibMasuk(req).akunId, req.body.sandi)
      if (!hasil.ok) return balas(reply, hasil)
      const qrSvg = await QRCode.toString(hasil.value.otpauth, { type: 'svg', margin: 1 })
      return { ...hasil.value, qrSvg }
    },
  )

  app.post(
    '/api/saya/totp/konfirmasi',
    { schema: { body: skemaKonfirmasiTotp, response: { 200: kodePemulihan } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      return balas(reply, await konfirmasiTotp(s, penanya.akunId, req.body.kode, pelakuDari(penanya)))
    },
  )

  app.post('/api/saya/totp/hapus', { schema: { body: skemaHapusTotp } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    return balas(reply, await hapusTotp(s, penanya.akunId, req.body.sandi, pelakuDari(penanya)))
  })
}

async function bacaAwal(s: Sarana): Promise<Awal> {
  const kantor = await findKantor(s.db)
  const adaAkun = await isAdaAkun(s.db)
  return {
    kantor: kantor
      ? {
          kode: kantor.kode,
          nama: kantor.nama,
          dinas: kantor.dinas,
          zona: kantor.zona,
          logo: kantor.logoHash !== undefined,
        }
      : null,
    latihan: kantor?.latihan ?? false,
    perluAkunPertama: !adaAkun,
  }
}
