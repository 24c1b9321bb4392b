import { z } from 'zod'

/** A sealed document, and until when its newest archive time-stamp proves it. */
export const BuktiKirim = z.object({
  /** The newest file. */
  hash: z.string(),
  nama: z.string(),
  berkasId: z.string(),
  disegel: z.iso.datetime(),
  sampai: z.iso.datetime().optional(),
  /** What ends first; or why nothing is said. */
  sebab: z.enum(['belum-dinilai', 'belum-bercap', 'sertifikat', 'algoritma', 'tak-sah', 'tiada']),
  keadaan: z.enum(['terjaga', 'segera', 'lewat', 'tanpa-bukti', 'rusak', 'belum-dinilai']),
  /** Why the last try was refused, and when the next one is. */
  galat: z.object({ pesan: z.string(), kali: z.int(), coba: z.iso.datetime().optional() }).optional(),
})
export type BuktiKirim = z.infer<typeof BuktiKirim>

/** GET /api/ttd/bukti: what ends first stands first; at most 200, `jumlah` counts all. */
export const DaftarBukti = z.object({
  daftar: z.array(BuktiKirim),
  jumlah: z.int(),
  lewat: z.int(),
  segera: z.int(),
  tanpaBukti: z.int(),
  rusak: z.int(),
  /** Whether the office has a time-stamp authority: without one nothing is renewed. */
  layanan: z.boolean(),
  jangkaPanjang: z.boolean(),
  hariPerpanjang: z.int(),
})
export type DaftarBukti = z.infer<typeof DaftarBukti>

/** POST /api/ttd/bukti/rawat: one turn of the rhythm now, also for those that wait after a refusal. */
export const HasilRawatKirim = z.object({
  diperpanjang: z.int(),
  dinilai: z.int(),
  galat: z.string().optional(),
})
export type HasilRawatKirim = z.infer<typeof HasilRawatKirim>
