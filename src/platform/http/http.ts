import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { type Galat, galat, type JenisGalat } from '#kernel/galat'
import type { Result } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'

/** The Fastify instance with Zod schemas; every `<module>.routes.ts` exports one `rute<Module>(app, sarana)`. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** Who asks: set by the session hook of `akun` before any route runs. */
export interface Penanya {
  readonly akunId: string
  readonly sesiId: string
  readonly nama: string
  /** The office's administrator: settings and accounts, no step of any SOP. */
  readonly pengelola: boolean
  readonly pegawaiId?: string
  /** Came in with a temporary password: only the routes marked `sandiSementara` are open until it is changed. */
  readonly wajibGantiSandi?: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    penanya?: Penanya
  }
  interface FastifyInstance {
    /** This listener speaks TLS. */
    tls: boolean
  }
  /** Every route under /api asks for a login unless it says otherwise here. */
  interface FastifyContextConfig {
    publik?: boolean
    sandiSementara?: boolean
  }
}

// The one place where a kind of refusal becomes an HTTP number.
const STATUS: Record<JenisGalat, number> = {
  'tak-ditemukan': 404,
  'tak-sah': 422,
  ditolak: 403,
  bentrok: 409,
}

// Two refusals that HTTP has a number of its own for.
const STATUS_KHUSUS: Record<string, number> = { 'akun.belum-masuk': 401, 'akun.terkunci': 429 }

export function statusGalat(g: Galat): number {
  return STATUS_KHUSUS[g.kode] ?? STATUS[g.jenis]
}

export function kirimGalat(reply: FastifyReply, g: Galat): FastifyReply {
  return reply.code(statusGalat(g)).send({ galat: g })
}

/** Sends the value, or the refusal as `{galat: {kode, jenis, pesan, rincian}}` with its status. */
export function balas<T>(reply: FastifyReply, hasil: Result<T>): FastifyReply {
  return hasil.ok ? reply.send(hasil.value ?? {}) : kirimGalat(reply, hasil.galat)
}

/** Thrown by the guards below; the server's error handler turns it into the refusal's answer. */
export class TolakHttp extends Error {
  readonly galat: Galat
  constructor(g: Galat) {
    super(g.kode)
    this.galat = g
  }
}

export function wajibMasuk(req: FastifyRequest): Penanya {
  if (!req.penanya) throw new TolakHttp(galat('akun.belum-masuk', 'ditolak', 'Silakan masuk lebih dahulu.'))
  return req.penanya
}

export function wajibPengelola(req: FastifyRequest): Penanya {
  const penanya = wajibMasuk(req)
  if (!penanya.pengelola) {
    throw new TolakHttp(
      galat('akun.bukan-pengelola', 'ditolak', 'Hanya pengelola kantor yang dapat mengubah pengaturan ini.'),
    )
  }
  return penanya
}

export function pelakuDari(penanya: Penanya): Pelaku {
  return penanya.pegawaiId
    ? { jenis: 'pegawai', akunId: penanya.akunId, pegawaiId: penanya.pegawaiId, nama: penanya.nama }
    : { jenis: 'pengelola', akunId: penanya.akunId, nama: penanya.nama }
}
