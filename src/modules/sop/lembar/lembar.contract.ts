import { z } from 'zod'

const kertas = z.enum(['a4', 'f4', 'legal'], 'Ukuran kertas: a4, f4, atau legal.')

/** GET /api/sop/:id/lembar.pdf, /lembar.docx, /alur.bpmn */
export const paramLembar = z.object({ id: z.string().regex(/^[a-z0-9-]{3,80}$/, 'SOP ini tidak dikenal.') })
export const kueriLembar = z.object({ kertas: kertas.optional() })

/** POST /api/sop/buku: the job whose result names the document. */
export const mintaBuku = z.object({ kertas: kertas.optional() })
export const bukuDiminta = z.object({ pekerjaanId: z.uuid() })

/** GET and PUT /api/sop-cetak: the paper that is used where none is named. */
export const aturCetak = z.object({ kertas })

export type Kertas = z.infer<typeof kertas>
