import { z } from 'zod'

/** GET and PUT /api/pengingat: when officials are reminded of deadlines, in working minutes; 0 turns one off. */
export const pengingat = z.object({
  /** So long before the deadline … */
  sebelumMenit: z.int().min(0).max(45_000),
  /** … but only when at most this share of the declared time is left. */
  sebelumBagian: z.number().gt(0).max(1),
  /** After the deadline, until the superior is told. */
  naikMenit: z.int().min(0).max(45_000),
  /** Between repetitions after that. */
  ulangMenit: z.union([z.literal(0), z.int().min(60).max(45_000)]),
  /** The decision that these numbers rest on. */
  dasar: z.string().trim().max(300),
  perluDikonfirmasi: z.boolean(),
})
export type PengingatKirim = z.infer<typeof pengingat>
