import { type App, balas, kirimGalat, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import {
  type KantorKirim,
  logoTersimpan,
  kantor as skemaKantor,
  ubahKantor as skemaUbahKantor,
} from './akun.contract.ts'
import { galatAkun } from './akun.galat.ts'
import { findKantor, getKantor } from './kantor.store.ts'
import type { Kantor } from './kantor.ts'
import { mimeLogo, ubahKantor, ubahLogo } from './ubah-kantor.ts'

export function ruteKantor(app: App, s: Sarana): void {
  app.get('/api/kantor', { schema: { response: { 200: skemaKantor } } }, async (req) => {
    wajibMasuk(req)
    return kirimKantor(await getKantor(s.db))
  })

  app.put(
    '/api/kantor',
    { schema: { body: skemaUbahKantor, response: { 200: skemaKantor } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await ubahKantor(s, req.body, pelaku)
      return hasil.ok ? kirimKantor(hasil.value) : balas(reply, hasil)
    },
  )

  app.post('/api/kantor/logo', { schema: { response: { 200: logoTersimpan } } }, async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    const bagian = await req.file({ limits: { fileSize: 2 * 1024 * 1024 } })
    if (!bagian) return balas(reply, { ok: false, galat: galatAkun.logoTakSah() })
    return balas(reply, await ubahLogo(s, await bagian.toBuffer(), pelaku))
  })

  app.get('/api/kantor/logo', { config: { publik: true } }, async (_req, reply) => {
    const logoHash = (await findKantor(s.db))?.logoHash
    if (!logoHash) return kirimGalat(reply, galatAkun.logoTakAda())
    const isi = await s.simpanan.baca(logoHash)
    return reply.type(mimeLogo(isi) ?? 'application/octet-stream').send(isi)
  })
}

function kirimKantor(k: Kantor): KantorKirim {
  return { ...k, kop: [...k.kop] }
}
