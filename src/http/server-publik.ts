import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyServerOptions } from 'fastify'
import type { Sarana } from '#platform/sarana'
import { BATAS_BACA, buatPembatas, rutePublik } from '#terbit'
import { ruteTerbitanCa } from '#ttd'

const mampatkan = promisify(gzip)

export interface OpsiServerPublik {
  /** Folder of the built screen; without it pages stand without style. */
  readonly web?: string
  readonly tls?: { readonly sertifikat: string | Buffer; readonly kunci: string | Buffer }
  /** How old the list of what is out may be; a test sets 0. */
  readonly segarMs?: number
}

export interface ServerPublik {
  readonly app: FastifyInstance
  simpanPemakaian(): Promise<void>
}

// Nothing from elsewhere, nothing inline: figures and words are HTML, the script is our own file.
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const KEPALA = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Answers below this are sent as they are. */
const MAMPAT_MIN = 1400

/**
 * The entry for readers: an instance of its own with public routes only. It knows no session and no cookie, it has none
 * of the office's routes, it takes GET and two forms (check a file, ask for figures), and it limits how often one address asks.
 */
export async function buatServerPublik(s: Sarana, opsi: OpsiServerPublik = {}): Promise<ServerPublik> {
  const app = buatFastify(opsi)
  const batasi = buatPembatas(BATAS_BACA)
  app.addHook('onRequest', async (req, reply) => {
    reply.headers(KEPALA)
    if (opsi.tls) reply.header('strict-transport-security', 'max-age=31536000')
    const tunggu = batasi(req.ip)
    if (tunggu > 0)
      return kirimGalat(
        reply,
        429,
        `Terlalu banyak permintaan. Tunggu ${tunggu} detik, lalu coba lagi.`,
        tunggu,
      )
    return undefined
  })
  app.addHook('onSend', async (req, reply, isi) => {
    if (typeof isi !== 'string' || isi.length < MAMPAT_MIN || reply.hasHeader('content-encoding')) return isi
    reply.header('vary', 'accept-encoding')
    if (!String(req.headers['accept-encoding'] ?? '').includes('gzip')) return isi
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return await mampatkan(isi, { level: 5 })
  })
  // The pattern of the route and nothing of who asked: no address, no query.
  app.addHook('onResponse', async (req, reply) => {
    s.log.info('publik', {
      metode: req.method,
      rute: req.routeOptions.url ?? 'tak-dikenal',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
  app.setErrorHandler((sebab: { statusCode?: number }, req, reply) => {
    const status = sebab.statusCode ?? 500
    if (status >= 400 && status < 500)
      return kirimGalat(
        reply,
        status,
        'Permintaan ini tidak dapat dibaca. Periksa kembali alamat atau isiannya.',
      )
    s.log.galat(`publik.gangguan.${req.method}.${req.routeOptions.url ?? 'tak-dikenal'}`, sebab)
    return kirimGalat(reply, 500, 'Terjadi gangguan. Coba lagi sebentar.')
  })
  await app.register(multipart, {
    limits: { files: 1, fields: 2, fieldSize: 1024, parts: 3, headerPairs: 50 },
  })
  const { simpanPemakaian } = rutePublik(app, s, {
    web: opsi.web,
    ...(opsi.segarMs !== undefined && { segarMs: opsi.segarMs }),
  })
  ruteTerbitanCa(app, s)
  return { app, simpanPemakaian }
}

function kirimGalat(reply: FastifyReply, status: number, kalimat: string, tunggu?: number): FastifyReply {
  if (tunggu !== undefined) reply.header('retry-after', tunggu)
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(`${kalimat}\n`)
}

function buatFastify(opsi: OpsiServerPublik): FastifyInstance {
  const umum: FastifyServerOptions = {
    logger: false,
    bodyLimit: 64 * 1024,
    requestTimeout: 60_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  }
  if (!opsi.tls) return Fastify(umum)
  const https = { cert: opsi.tls.sertifikat, key: opsi.tls.kunci, minVersion: 'TLSv1.2' as const }
  return Fastify({ ...umum, https } as FastifyServerOptions) as unknown as FastifyInstance
}
