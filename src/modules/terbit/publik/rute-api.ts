import type { FastifyInstance } from 'fastify'
import { jabatanPelaku } from '../rilis/rilis.ts'
import { cariPublik } from './cari-publik.ts'
import type { Bingkai } from './halaman/kerangka.ts'
import { catatan } from './halaman/tabel.ts'
import type { RilisPublik } from './katalog-publik.ts'
import {
  bingkai,
  cariRilis,
  KEPALA_TERBUKA,
  type KonteksPublik,
  kirimJson,
  kirimTiadaJson,
} from './konteks-publik.ts'
import { kutipan } from './kutipan.ts'
import { bacaPilihan } from './minta-tabel.ts'
import { type Potongan, potongTabel } from './potong-tabel.ts'

/** One answer of the API holds so much; `batas` in the answer says it, and whether it cut. */
export const BATAS_API = { baris: 10_000, kelompok: 300 } as const

/** Version 1: fields are added, never renamed or removed. Described by `dokumen-api.ts`. */
export function ruteApi(app: FastifyInstance, k: KonteksPublik): void {
  app.get('/api/v1/rilis', async (req, reply) => {
    const b = await bingkai(k)
    return kirimJson(req, reply, { rilis: b.katalog.rilis.map((r) => ringkasRilis(b, r)) })
  })
  app.get<{ Params: { kode: string } }>('/api/v1/rilis/:kode', async (req, reply) => {
    const b = await bingkai(k)
    const r = cariRilis(b.katalog, req.params.kode)
    if (!r) return kirimTiadaJson(reply)
    k.hitung.catat(r.r.id, '', 'api')
    const beda = await k.katalog.file(r, 'beda.json')
    return kirimJson(req, reply, {
      ...ringkasRilis(b, r),
      tabel: r.terbuka ? r.isi.tabel : [],
      file: r.terbuka ? r.isi.file : [],
      ...(beda && { beda: JSON.parse(beda.isi.toString()) }),
    })
  })
  app.get<{ Params: { kode: string; tabel: string } }>(
    '/api/v1/rilis/:kode/tabel/:tabel',
    async (req, reply) => {
      const b = await bingkai(k)
      const r = cariRilis(b.katalog, req.params.kode)
      const pilihan = bacaPilihan(req.query)
      if (!r || !pilihan) return kirimTiadaJson(reply)
      reply.headers(KEPALA_TERBUKA)
      const terkirim = await k.jawaban.kirim(
        req,
        reply,
        b.katalog,
        'application/json; charset=utf-8',
        async () => {
          const h = await k.katalog.tabel(r, req.params.tabel)
          const pot = h && potongTabel(h, pilihan, BATAS_API)
          return pot && JSON.stringify(isiTabel(b, r, pot))
        },
      )
      if (!terkirim) return kirimTiadaJson(reply)
      k.hitung.catat(r.r.id, req.params.tabel, 'api')
      return terkirim
    },
  )
  app.get<{ Querystring: { q?: unknown } }>('/api/v1/cari', async (req, reply) => {
    const { katalog } = await bingkai(k)
    return kirimJson(req, reply, cariPublik(katalog, String(req.query.q ?? '').slice(0, 100)))
  })
  app.get('/api/v1/*', async (_req, reply) => kirimTiadaJson(reply))
}

function isiTabel(b: Bingkai, r: RilisPublik, pot: Potongan) {
  const { hasil } = pot
  return {
    rilis: ringkasRilis(b, r),
    tabel: hasil.tabel,
    sumber: hasil.sumber,
    kutip: kutipan(b, r, hasil.tabel),
    catatan: catatan(hasil),
    tingkat: pot.tingkat,
    daftarTingkat: pot.daftarTingkat,
    grup: hasil.grup,
    baris: hasil.baris,
    total: hasil.total,
    digest: hasil.digest,
    batas: {
      baris: BATAS_API.baris,
      kelompokKolom: BATAS_API.kelompok,
      barisSemua: pot.barisSemua,
      kelompokSemua: pot.kelompokSemua,
      terpotong: pot.barisSemua > hasil.baris.length || pot.kelompokSemua > hasil.grup.length,
    },
  }
}

function ringkasRilis(b: Bingkai, r: RilisPublik) {
  return {
    kode: r.kode,
    judul: r.isi.judul,
    semester: r.isi.semester,
    basis: r.isi.basis,
    edisi: r.isi.edisi,
    keadaan: r.r.ditarik ? 'ditarik' : r.digantiOleh === undefined ? 'berlaku' : 'diganti',
    dirilis: r.r.pada?.toISOString(),
    alasan: r.isi.alasan,
    sumber: r.isi.sumber,
    kutip: kutipan(b, r),
    lisensi: r.isi.lisensi,
    snapshot: r.isi.snapshot.id,
    isi: r.r.isi,
    ambang: r.isi.ambang,
    disiapkanOleh: jabatanPelaku(r.r.disiapkan) ?? null,
    disetujuiOleh: (r.r.diputuskan && jabatanPelaku(r.r.diputuskan.oleh)) ?? null,
    ...(r.menggantikan !== undefined && { mengoreksi: r.menggantikan }),
    ...(r.digantiOleh !== undefined && { digantiOleh: r.digantiOleh }),
    ...(r.r.ditarik && { pengumuman: r.r.ditarik.pengumuman }),
  }
}
