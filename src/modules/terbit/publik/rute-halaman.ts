import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { kueriAngka } from '#agregat'
import type { BedaRilis } from '../rilis/rilis.contract.ts'
import type { PengesahanPublik } from '../rilis/susun-isi-rilis.ts'
import { cariPublik } from './cari-publik.ts'
import { halamanApi } from './halaman/api.ts'
import { halamanBeranda } from './halaman/beranda.ts'
import { halamanCari } from './halaman/cari.ts'
import { type Bingkai, type IsiHalaman, kerangka } from './halaman/kerangka.ts'
import { halamanKoreksi } from './halaman/koreksi.ts'
import { cariAngka, halamanPaspor, type PasporTersegel } from './halaman/paspor.ts'
import { halamanRilis } from './halaman/rilis.ts'
import { BATAS_HALAMAN, halamanTabel } from './halaman/tabel.ts'
import type { KatalogPublik, RilisPublik } from './katalog-publik.ts'
import { bingkai, cariRilis, type KonteksPublik, kirimHalaman, kirimTiada } from './konteks-publik.ts'
import { bacaPilihan } from './minta-tabel.ts'
import { type Pilihan, potongTabel } from './potong-tabel.ts'

type Params<T> = { Params: T }

/** Pages for people. Everything is read from what is out now; what is not is answered like what never was. */
export function ruteHalaman(app: FastifyInstance, k: KonteksPublik): void {
  app.get('/', async (req, reply) => {
    const b = await bingkai(k)
    return kirimHalaman(req, reply, b, halamanBeranda(b))
  })
  app.get('/koreksi', async (req, reply) => {
    const b = await bingkai(k)
    return kirimHalaman(req, reply, b, halamanKoreksi(b))
  })
  app.get('/api', async (req, reply) => {
    const b = await bingkai(k)
    return kirimHalaman(req, reply, b, halamanApi(b))
  })
  app.get<{ Querystring: { q?: unknown } }>('/cari', async (req, reply) => {
    const b = await bingkai(k)
    const q = String(req.query.q ?? '').slice(0, 100)
    return kirimHalaman(req, reply, b, halamanCari(b, q, cariPublik(b.katalog, q)))
  })
  app.get<Params<{ kode: string }>>('/rilis/:kode', async (req, reply) => {
    const b = await bingkai(k)
    const r = cariRilis(b.katalog, req.params.kode)
    if (!r) return kirimTiada(reply, b)
    k.hitung.catat(r.r.id, '', 'halaman')
    return kirimHalaman(req, reply, b, await susunRilis(b, k.katalog, r))
  })
  app.get<Params<{ kode: string; tabel: string }>>('/rilis/:kode/tabel/:tabel', async (req, reply) => {
    const b = await bingkai(k)
    const r = cariRilis(b.katalog, req.params.kode)
    const pilihan = bacaPilihan(req.query)
    // A withdrawn edition keeps its notice at every address below it.
    if (r && !r.terbuka) return kirimHalaman(req, reply, b, await susunRilis(b, k.katalog, r))
    if (!r || !pilihan) return kirimTiada(reply, b)
    const terkirim = await k.jawaban.kirim(req, reply, b.katalog, 'text/html; charset=utf-8', async () => {
      const h = await susunTabel(b, k.katalog, r, req.params.tabel, pilihan)
      return h && kerangka(b, h)
    })
    if (!terkirim) return kirimTiada(reply, b)
    k.hitung.catat(r.r.id, req.params.tabel, 'halaman')
    return terkirim
  })
  app.get<
    Params<{ snapshot: string; tabel: string }> & { Querystring: { wilayah?: unknown; kolom?: unknown } }
  >('/paspor/:snapshot/:tabel', (req, reply) => {
    const { wilayah, kolom } = req.query
    if (typeof wilayah !== 'string' || typeof kolom !== 'string')
      return sajikanPaspor(k, req, reply, req.params)
    const titik = kolom.lastIndexOf('.')
    const { snapshot, tabel } = req.params
    const bagian = [snapshot, tabel, wilayah, kolom.slice(0, titik), kolom.slice(titik + 1)]
    return reply.redirect(`/paspor/${bagian.map(encodeURIComponent).join('/')}`, 303)
  })
  app.get<Params<{ snapshot: string; tabel: string; wilayah: string; kategori: string; lajur: string }>>(
    '/paspor/:snapshot/:tabel/:wilayah/:kategori/:lajur',
    (req, reply) => sajikanPaspor(k, req, reply, req.params),
  )
}

export async function susunRilis(b: Bingkai, katalog: KatalogPublik, r: RilisPublik): Promise<IsiHalaman> {
  const beda = await bacaJson<BedaRilis>(katalog, r, 'beda.json')
  const pengesahan = (await bacaJson<PengesahanPublik[]>(katalog, r, 'pengesahan.json')) ?? []
  return halamanRilis(b, r, { ...(beda && { beda }), pengesahan })
}

export async function susunTabel(
  b: Bingkai,
  katalog: KatalogPublik,
  r: RilisPublik,
  id: string,
  pilihan: Pilihan,
): Promise<IsiHalaman | undefined> {
  const h = await katalog.tabel(r, id)
  const pot = h && potongTabel(h, pilihan, BATAS_HALAMAN)
  if (!h || !pot) return undefined
  const peta = `batas/${pot.hasil.total.kode}.json`
  return halamanTabel(
    b,
    r,
    h,
    pilihan,
    pot,
    r.isi.file.some((f) => f.jalur === peta),
  )
}

async function sajikanPaspor(
  k: KonteksPublik,
  req: FastifyRequest,
  reply: FastifyReply,
  m: { snapshot: string; tabel: string; wilayah?: string; kategori?: string; lajur?: string },
): Promise<FastifyReply> {
  const b = await bingkai(k)
  const r = b.katalog.rilis.find(
    (x) =>
      x.terbuka &&
      m.snapshot.length >= 16 &&
      x.isi.snapshot.id.startsWith(m.snapshot) &&
      x.isi.tabel.some((t) => t.id === m.tabel),
  )
  const h = r && (await k.katalog.tabel(r, m.tabel))
  const paspor = r && (await bacaJson<PasporTersegel>(k.katalog, r, `paspor/${m.tabel}.json`))
  if (!r || !h || !paspor) return kirimTiada(reply, b)
  const { wilayah, kategori, lajur } = m
  const pengesahan = (await bacaJson<PengesahanPublik[]>(k.katalog, r, 'pengesahan.json')) ?? []
  if (wilayah === undefined || kategori === undefined || lajur === undefined) {
    k.hitung.catat(r.r.id, m.tabel, 'paspor')
    return kirimHalaman(req, reply, b, halamanPaspor(b, r, h, { paspor, pengesahan }))
  }
  const angka = cariAngka(h, { wilayah, kategori, lajur })
  if (!angka) return kirimTiada(reply, b)
  const kueri = kueriAngka({
    tabel: h.tabel.id,
    digestDefinisi: h.tabel.digestDefinisi,
    ...(angka.wilayah.kode !== 'total' && { wilayah: angka.wilayah.kode }),
    jalur: angka.jalur,
    jk: angka.jk,
  })
  k.hitung.catat(r.r.id, m.tabel, 'paspor')
  return kirimHalaman(
    req,
    reply,
    b,
    halamanPaspor(b, r, h, { paspor, pengesahan, angka: { ...angka, kueri } }),
  )
}

async function bacaJson<T>(katalog: KatalogPublik, r: RilisPublik, jalur: string): Promise<T | undefined> {
  const file = await katalog.file(r, jalur)
  return file && (JSON.parse(file.isi.toString()) as T)
}
