import { z } from 'zod'
import { ok, type Result } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import { MintaGerbang } from '../agregat.contract.ts'
import { bahanDari, type SaranaAgregat } from '../bahan-kantor.ts'
import { AlasanCatatan, TulisCatatan } from './catatan.contract.ts'
import { daftarCatatan } from './catatan.store.ts'
import { type Catatan, keKawat } from './catatan.ts'
import { PENULIS, PENYETUJU, sebagai } from './jabatan-catatan.ts'
import { putuskanCatatan } from './putuskan-catatan.ts'
import { tulisCatatan } from './tulis-catatan.ts'

const DenganId = z.object({ id: z.string().max(36) })

/** Whoever has an account reads notes; who writes and decides is the act's own rule, by position. */
export function ruteCatatan(app: App, s: SaranaAgregat): void {
  const kirim = (hasil: Result<Catatan>) => (hasil.ok ? ok(keKawat(hasil.value)) : hasil)

  app.get('/api/gerbang/catatan', { schema: { querystring: MintaGerbang } }, async (req) => {
    const pelaku = pelakuDari(wajibMasuk(req))
    const saat = s.jam.sekarang()
    return {
      daftar: (await daftarCatatan(s.db, req.query.snapshot)).map(keKawat),
      boleh: {
        menulis: (await sebagai(s.db, pelaku, PENULIS, saat)) !== undefined,
        menyetujui: (await sebagai(s.db, pelaku, PENYETUJU, saat)) !== undefined,
      },
    }
  })

  app.post('/api/gerbang/catatan', { schema: { body: TulisCatatan } }, async (req, reply) => {
    const pelaku = pelakuDari(wajibMasuk(req))
    return balas(reply, kirim(await tulisCatatan(s.db, bahanDari(s), req.body, pelaku)))
  })

  app.post('/api/gerbang/catatan/:id/setujui', { schema: { params: DenganId } }, async (req, reply) => {
    const pelaku = pelakuDari(wajibMasuk(req))
    return balas(reply, kirim(await putuskanCatatan(s, req.params.id, { apa: 'setujui' }, pelaku)))
  })

  for (const apa of ['tolak', 'cabut'] as const)
    app.post(
      `/api/gerbang/catatan/:id/${apa}`,
      { schema: { params: DenganId, body: AlasanCatatan } },
      async (req, reply) => {
        const pelaku = pelakuDari(wajibMasuk(req))
        const { alasan } = req.body
        return balas(reply, kirim(await putuskanCatatan(s, req.params.id, { apa, alasan }, pelaku)))
      },
    )
}
