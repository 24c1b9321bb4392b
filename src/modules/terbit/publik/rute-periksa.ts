import type {} from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { akarKantor } from '#ttd'
import { periksaFile } from '../periksa-file.ts'
import type { HasilPeriksa } from '../terbit.contract.ts'
import { BATAS_PERIKSA, buatPembatas } from './batasi.ts'
import { kerangka } from './halaman/kerangka.ts'
import { halamanPeriksa } from './halaman/periksa.ts'
import { bingkai, type KonteksPublik, kirimHalaman } from './konteks-publik.ts'
import { pesanPublik as p } from './publik.pesan.ts'

const FILE_MAKS = 30 * 1024 * 1024
/** Files read at the same time: each may take a thread and some hundred megabytes. */
const SEREMPAK = 2

/**
 * "Periksa berkas" for anyone: signature and seal; of a book its figures against the data it carries; of a SOP sheet
 * whether it is the signed one and runs. Nothing else of the office's register is told, nothing of the file is kept.
 */
export function rutePeriksaUmum(app: FastifyInstance, k: KonteksPublik): void {
  const batasi = buatPembatas(BATAS_PERIKSA)
  let berjalan = 0
  app.get('/periksa', async (req, reply) => {
    const b = await bingkai(k)
    return kirimHalaman(req, reply, b, halamanPeriksa(b))
  })
  app.post('/periksa', { bodyLimit: FILE_MAKS + 64 * 1024 }, async (req, reply) => {
    const b = await bingkai(k)
    const jawab = (status: number, nada: 'baik' | 'buruk' | 'ragu', kalimat: readonly string[]) =>
      reply
        .code(status)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(kerangka(b, halamanPeriksa(b, { nada, kalimat })))
    const tunggu = batasi(req.ip)
    if (tunggu > 0) {
      reply.header('retry-after', tunggu)
      return jawab(429, 'ragu', [p.galat.terlaluSeringKet(tunggu)])
    }
    if (berjalan >= SEREMPAK) return jawab(503, 'ragu', [p.periksa.sibuk])
    berjalan++
    try {
      const bagian = req.isMultipart() ? await req.file({ limits: { fileSize: FILE_MAKS } }) : undefined
      const isi = await bagian?.toBuffer()
      if (!isi || isi.length === 0) return jawab(422, 'ragu', [p.periksa.tanpaFile])
      const hasil = await periksaFile(isi, undefined, { akar: await akarKantor(k.s.db), sop: k.s })
      return jawab(200, nada(hasil), hasil.kalimat)
    } catch (sebab) {
      if ((sebab as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw sebab
      return jawab(413, 'ragu', [p.periksa.terlaluBesar])
    } finally {
      berjalan--
    }
  })
}

function nada(h: HasilPeriksa): 'baik' | 'buruk' | 'ragu' {
  if (h.kesimpulan === 'asli' || h.kesimpulan === 'sah-tidak-terdaftar') return 'baik'
  if (h.kesimpulan === 'tidak-sah' || h.kesimpulan === 'angka-berbeda') return 'buruk'
  return 'ragu'
}
