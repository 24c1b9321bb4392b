import type { FastifyRequest } from 'fastify'
import { cariSesi } from '#akun'
import { bacaTokenSesi, TolakHttp } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { isLoopback } from './alamat.ts'
import { galatHttp } from './http.galat.ts'

const AMAN = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A plain listener is for this machine alone, so a page of another name that points here (DNS rebinding) is refused.
 * Over TLS the certificate does that work.
 */
export function jagaHost(req: FastifyRequest): void {
  if (req.server.tls) return
  const nama = req.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (!isLoopback(nama) && !nama.endsWith('.localhost')) throw new TolakHttp(galatHttp.hostAsing())
}

/**
 * What changes something must come from our own page. Browsers say so themselves (Sec-Fetch-Site, and Origin in older
 * ones) and no page can forge it; a client that sends neither is no browser and carries no cookie by accident.
 */
export function jagaAsal(req: FastifyRequest): void {
  if (AMAN.has(req.method)) return
  const situs = req.headers['sec-fetch-site']
  if (situs !== undefined) {
    if (situs !== 'same-origin') throw new TolakHttp(galatHttp.asalLain())
    return
  }
  const asal = req.headers.origin
  const kita = `${req.server.tls ? 'https' : 'http'}://${req.host}`
  if (asal !== undefined && asal !== kita) throw new TolakHttp(galatHttp.asalLain())
}

/** Who asks. Every route under /api is closed to strangers unless its config says `publik`. */
export async function jagaSesi(s: Sarana, req: FastifyRequest): Promise<void> {
  // By the pattern that will run, not by the address: no spelling of an address slips past.
  if (!req.routeOptions.url?.startsWith('/api')) return
  const token = bacaTokenSesi(req)
  const penanya = token ? await cariSesi(s, token) : undefined
  if (penanya) req.penanya = penanya
  const { publik, sandiSementara } = req.routeOptions.config
  if (publik) return
  if (!penanya) throw new TolakHttp(galatHttp.belumMasuk())
  if (penanya.wajibGantiSandi && !sandiSementara) throw new TolakHttp(galatHttp.wajibGantiSandi())
}
