import { Readable } from 'node:stream'
import { z } from 'zod'
import { ok } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { daftarWilayah } from '#wilayah'
import { DAFTAR_ATURAN } from '../aturan.ts'
import { LihatMutuDesa, LihatTemuan } from '../dkb.contract.ts'
import type { Snapshot } from '../snapshot.ts'
import { wajibPengolah } from '../wajib-pengolah.ts'
import { bacaMutu } from './baca-mutu.ts'
import { lihatTemuan } from './lihat-temuan.ts'
import type { Mutu } from './mutu.ts'
import { unduhMutu } from './unduh-mutu.ts'

const DenganId = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) })

export function ruteMutu(app: App, s: Sarana): void {
  app.get('/api/snapshot/:id/mutu', { schema: { params: DenganId } }, async (req, reply) => {
    wajibMasuk(req)
    const hasil = await bacaMutu(s, req.params.id)
    return balas(reply, hasil.ok ? ok(keLaporan(hasil.value.snapshot, hasil.value.mutu)) : hasil)
  })

  app.get(
    '/api/snapshot/:id/mutu/desa',
    { schema: { params: DenganId, querystring: LihatMutuDesa } },
    async (req, reply) => {
      wajibMasuk(req)
      const hasil = await bacaMutu(s, req.params.id)
      if (!hasil.ok) return balas(reply, hasil)
      const nama = new Map((await daftarWilayah(s.db)).map((w) => [w.kode as string, w.nama]))
      const { aturan } = req.query
      const daftar = hasil.value.mutu.desa
        .filter((d) => aturan === undefined || d.temuan[aturan] !== undefined)
        .map((d) => ({
          kode: d.kode,
          nama: nama.get(d.kode) ?? (d.kode === '' ? 'Wilayah tidak diketahui' : d.kode),
          jumlahBaris: d.jumlah,
          bersih: d.bersih,
          jumlah: aturan === undefined ? d.jumlah - d.bersih : d.temuan[aturan]!,
        }))
        .sort((a, b) => b.jumlah - a.jumlah || (a.kode < b.kode ? -1 : 1))
      return balas(reply, ok({ daftar }))
    },
  )

  app.get(
    '/api/snapshot/:id/mutu/baris',
    { schema: { params: DenganId, querystring: LihatTemuan } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajibPengolah(s, penanya)
      if (!boleh.ok) return balas(reply, boleh)
      const { aturan, desa, lewati } = req.query
      const saring = { aturan, lewati, ...(desa !== undefined && { desa }) }
      return balas(reply, await lihatTemuan(s, req.params.id, saring, pelakuDari(penanya)))
    },
  )

  app.get('/api/snapshot/:id/mutu.csv', { schema: { params: DenganId } }, async (req, reply) => {
    wajibMasuk(req)
    const isi = await unduhMutu(s, req.params.id)
    if (!isi.ok) return balas(reply, isi)
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="mutu-${req.params.id.slice(0, 12)}.csv"`)
      .send(Readable.from(isi.value))
  })
}

function keLaporan(snapshot: Snapshot, m: Mutu) {
  const contoh = new Map(snapshot.temuan.map((t) => [t.aturan, t.contohBaris]))
  const desa = new Map<string, number>()
  for (const d of m.desa) {
    for (const id of Object.keys(d.temuan)) desa.set(id, (desa.get(id) ?? 0) + 1)
  }
  const { desa: _, temuan, ...sama } = m
  return {
    ...sama,
    aturan: DAFTAR_ATURAN.map(({ id, tingkat, kalimat, sebab }) => ({
      aturan: id,
      tingkat,
      kalimat,
      sebab,
      jumlah: temuan[id] ?? 0,
      contohBaris: [...(contoh.get(id) ?? [])],
      jumlahDesa: desa.get(id) ?? 0,
    })),
  }
}
