import { z } from 'zod'
import { Arsip } from '../arsip.contract.ts'

/** One entry whose time is over, or that is kept for good and may be handed over. */
export const ButirTempo = z.object({
  arsip: Arsip,
  jatuhTempo: z.string(),
  nasibAkhir: z.enum(['musnah', 'permanen', 'dinilai-kembali']),
  dikonfirmasi: z.boolean(),
  /** Why it cannot be put on a list now, as a sentence; absent when it can. */
  halangan: z.string().optional(),
})
export type ButirTempo = z.infer<typeof ButirTempo>

/** `GET /api/arsip/retensi?nasib=musnah&lewati=0`: entries past their retention by the rules of today, oldest first, 50 a page. */
export const TanyaTempo = z.object({
  nasib: z.enum(['musnah', 'permanen', 'dinilai-kembali']).optional(),
  lewati: z.coerce.number().int().min(0).max(100_000).default(0),
})
export const DaftarTempo = z.object({
  hari: z.string(),
  /** All entries that are kept, and of those past their time how many by fate. */
  jumlah: z.object({
    disimpan: z.int(),
    musnah: z.int(),
    permanen: z.int(),
    dinilaiKembali: z.int(),
    belumDikonfirmasi: z.int(),
    ditahan: z.int(),
  }),
  jumlahTersaring: z.int(),
  daftar: z.array(ButirTempo),
})
export type DaftarTempo = z.infer<typeof DaftarTempo>

export const NILAI = ['belum', 'setuju', 'simpan'] as const
const Orang = z.object({ nama: z.string(), pada: z.iso.datetime() })

/** A list proposed for destruction or hand-over. */
export const Susut = z.object({
  id: z.string(),
  jenis: z.enum(['musnah', 'serah']),
  status: z.enum(['diusulkan', 'ditolak', 'disetujui', 'selesai']),
  alasan: z.string(),
  diusulkan: Orang,
  diputus: Orang.optional(),
  nomorBeritaAcara: z.string().optional(),
  penerima: z.string().optional(),
  catatan: z.string().optional(),
  /** Hash of the minutes, and of the package of a hand-over; open with GET /api/dokumen/:hash. */
  beritaAcara: z.string().optional(),
  paket: z.string().optional(),
  selesaiPada: z.iso.datetime().optional(),
  jumlahButir: z.int(),
  jumlahDinilai: z.int(),
  /** The one who asks proposed it: another person reviews and decides. */
  usulanSendiri: z.boolean(),
})
export type Susut = z.infer<typeof Susut>

export const ButirSusut = z.object({
  urut: z.int(),
  arsip: Arsip,
  nilai: z.enum(NILAI),
  catatan: z.string().optional(),
  penilai: z.string().optional(),
  hasil: z.enum(['musnah', 'serah', 'ditahan', 'disimpan']).optional(),
})
export type ButirSusut = z.infer<typeof ButirSusut>

/** `GET /api/arsip/susut` newest first; `GET /api/arsip/susut/:id` with its entries. */
export const DaftarSusut = z.object({ daftar: z.array(Susut) })
export type DaftarSusut = z.infer<typeof DaftarSusut>
export const SusutLengkap = Susut.extend({ butir: z.array(ButirSusut) })
export type SusutLengkap = z.infer<typeof SusutLengkap>

const alasan = z.string().trim().min(5).max(500)

/** `POST /api/arsip/susut` */
export const UsulkanSusut = z.object({
  jenis: z.enum(['musnah', 'serah']),
  arsipId: z.array(z.uuid()).min(1).max(500),
  alasan,
})
export type UsulkanSusut = z.infer<typeof UsulkanSusut>

/** `POST /api/arsip/susut/:id/nilai`: entries of the list, by number; keeping one needs a reason. */
export const NilaiSusut = z.discriminatedUnion('nilai', [
  z.object({ nilai: z.literal('setuju'), urut: z.array(z.int()).min(1).max(500) }),
  z.object({ nilai: z.literal('simpan'), urut: z.array(z.int()).min(1).max(500), catatan: alasan }),
])
export type NilaiSusut = z.infer<typeof NilaiSusut>

/** `POST /api/arsip/susut/:id/putuskan`: approval needs the number of the minutes, a hand-over also who receives. */
export const PutuskanSusut = z.discriminatedUnion('setuju', [
  z.object({
    setuju: z.literal(true),
    nomorBeritaAcara: z.string().trim().min(3).max(100),
    penerima: z.string().trim().min(3).max(200).optional(),
    catatan: z.string().trim().max(500).optional(),
  }),
  z.object({ setuju: z.literal(false), catatan: alasan }),
])
export type PutuskanSusut = z.infer<typeof PutuskanSusut>

/** `GET /api/arsip/:id/tahan`, `POST` the same, `POST /api/arsip/tahan/:id/lepas` */
export const Tahan = z.object({
  id: z.string(),
  alasan: z.string(),
  sampai: z.string().optional(),
  sejak: z.iso.datetime(),
  oleh: z.string(),
  lepas: z.iso.datetime().optional(),
  lepasOleh: z.string().optional(),
  lepasAlasan: z.string().optional(),
  /** Past its day and still standing: somebody has to release it. */
  lewat: z.boolean(),
})
export type Tahan = z.infer<typeof Tahan>
export const DaftarTahan = z.object({ daftar: z.array(Tahan) })
export type DaftarTahan = z.infer<typeof DaftarTahan>
export const TahanArsip = z.object({ alasan, sampai: z.iso.date().optional() })
export type TahanArsip = z.infer<typeof TahanArsip>
export const LepasTahan = z.object({ alasan })
