import { z } from 'zod'

/** POST /api/ttd/cetakan {"berkasId":"019…","dokumen":"surat.pdf"}: the marked print as PDF, its number in `x-cetakan`. */
export const MintaCetakan = z.object({ berkasId: z.string().min(1), dokumen: z.string().min(1).max(100) })

export const CetakanKirim = z.object({
  id: z.string(),
  dokumen: z.string(),
  halaman: z.int(),
  dibuat: z.iso.datetime(),
  oleh: z.string(),
  /** The document is still what was printed. */
  berlaku: z.boolean(),
  /** The scan that came back of it. */
  pindaian: z.object({ hash: z.string(), diterima: z.iso.datetime() }).nullable(),
})
export type CetakanKirim = z.infer<typeof CetakanKirim>

/** GET /api/ttd/cetakan?berkas=019…: prints of a case, newest first. */
export const DaftarCetakan = z.object({ daftar: z.array(CetakanKirim) })

/** POST /api/ttd/cetakan/:id/pindaian, multipart, one or more files (PDF, JPG, PNG): all pages of the print. */
export const PindaianDiterima = z.object({ nama: z.string(), hash: z.string(), ukuran: z.int() })
