import type { FastifyInstance } from 'fastify'
import { sistem } from '#kernel/pelaku'
import { catatPermintaan } from '../layanan/catat-permintaan.ts'
import { IsiPermintaan } from '../layanan/layanan.contract.ts'
import { type Batas, buatPembatas } from './batasi.ts'
import { kerangka } from './halaman/kerangka.ts'
import { halamanPermohonan, ISIAN, type IsianPermohonan } from './halaman/permohonan.ts'
import { bingkai, type KonteksPublik, kirimHalaman } from './konteks-publik.ts'
import { pesanPublik as p } from './publik.pesan.ts'

/** A person asks once or twice; a machine that fills the office's desk is stopped. */
const BATAS_MOHON: Batas = { banyak: 3, perMenit: 0.2 }

/** "Minta data": a request from outside enters the desk's register; nothing of it is shown here again. */
export function rutePermohonan(app: FastifyInstance, k: KonteksPublik): void {
  const batasi = buatPembatas(BATAS_MOHON)
  app.get('/permohonan', async (req, reply) => {
    const b = await bingkai(k)
    return kirimHalaman(req, reply, b, halamanPermohonan(b))
  })
  app.register(async (lingkup) => {
    lingkup.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 32 * 1024 },
      (_req, isi, sudah) => sudah(null, Object.fromEntries(new URLSearchParams(String(isi)))),
    )
    lingkup.post('/permohonan', async (req, reply) => {
      const b = await bingkai(k)
      const jawab = (status: number, nada: 'selesai' | 'tunggu', kalimat: string, isi?: IsianPermohonan) =>
        reply
          .code(status)
          .header('cache-control', 'no-store')
          .type('text/html; charset=utf-8')
          .send(kerangka(b, halamanPermohonan(b, { nada, kalimat, ...(isi && { isi }) })))
      const ketik = bacaIsian(req.body)
      const isi = IsiPermintaan.safeParse({ ...ketik, saluran: 'web' })
      if (!isi.success) return jawab(422, 'tunggu', p.permohonan.kurang, ketik)
      const tunggu = batasi(req.ip)
      if (tunggu > 0) {
        reply.header('retry-after', tunggu)
        return jawab(429, 'tunggu', p.galat.terlaluSeringKet(tunggu), ketik)
      }
      const { nomor } = await catatPermintaan(k.s, isi.data, sistem)
      return jawab(200, 'selesai', p.permohonan.diterima(nomor))
    })
  })
}

function bacaIsian(isi: unknown): IsianPermohonan {
  const ada = (isi ?? {}) as Record<string, unknown>
  return Object.fromEntries(ISIAN.flatMap((n) => (typeof ada[n] === 'string' ? [[n, ada[n]]] : [])))
}
