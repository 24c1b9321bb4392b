import { z } from 'zod'
import { keyakinan, naskahKirim } from '../rancangan/rancangan.contract.ts'

/**
 * POST /api/sop/baca, multipart with one file (DOCX, PDF with text, or plain text, at most 60 MB): what the file proposes.
 * Nothing is kept; POST /api/sop/rancangan with `cara: 'usulan'` makes a draft of it.
 */
export const usulanKirim = z.object({
  naskah: naskahKirim,
  /** Every field that was read or guessed, by jalur. */
  keyakinan,
  /** Row of `sumber` that a field came from, by jalur. */
  letak: z.record(z.string(), z.int()),
  /** The file as it was read, one row a line, its cells; names and numbers of persons are taken out. */
  sumber: z.array(z.array(z.string())),
  dibuang: z.object({ nama: z.int(), nip: z.int() }),
})
export type UsulanKirim = z.infer<typeof usulanKirim>

/** From here on a field stood under its own label in plain letters; below it a person is asked to look. */
export const CUKUP_YAKIN = 0.85
