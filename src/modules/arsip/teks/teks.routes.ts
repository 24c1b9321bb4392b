import { catat } from '#jejak'
import { ok, tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { wewenangArsip } from '../akses/pembaca-arsip.ts'
import { galatArsip } from '../arsip.galat.ts'
import { alatOcr } from './alat-ocr.ts'
import { KeadaanTeks } from './teks.contract.ts'
import { ringkasTeks, ulangiTanpaAlat } from './teks.store.ts'

export function ruteTeks(app: App, s: Sarana): void {
  const lihat = async (): Promise<KeadaanTeks> => {
    const jumlah = { menunggu: 0, terbaca: 0, 'tanpa-teks': 0, 'tanpa-alat': 0, gagal: 0 }
    for (const r of await ringkasTeks(s.db)) jumlah[r.status] = r.jumlah
    const alat = await alatOcr()
    return { jumlah, ocr: alat.tesseract !== undefined && alat.pdftoppm !== undefined, bahasa: alat.bahasa }
  }

  app.get('/api/arsip/teks', { schema: { response: { 200: KeadaanTeks } } }, async (req) => {
    wajibMasuk(req)
    return lihat()
  })

  app.post('/api/arsip/teks/ulangi', { schema: { response: { 200: KeadaanTeks } } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    if (!(await wewenangArsip(s, penanya)).kelola) return balas(reply, tolak(galatArsip.bukanPengelola()))
    await s.db.transaksi(async (tx) => {
      const jumlah = await ulangiTanpaAlat(tx)
      await catat(tx, s.jam, {
        tindakan: 'arsip.ulangi-teks',
        objek: 'arsip',
        hasil: 'dilakukan',
        pelaku: pelakuDari(penanya),
        rincian: { jumlah },
      })
    })
    return balas(reply, ok(await lihat()))
  })
}
