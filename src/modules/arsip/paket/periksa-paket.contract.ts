import { z } from 'zod'

/** What a check of a package found. */
export const HasilPeriksaPaket = z.object({
  jenis: z.enum(['serah', 'berkas']),
  jumlahFile: z.int(),
  jumlahBita: z.int(),
  /** Signed by the key that lies in the package: `sidikKunci` says whose key that is. */
  tandaTangan: z.boolean(),
  /** SHA-256 (hex) of the public key; to be compared with the one that the office names. */
  sidikKunci: z.string(),
  /** Entries of jejak whose proof leads to the signed checkpoint; only in the pack of a case. */
  entriJejak: z.int().optional(),
  masalah: z.array(z.string()),
})
export type HasilPeriksaPaket = z.infer<typeof HasilPeriksaPaket>
