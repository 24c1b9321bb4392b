import { randomInt } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { catat } from '#jejak'
import { kirimGalat, pelakuDari, TolakHttp } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { galatHttp } from './http.galat.ts'

/** Turns whatever a route threw into one answer: a refusal as it is, a bad form field by field, a fault as an incident. */
export function tanganiGalat(s: Pick<Sarana, 'db' | 'jam' | 'log'>) {
  return async (sebab: FastifyError, req: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (sebab instanceof TolakHttp) {
      if (sebab.galat.kode === 'akun.bukan-pengelola') await catatLampauiWewenang(s, req)
      return kirimGalat(reply, sebab.galat)
    }
    if (hasZodFastifySchemaValidationErrors(sebab))
      return kirimGalat(reply, galatHttp.isianTakSah(bacaIsian(sebab)))
    const status = sebab.statusCode ?? 500
    if (status === 413) return reply.code(413).send({ galat: galatHttp.terlaluBesar() })
    if (status >= 400 && status < 500) return reply.code(status).send({ galat: galatHttp.takTerbaca() })
    const kejadian = nomorKejadian()
    s.log.galat(`http.gangguan.${kejadian}.${req.method}.${req.routeOptions.url ?? 'tak-dikenal'}`, sebab)
    return reply.code(500).send({ galat: galatHttp.gangguan(kejadian) })
  }
}

function bacaIsian(sebab: {
  validation: { instancePath: string; message?: string | undefined }[]
}): { medan: string; pesan: string }[] {
  return sebab.validation.map((v) => ({
    medan: v.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    pesan: v.message ?? 'Isian ini tidak sah.',
  }))
}

// ASVS 16.3.2: who is known and reaches for what is not theirs stands in the record. Strangers stand in the log.
async function catatLampauiWewenang(s: Pick<Sarana, 'db' | 'jam'>, req: FastifyRequest): Promise<void> {
  const { penanya } = req
  if (!penanya) return
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'http.lampaui-wewenang',
      objek: `akun/${penanya.akunId}`,
      hasil: 'ditolak',
      pelaku: pelakuDari(penanya),
      rincian: { rute: `${req.method} ${req.routeOptions.url}` },
    }),
  )
}

// Letters only: the log blots out long numbers, and people read it aloud on the telephone.
function nomorKejadian(): string {
  const huruf = 'ABCDEFGHJKLMNPRSTUVWXYZ'
  return Array.from({ length: 6 }, () => huruf[randomInt(huruf.length)]).join('')
}
