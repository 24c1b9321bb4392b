import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

// Over TLS the browser itself then refuses a cookie that another host, path or plain page tries to set.
function namaKuki(tls: boolean): string {
  return tls ? '__Host-tertib' : 'tertib'
}

/** Gives the browser its session. No expiry: the server decides when it ends, the browser forgets it when closed. */
export function pasangKukiSesi(reply: FastifyReply, token: string): void {
  reply.setCookie(namaKuki(reply.server.tls), token, atribut(reply.server.tls))
}

export function hapusKukiSesi(reply: FastifyReply): void {
  reply.clearCookie(namaKuki(reply.server.tls), atribut(reply.server.tls))
}

export function bacaTokenSesi(req: FastifyRequest): string | undefined {
  return req.cookies[namaKuki(req.server.tls)]
}

function atribut(tls: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: tls } as const
}
