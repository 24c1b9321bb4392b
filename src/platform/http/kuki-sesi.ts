import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

// Browsers share cookies between ports of one host: without the port, a training office and a real one on the same
// machine would log each other out. Over TLS `__Host-` makes the browser refuse a cookie that another host, path or
// plain page tries to set.
function namaKuki(req: FastifyRequest): string {
  const porta = req.socket.localPort
  return `${req.server.tls ? '__Host-' : ''}tertib${porta === undefined ? '' : `-${porta}`}`
}

/** Gives the browser its session. No expiry: the server decides when it ends, the browser forgets it when closed. */
export function pasangKukiSesi(reply: FastifyReply, token: string): void {
  reply.setCookie(namaKuki(reply.request), token, atribut(reply.server.tls))
}

export function hapusKukiSesi(reply: FastifyReply): void {
  reply.clearCookie(namaKuki(reply.request), atribut(reply.server.tls))
}

export function bacaTokenSesi(req: FastifyRequest): string | undefined {
  return req.cookies[namaKuki(req)]
}

function atribut(tls: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: tls } as const
}
