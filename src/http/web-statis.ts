import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type App, kirimGalat } from '#platform/http'
import { galatHttp } from './http.galat.ts'
import { isApi } from './kepala-aman.ts'

const SETAHUN_MS = 31_536_000_000

/**
 * The built screen. Vite names what stands in assets/ by its content, so it may be kept forever; everything else is
 * asked again. An address that is no file is a page of the screen and gets index.html.
 */
export async function pasangWeb(app: App, folder: string | undefined): Promise<void> {
  const ada = folder !== undefined && existsSync(join(folder, 'index.html'))
  if (ada) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      cacheControl: false,
      // The build leaves .br and .gz beside each file.
      preCompressed: true,
      setHeaders: (reply, jalur) => {
        const abadi = jalur.startsWith(join(folder, 'assets'))
        reply.header('cache-control', abadi ? `public, max-age=${SETAHUN_MS / 1000}, immutable` : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler(async (req: FastifyRequest, reply: FastifyReply) => {
    const halaman =
      ada &&
      (req.method === 'GET' || req.method === 'HEAD') &&
      !isApi(req) &&
      !/\.[a-z0-9]+$/i.test(req.url.split('?')[0]!)
    if (!halaman) return kirimGalat(reply, galatHttp.alamatTakAda())
    const isi = await readFile(join(folder, 'index.html'))
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(isi)
  })
}
