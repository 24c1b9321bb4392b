import { z } from 'zod'

const kertas = z.enum(['a4', 'f4', 'legal'], 'Ukuran kertas: a4, f4, atau legal.')

/** GET /api/sop/:id/lembar.pdf, /lembar.docx, /alur.bpmn */
export const paramLembar = z.object({ id: z.string().regex(/^[a-z0-9-]{3,80}$/, 'SOP ini tidak dikenal.') })
/** `versi`: the digest of a version that the office knows, without it the one in force. A signed sheet keeps its paper. */
export const kueriLembar = z.object({
  kertas: kertas.optional(),
  versi: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Versi SOP ini tidak dikenal.')
    .optional(),
})

/** POST /api/sop/buku: the job whose result names the document. */
export const mintaBuku = z.object({ kertas: kertas.optional() })
export const bukuDiminta = z.object({ pekerjaanId: z.uuid() })

/** GET and PUT /api/sop-cetak: the paper that is used where none is named. */
export const aturCetak = z.object({ kertas })

/** GET and PUT /api/sop-keputusan: the decision on the first pages of the SOP book. What is empty is a line to fill by hand. */
export const keputusanKantor = z.object({
  nomor: z.string().trim().max(100, 'Nomor keputusan terlalu panjang.'),
  tanggal: z.iso.date('Tanggal keputusan tidak dikenal.').nullable(),
  /** Empty: the shipped words. */
  tentang: z.string().trim().max(500, 'Judul keputusan terlalu panjang.'),
  tempat: z.string().trim().max(100, 'Nama tempat terlalu panjang.'),
})

export type KeputusanKantor = z.infer<typeof keputusanKantor>
export type Kertas = z.infer<typeof kertas>
