import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyServerOptions } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { id } from 'zod/locales'
import type { App } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import { jagaAsal, jagaHost, jagaSesi } from './jaga.ts'
import { pasangKepalaAman } from './kepala-aman.ts'
import { rutePekerjaan } from './pekerjaan.routes.ts'
import { tanganiGalat } from './tangani-galat.ts'
import { pasangWeb } from './web-statis.ts'

export interface OpsiServer {
  /** One `rute<Module>` a module; main.ts knows them all. */
  readonly rute: readonly ((app: App, s: Sarana) => void | Promise<void>)[]
  /** Folder of the built screen; without it only /api answers. */
  readonly web?: string
  /** PEM texts. Without them the listener is plain and answers loopback names alone (see `periksaAlamat`). */
  readonly tls?: { readonly sertifikat: string | Buffer; readonly kunci: string | Buffer }
  readonly latihan: boolean
}

/** A form is small; files come as multipart, which streams and has its own limit. */
const ISI_MAKS = 1024 * 1024
/** An export of a whole province stays far below; the limit only ends what never ends. */
const FILE_MAKS = 256 * 1024 ** 3

/** Builds the server with every route; the caller listens and closes. */
export async function buatServer(s: Sarana, opsi: OpsiServer): Promise<App> {
  z.config(id())
  const app = buatFastify(opsi)
  app.decorate('tls', opsi.tls !== undefined)
  app.decorateRequest('penanya', undefined)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(tanganiGalat(s))

  app.addHook('onRequest', async (req, reply) => {
    pasangKepalaAman(req, reply)
    jagaHost(req)
    jagaAsal(req)
  })
  await app.register(cookie)
  app.addHook('onRequest', (req) => jagaSesi(s, req))
  app.addHook('onResponse', async (req, reply) => catatPermintaan(s, req, reply))

  await app.register(multipart, {
    limits: { fileSize: FILE_MAKS, files: 1, fields: 20, fieldSize: 64 * 1024, parts: 30, headerPairs: 100 },
  })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Tertib', version: '1', description: keterangan(opsi) } },
    transform: jsonSchemaTransform,
  })

  app.get('/api/sehat', { config: { publik: true }, schema: { hide: true } }, async () => {
    await s.db.one(sql`select 1 as satu`)
    return { sehat: true }
  })
  app.get('/api/openapi.json', { config: { publik: true }, schema: { hide: true } }, async () =>
    app.swagger(),
  )
  rutePekerjaan(app, s)
  for (const rute of opsi.rute) await rute(app, s)
  await pasangWeb(app, opsi.web)
  return app
}

function buatFastify(opsi: OpsiServer): App {
  const umum: FastifyServerOptions = {
    logger: false,
    bodyLimit: ISI_MAKS,
    // Open event streams and half-sent uploads must not keep the office from stopping.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  }
  if (!opsi.tls) return Fastify(umum) as unknown as App
  const { sertifikat, kunci } = opsi.tls
  const https = { cert: sertifikat, key: kunci, minVersion: 'TLSv1.2' as const }
  return Fastify({ ...umum, https } as FastifyServerOptions) as unknown as App
}

// The route's pattern, never the address itself: what stands in a path or a query may be a number of a person.
function catatPermintaan(
  s: Sarana,
  req: Parameters<typeof pasangKepalaAman>[0],
  reply: Parameters<typeof pasangKepalaAman>[1],
): void {
  s.log.info('http', {
    metode: req.method,
    rute: req.routeOptions.url ?? 'tak-dikenal',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    ...(req.penanya && { akun: req.penanya.akunId }),
  })
}

function keterangan(opsi: OpsiServer): string {
  return opsi.latihan ? 'Kantor latihan: data rekaan.' : 'Sistem kerja bidang PIAK.'
}
