import type { FastifyReply, FastifyRequest } from 'fastify'

// Mantine writes style elements for responsive props and style attributes: hence 'unsafe-inline' for styles alone.
// frame-ancestors 'self': the screen shows its own PDF in a frame.
const CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

const KEPALA = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** On every answer, also refusals and files. What comes from /api is not kept by browser or proxy. */
export function pasangKepalaAman(req: FastifyRequest, reply: FastifyReply): void {
  reply.headers(KEPALA)
  if (req.server.tls) reply.header('strict-transport-security', 'max-age=31536000')
  if (isApi(req)) reply.header('cache-control', 'no-store')
}

export function isApi(req: FastifyRequest): boolean {
  return req.url === '/api' || req.url.startsWith('/api/')
}
