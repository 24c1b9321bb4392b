import { z } from 'zod'

/** How this office signs. Everything has a default: an office that set nothing signs B-B under its own CA. */
export const SetelanTtd = z.object({
  capWaktu: z
    .object({
      /** Address of the time-stamp authority (RFC 3161 over HTTP). */
      alamat: z.url({ protocol: /^https?$/ }),
      /** Policy the answer must name; without one any is taken. */
      kebijakan: z
        .string()
        .regex(/^\d+(\.\d+)+$/)
        .optional(),
      batasDetik: z.int().min(1).max(60).default(15),
      /** When it does not answer: wait and try again, or go on without and say so. */
      bilaMati: z.enum(['tunda', 'tanpa']).default('tunda'),
    })
    .optional(),
  /** 'catatan': the signer's instrument takes no signed file (BSrE), so a paraf is an act in jejak, named in the block. */
  paraf: z.enum(['tanda-tangan', 'catatan']).default('tanda-tangan'),
  /** Proofs for decades behind every seal: certificates, revocation lists and a document time-stamp. Needs `capWaktu`. */
  jangkaPanjang: z.boolean().default(true),
  /** Whether an official may leave the password of a P12 with the server, under the master key. */
  bolehSimpanSandi: z.boolean().default(false),
})
export type SetelanTtd = z.infer<typeof SetelanTtd>
