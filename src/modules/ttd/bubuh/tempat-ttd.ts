import { z } from 'zod'

/**
 * Where a visible mark stands: page number from 1 (negative counts from the end, -1 is the last) and a rectangle in
 * PDF points with the origin at the page's lower left corner. A paraf may be as small as a stamp on a margin.
 */
export const TempatTtd = z.object({
  halaman: z.int(),
  x: z.number().min(0),
  y: z.number().min(0),
  lebar: z.number().min(24).max(1000),
  tinggi: z.number().min(14).max(1000),
})
export type TempatTtd = z.infer<typeof TempatTtd>

/** The rectangle that the report keeps free on its last page (Lembar pengesahan, A4): see `KOTAK_TTD` of buku. */
export const TEMPAT_BAWAAN: TempatTtd = { halaman: -1, x: 283, y: 318, lebar: 250, tinggi: 104 }
