import { daftarPegawai } from '#akun'
import { tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { bacaSisa } from './baca-sisa.ts'
import type { SerahTerima } from './butir.ts'
import { bacaPekerjaan, sidikPekerjaan } from './pekerjaan-pegawai.ts'
import * as kontrak from './serah-terima.contract.ts'
import { galatSerahTerima } from './serah-terima.galat.ts'
import { daftarSerahTerima } from './serah-terima.store.ts'
import { bolehSerahTerima, serahkanPekerjaan } from './serahkan-pekerjaan.ts'
import { usulPenerima } from './usul-penerima.ts'

/** Hand-over of open work; the pengelola for everyone, a pegawai for themselves. */
export function ruteSerahTerima(app: App, s: Sarana): void {
  app.get('/api/serah-terima', { schema: { response: { 200: kontrak.daftarSerahTerima } } }, async (req) => {
    const pelaku = pelakuDari(wajibMasuk(req))
    const milik = pelaku.jenis === 'pegawai' ? pelaku.pegawaiId : undefined
    const pegawai = (await daftarPegawai(s.db)).filter((p) => bolehSerahTerima(pelaku, p.id))
    return {
      serahTerima: (await daftarSerahTerima(s.db, milik)).map(keKirim),
      sisa: (await bacaSisa(s.db, s.jam.sekarang())).map((b) => ({
        ...b,
        penanggungJawab: [...b.penanggungJawab],
      })),
      pegawai: pegawai.map(({ id, nama, aktif }) => ({ id, nama, aktif })),
    }
  })

  app.get(
    '/api/serah-terima/:pegawaiId',
    {
      schema: {
        params: kontrak.paramPegawai,
        querystring: kontrak.kueriPekerjaan,
        response: { 200: kontrak.pekerjaanPegawai },
      },
    },
    async (req, reply) => {
      const { pegawaiId } = req.params
      if (!bolehSerahTerima(pelakuDari(wajibMasuk(req)), pegawaiId))
        return balas(reply, tolak(galatSerahTerima.bukanWewenang()))
      const saat = s.jam.sekarang()
      const butir = await bacaPekerjaan(s.db, pegawaiId, req.query.kepada, saat)
      return { butir, calon: await usulPenerima(s.db, pegawaiId, saat), sidik: sidikPekerjaan(butir) }
    },
  )

  app.post(
    '/api/serah-terima',
    { schema: { body: kontrak.buatSerahTerima, response: { 200: kontrak.serahTerimaJadi } } },
    async (req, reply) => balas(reply, await serahkanPekerjaan(s, req.body, pelakuDari(wajibMasuk(req)))),
  )
}

function keKirim(b: SerahTerima): kontrak.DaftarSerahTerima['serahTerima'][number] {
  return {
    id: b.id,
    dari: b.dari,
    kepada: b.kepada,
    sebab: b.sebab,
    nomor: b.nomor ?? null,
    tanggal: b.tanggal,
    jumlah: b.butir.length,
    beralih: b.butir.filter((x) => x.nasib === 'beralih').length,
    dokumenHash: b.dokumenHash,
    waktu: b.waktu.toISOString(),
  }
}
