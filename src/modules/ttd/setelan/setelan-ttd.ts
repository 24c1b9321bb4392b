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
  /**
   * Until when an RSA key below 3000 bits counts as a proof: 112 bits of strength, to the end of 2030 (NIST SP 800-131A
   * rev. 2; for Indonesia perlu dikonfirmasi).
   */
  rsa2048Sampai: z.iso.date().default('2030-12-31'),
  /** How long before its end a proof is renewed: a time-stamp authority may be away for weeks. */
  hariPerpanjang: z.int().min(7).max(730).default(90),
  /**
   * Under which address the public server of this office is reached from outside. Absent: certificates say nothing of
   * where the revocation list is.
   */
  alamatPublik: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .refine((a) => !/[?#@]/.test(a), 'Tulis alamatnya saja, tanpa tanda tanya atau pagar.')
    .optional(),
  /** Whether an official may leave the password of a P12 with the server, under the master key. */
  bolehSimpanSandi: z.boolean().default(false),
})
export type SetelanTtd = z.infer<typeof SetelanTtd>
