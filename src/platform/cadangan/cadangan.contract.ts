import { z } from 'zod'

/** `POST /api/cadangan`: begins a backup under a passphrase that only the person keeps. */
export const mintaCadangan = z.object({
  frasa: z.string().min(12, 'Frasa sandi cadangan paling sedikit 12 huruf.').max(500),
})
export const cadanganDimulai = z.object({ pekerjaanId: z.string() })

export const berkasCadangan = z.object({ nama: z.string(), ukuran: z.number(), dibuat: z.string() })
export type BerkasCadangan = z.infer<typeof berkasCadangan>

/** `GET /api/cadangan`: newest first. */
export const daftarCadangan = z.object({ cadangan: z.array(berkasCadangan) })
export type DaftarCadangan = z.infer<typeof daftarCadangan>
