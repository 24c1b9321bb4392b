import { z } from 'zod'
import { dokumenBerkas, tenggat } from '../sop.contract.ts'

/** One paraf or signature that waits for the one who asks; sent to POST /api/berkas/:id/tindakan as it stands here. */
const barisTandaTangan = z.object({
  berkasId: z.uuid(),
  nomor: z.string(),
  judul: z.string(),
  /** Corrected reading of the SOP's title. */
  sop: z.string(),
  langkah: z.object({ id: z.string(), nomor: z.int(), dari: z.int(), kegiatan: z.string() }),
  tenggat,
  tindakan: z.enum(['paraf', 'tandatangani']),
  label: z.string(),
  /** "Tandatangani → diteruskan ke ADB" */
  akibat: z.string(),
  perluSandi: z.boolean(),
  /** "Plh. Kadis", "a.n. Kadis, Sekretaris". */
  sebagai: z.string(),
  /** Digest of `dokumen`: the act is refused when something else stands there by then. */
  hashIsi: z.string(),
  dokumen: z.array(dokumenBerkas.pick({ nama: true, hash: true, mime: true, ukuran: true, versi: true })),
  /** Digests of those among `dokumen` that this person has neither opened nor said to have read. */
  belumDibaca: z.array(z.string()),
  takDapatDibatalkan: z.boolean(),
  /** Why it has to be done on the page of its case; null when it can be done here. */
  kendala: z.string().nullable(),
})

/**
 * GET /api/kotak-masuk/tanda-tangan: the most urgent 200, those that the engine would accept from this person now. `sisa`
 * waits beyond them, not yet weighed.
 */
export const tandaTanganMenunggu = z.object({ baris: z.array(barisTandaTangan), sisa: z.int() })

export type BarisTandaTangan = z.infer<typeof barisTandaTangan>
export type TandaTanganMenunggu = z.infer<typeof tandaTanganMenunggu>
