import { z } from 'zod'
import { Paspor } from '../../agregat/agregat.contract.ts'

/** The computed half of a passport and the signed one: who made and approved what the figure stands in. */
export const PasporLengkap = Paspor.extend({
  /** Path of the figure's own page, for links and QR codes; the office's address goes before it. */
  alamat: z.string(),
  /** Newest case first; empty while nobody answered for a document made from this snapshot. */
  pengesahan: z.array(
    z.object({
      berkasId: z.string(),
      nomor: z.string(),
      judul: z.string(),
      keadaan: z.enum(['berjalan', 'menunggu-kerja', 'selesai', 'dibatalkan']),
      tindakan: z.array(
        z.object({
          kegiatan: z.string(),
          oleh: z.object({ nama: z.string(), jabatan: z.string().nullable() }),
          waktu: z.iso.datetime(),
        }),
      ),
    }),
  ),
})
export type PasporLengkap = z.infer<typeof PasporLengkap>

/**
 * `GET /api/paspor-angka?snapshot=1f0c…&tabel=kelompok-umur&wilayah=99.01.01&kolom=5-9.jml`: `snapshot` the id or its
 * first sixteen digits, `wilayah` absent for the total row, `ulang=ya` counts anew. `/api/paspor-angka/qr.svg` with the
 * same query: the QR code of the figure's page.
 */
export const MintaPasporAngka = z.object({
  snapshot: z.string().regex(/^[0-9a-f]{16}([0-9a-f]{48})?$/, 'Sidik cuplikan tidak sah.'),
  tabel: z.string().max(100),
  wilayah: z.string().max(13).optional(),
  kolom: z.string().max(100),
  ulang: z.enum(['ya', 'tidak']).default('tidak'),
})
