import { z } from 'zod'
import { daftarTabel } from '#agregat'
import { jabatanPegawai } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, kirimGalat, type Penanya, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { pratinjauTemplat } from '../susun/pratinjau-templat.ts'
import { daftarTemplat, findTemplat } from './find-templat.ts'
import { MEDAN } from './medan.ts'
import { simpanTemplat } from './simpan-templat.ts'
import { DaftarTemplat, LihatTemplat, MintaPratinjau, UbahTemplat } from './templat-buku.contract.ts'
import { galatTemplat } from './templat-buku.galat.ts'
import { daftarTemplatKantor, daftarVersiTemplat } from './templat-buku.store.ts'

const Params = z.object({ id: z.string().max(60) })

export function ruteTemplatBuku(app: App, s: Sarana): void {
  app.get('/api/buku/templat', { schema: { response: { 200: DaftarTemplat } } }, async (req) => {
    const penanya = wajibMasuk(req)
    const kantor = new Map((await daftarTemplatKantor(s.db)).map((v) => [v.id, v]))
    return {
      daftar: (await daftarTemplat(s.db)).map(({ id, judul, jenis, versi, selaluDraf, bab }) => {
        const v = kantor.get(id)
        const diubah = v ? { oleh: v.oleh.nama, pada: v.dibuat.toISOString() } : null
        return { id, judul, jenis, versi, selaluDraf, jumlahBab: bab.length, diubah }
      }),
      tabel: daftarTabel().map((t) => ({ id: t.id, judul: t.judul, harian: t.sumber !== 'baris' })),
      bolehUbah: (await wajibPenyusun(s, penanya)).ok,
      medan: Object.entries(MEDAN).map(([nama, uraian]) => ({ nama, uraian })),
    }
  })

  app.get(
    '/api/buku/templat/:id',
    { schema: { params: Params, response: { 200: LihatTemplat } } },
    async (req, reply) => {
      wajibMasuk(req)
      const t = await findTemplat(s.db, req.params.id)
      if (!t) return kirimGalat(reply, galatTemplat.tiada(req.params.id))
      const { versi, ...isi } = t
      const riwayat = (await daftarVersiTemplat(s.db, t.id)).map((v) => ({
        versi: v.versi,
        alasan: v.alasan,
        dibuat: v.dibuat.toISOString(),
        oleh: v.oleh.nama,
      }))
      return balas(reply, ok({ isi, versi, riwayat }))
    },
  )

  app.put('/api/buku/templat/:id', { schema: { params: Params, body: UbahTemplat } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPenyusun(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    const { isi, alasan, versiDilihat } = req.body
    return balas(
      reply,
      await simpanTemplat(s, { id: req.params.id, isi, alasan, versiDilihat }, pelakuDari(penanya)),
    )
  })

  app.post(
    '/api/buku/templat/:id/pratinjau',
    { schema: { params: Params, body: MintaPratinjau } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajibPenyusun(s, penanya)
      if (!boleh.ok) return balas(reply, boleh)
      const putus = new AbortController()
      reply.raw.once('close', () => putus.abort())
      const hasil = await pratinjauTemplat(s, req.body, putus.signal)
      if (!hasil.ok) return kirimGalat(reply, hasil.galat)
      return reply
        .header('content-disposition', `inline; filename="pratinjau-${req.params.id}.pdf"`)
        .type('application/pdf')
        .send(hasil.value)
    },
  )
}

// Those who make the book decide what stands in it.
async function wajibPenyusun(s: Sarana, penanya: Penanya): Promise<Result<void>> {
  if (penanya.pengelola) return ok()
  const jabatan = penanya.pegawaiId ? await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang()) : []
  return jabatan.some((j) => j.pelaksana === 'adb' || j.pelaksana === 'kasi')
    ? ok()
    : tolak(galatTemplat.bukanPenyusun())
}
