import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tulisCsv } from '#agregat'
import { lolosXml } from './html.ts'
import type { IsiKatalog, RilisPublik } from './katalog-publik.ts'
import {
  bingkai,
  cariRilis,
  type KonteksPublik,
  kirim,
  kirimHalaman,
  kirimJson,
  kirimTiada,
} from './konteks-publik.ts'
import { bacaPilihan } from './minta-tabel.ts'
import { potongTabel } from './potong-tabel.ts'
import { susunRilis } from './rute-halaman.ts'
import { tulisKatalogDcat } from './tulis-katalog-dcat.ts'

const EKOR = [
  ['csv', 'csv'],
  ['xlsx', 'xlsx'],
  ['json-stat.json', 'json'],
] as const
/** A chosen part as CSV is made at once; a whole table is a stored file. */
const BATAS_CSV = { baris: 100_000, kelompok: 2000 }

/** Files: stored ones as they were sealed, the chosen part of a table, maps, catalogue, sitemap, built assets. */
export function ruteBerkas(app: FastifyInstance, k: KonteksPublik): void {
  for (const [ekor, cara] of EKOR)
    app.get<{ Params: { kode: string; tabel: string } }>(
      `/rilis/:kode/tabel/:tabel.${ekor}`,
      async (req, reply) => {
        const { kode, tabel } = req.params
        return sajikan(k, req, reply, kode, `tabel/${tabel}.${ekor}`, { objek: tabel, cara })
      },
    )
  app.get<{ Params: { kode: string; tabel: string } }>(
    '/rilis/:kode/tabel/:tabel/pilihan.csv',
    async (req, reply) => {
      const b = await bingkai(k)
      const r = cariRilis(b.katalog, req.params.kode)
      const h = r && (await k.katalog.tabel(r, req.params.tabel))
      const pilihan = bacaPilihan(req.query)
      const pot = h && pilihan && potongTabel(h, pilihan, BATAS_CSV)
      if (!r || !pot) return kirimTiada(reply, b)
      k.hitung.catat(r.r.id, req.params.tabel, 'csv')
      lampiran(reply, r, `tabel-${req.params.tabel}-${r.kode}-pilihan.csv`)
      const isi = tulisCsv(pot.hasil, { pemisah: ';', bom: true, latihan: b.katalog.kantor.latihan })
      return kirim(req, reply, isi, 'text/csv; charset=utf-8')
    },
  )
  app.get<{ Params: { kode: string } }>('/rilis/:kode/beda.csv', async (req, reply) =>
    sajikan(k, req, reply, req.params.kode, 'beda.csv', { objek: '', cara: 'csv' }),
  )
  app.get<{ Params: { kode: string; nama: string } }>('/rilis/:kode/buku/:nama', async (req, reply) =>
    sajikan(k, req, reply, req.params.kode, `buku/${req.params.nama}`, { objek: '', cara: 'buku' }),
  )
  app.get<{ Params: { kode: string; wilayah: string } }>(
    '/rilis/:kode/batas/:wilayah.json',
    async (req, reply) => sajikan(k, req, reply, req.params.kode, `batas/${req.params.wilayah}.json`),
  )
  app.get('/katalog.jsonld', async (req, reply) => {
    const { katalog } = await bingkai(k)
    reply.header('access-control-allow-origin', '*')
    return kirim(req, reply, tulisKatalogDcat(katalog, dasar(katalog)), 'application/ld+json; charset=utf-8')
  })
  app.get('/sitemap.xml', async (req, reply) =>
    kirim(req, reply, petaSitus((await bingkai(k)).katalog), 'application/xml; charset=utf-8'),
  )
  app.get('/robots.txt', async (req, reply) => {
    const { katalog } = await bingkai(k)
    const peta = `${dasar(katalog)}/sitemap.xml`
    const isi = `User-agent: *\nDisallow: /api/v1/\nDisallow: /cari\n${peta.startsWith('http') ? `Sitemap: ${peta}\n` : ''}`
    return kirim(req, reply, isi, 'text/plain; charset=utf-8')
  })
  app.get<{ Params: { nama: string } }>('/assets/:nama', async (req, reply) => {
    const { nama } = req.params
    if (!k.web || !k.aset.boleh.has(nama)) return kirimTiada(reply, await bingkai(k))
    return sajikanAset(req, reply, join(k.web, 'assets', nama))
  })
  app.get('/api/v1/openapi.json', async (req, reply) => {
    const { dokumenApi } = await import('./dokumen-api.ts')
    return kirimJson(req, reply, dokumenApi((await bingkai(k)).katalog))
  })
}

/** Printed addresses come from the setting, never from the request: nobody can make this page name another host. */
export function dasar(k: IsiKatalog): string {
  return k.kantor.alamatPublik ?? ''
}

async function sajikan(
  k: KonteksPublik,
  req: FastifyRequest,
  reply: FastifyReply,
  kode: string,
  jalur: string,
  pakai?: { objek: string; cara: 'csv' | 'xlsx' | 'json' | 'buku' },
): Promise<FastifyReply> {
  const b = await bingkai(k)
  const r = cariRilis(b.katalog, kode)
  if (r && !r.terbuka) {
    reply.code(410)
    return kirimHalaman(req, reply, b, await susunRilis(b, k.katalog, r))
  }
  const file = r && (await k.katalog.file(r, jalur))
  if (!r || !file) return kirimTiada(reply, b)
  if (pakai) {
    k.hitung.catat(r.r.id, pakai.objek, pakai.cara)
    const ekor = jalur.split('/').at(-1)!
    lampiran(
      reply,
      r,
      pakai.cara === 'buku'
        ? ekor
        : `${jalur.startsWith('tabel/') ? 'tabel-' : ''}${ekor.replace('.', `-${r.kode}.`)}`,
    )
  }
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
  return kirim(req, reply, file.isi, file.mime, `"${file.hash.slice(0, 32)}"`)
}

/** A file of an edition that is no longer in force says so in its name; its bytes are those that were released. */
function lampiran(reply: FastifyReply, r: RilisPublik, nama: string): void {
  const aman = nama.replace(/[^\w.-]+/g, '-')
  const jadi = r.digantiOleh === undefined ? aman : aman.replace(/(\.[^.]+)$/, '-DIGANTI$1')
  reply.header('content-disposition', `attachment; filename="${jadi}"`)
}

function petaSitus(k: IsiKatalog): string {
  const a = dasar(k)
  const jalur = [
    '/',
    '/koreksi',
    '/periksa',
    '/api',
    ...k.rilis.flatMap((r) => [
      `/rilis/${r.kode}`,
      ...(r.terbuka && r.digantiOleh === undefined
        ? r.isi.tabel.map((t) => `/rilis/${r.kode}/tabel/${t.id}`)
        : []),
    ]),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${jalur
    .map((j) => `<url><loc>${lolosXml(a + j)}</loc></url>`)
    .join('\n')}\n</urlset>\n`
}

const MIME: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Named by its content, so kept forever; the build left a small form of texts beside it. */
async function sajikanAset(req: FastifyRequest, reply: FastifyReply, file: string): Promise<FastifyReply> {
  reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding')
    .type(MIME[extname(file)] ?? 'application/octet-stream')
  const mau = String(req.headers['accept-encoding'] ?? '')
  for (const [cara, ekor] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const)
    if (mau.includes(cara) && existsSync(file + ekor))
      return reply.header('content-encoding', cara).send(await readFile(file + ekor))
  return reply.send(await readFile(file))
}
