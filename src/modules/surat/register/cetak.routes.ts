import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { bacaBukuAgenda } from '../agenda/agenda.store.ts'
import { cetakLembarDisposisi } from '../disposisi/cetak-lembar.ts'
import { lihatDisposisi } from '../disposisi/lihat-disposisi.ts'
import { daftarEkspedisi } from '../ekspedisi/ekspedisi.store.ts'
import { pembacaMasuk, untukPembaca } from '../masuk/hak-masuk.ts'
import { bacaBukuMasuk } from '../masuk/masuk.store.ts'
import { CetakAgenda } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'
import { cetakBukuPdf, cetakBukuXlsx } from './cetak-buku.ts'
import { type BukuCetak, bukuEkspedisi, bukuKeluar, bukuMasuk } from './susun-buku.ts'

/** Some 250 pages; Typst sets them in a few seconds. A workbook takes a whole decade. */
const BARIS_PDF = 5000
const BARIS_XLSX = 50_000

const MIME = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** `GET /api/agenda/buku.pdf?buku=masuk&dari=2026-01-01&sampai=2026-03-31`, and `.xlsx`. */
const Cetak = CetakAgenda.extend({ buku: z.enum(['masuk', 'keluar', 'ekspedisi']) })

export function ruteCetak(app: App, s: Sarana): void {
  for (const bentuk of ['pdf', 'xlsx'] as const)
    app.get(`/api/agenda/buku.${bentuk}`, { schema: { querystring: Cetak } }, async (req, reply) => {
      const penanya = wajibMasuk(req)
      const { buku, dari, sampai } = req.query
      const kini = tanggalSetempat(await getZona(s.db), s.jam.sekarang())
      const batas = bentuk === 'pdf' ? BARIS_PDF : BARIS_XLSX
      const saring = { ...req.query, batas: batas + 1 }
      const isi: BukuCetak =
        buku === 'keluar'
          ? bukuKeluar(await bacaBukuAgenda(s.db, saring))
          : buku === 'masuk'
            ? bukuMasuk(
                await untukPembaca(
                  s.db,
                  await bacaBukuMasuk(s.db, saring, kini),
                  await pembacaMasuk(s, penanya),
                ),
              )
            : bukuEkspedisi((await daftarEkspedisi(s.db, saring)).reverse())
      if (isi.baris.length > batas) return balas(reply, tolak(galatSurat.bukuTerlaluTebal(batas)))
      const masa = { dari, sampai, kini }
      const file = bentuk === 'pdf' ? await cetakBukuPdf(s, isi, masa) : await cetakBukuXlsx(s, isi, masa)
      await s.db.transaksi((tx) =>
        catat(tx, s.jam, {
          tindakan: 'surat.cetak-buku',
          objek: `agenda/${buku}`,
          hasil: 'dilakukan',
          pelaku: pelakuDari(penanya),
          rincian: { dari, sampai, bentuk, baris: isi.baris.length },
        }),
      )
      return kirim(reply, `buku-${buku}-${dari}-${sampai}.${bentuk}`, MIME[bentuk], file)
    })

  app.get(
    '/api/surat-masuk/:id/lembar.pdf',
    { schema: { params: z.object({ id: z.uuid() }) } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const d = await lihatDisposisi(s, req.params.id, penanya)
      if (!d.ok) return balas(reply, d)
      if (d.value.surat.tertutup) return balas(reply, tolak(galatSurat.masukTertutup()))
      const pdf = await cetakLembarDisposisi(s, d.value)
      await s.db.transaksi((tx) =>
        catat(tx, s.jam, {
          tindakan: 'surat.cetak-disposisi',
          objek: `surat-masuk/${req.params.id}`,
          hasil: 'dilakukan',
          pelaku: pelakuDari(penanya),
          rincian: { nomorAgenda: d.value.surat.nomorAgenda },
        }),
      )
      return kirim(reply, `disposisi-${d.value.surat.tahun}-${d.value.surat.urut}.pdf`, MIME.pdf, pdf)
    },
  )
}

function kirim(reply: FastifyReply, nama: string, mime: string, isi: Buffer): FastifyReply {
  return reply
    .header('content-disposition', `inline; filename="${nama}"`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .type(mime)
    .send(isi)
}
