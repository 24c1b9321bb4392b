import { z } from 'zod'

const saat = z.iso.datetime()
const id = z.uuid('Tanda pengenal kiriman tidak sah.')
export const caraKirim = z.enum(['surel', 'langsung', 'tautan'])

export const penerima = z
  .object({
    nama: z.string().trim().min(3, 'Tulis nama penerima.').max(200),
    tembusan: z.boolean(),
    cara: caraKirim,
    alamat: z.string().trim().max(300),
    /** Copies of the letter for this receiver. */
    eksemplar: z.int().min(1).max(999).default(1),
  })
  .refine((p) => p.cara !== 'surel' || z.email().max(254).safeParse(p.alamat).success, {
    path: ['alamat'],
    message: 'Alamat surel tidak sah.',
  })
/** `PUT /api/surat/berkas/:berkasId/penerima`: who gets the letter of this case and how; an empty list is the usual one. */
export const gantiPenerima = z.object({ penerima: z.array(penerima).max(100) })

export const keadaanKiriman = z.enum([
  'menunggu',
  'terkirim',
  'gagal',
  'dibawa',
  'kembali',
  'diunduh',
  'tautan-berlaku',
  'tautan-berakhir',
  'diterima',
  'dibatalkan',
])

export const kirimanKirim = z.object({
  id,
  berkasId: z.string(),
  nomor: z.string(),
  perihal: z.string(),
  nama: z.string(),
  tembusan: z.boolean(),
  cara: caraKirim,
  alamat: z.string(),
  eksemplar: z.int(),
  keadaan: keadaanKiriman,
  /** Why the last attempt failed. */
  sebab: z.string().nullable(),
  percobaan: z.int(),
  /** Attempts of which nobody knows whether the mail arrived. */
  terputus: z.int(),
  cobaLagi: saat.nullable(),
  dibuat: saat,
  oleh: z.string(),
  terkirimPada: saat.nullable(),
  diterimaOleh: z.string().nullable(),
  diterimaPada: saat.nullable(),
  diterimaCatatan: z.string().nullable(),
  buktiHash: z.string().nullable(),
  alasanBatal: z.string().nullable(),
  dokumen: z.array(z.object({ nama: z.string(), hash: z.string(), ukuran: z.int() })),
  tautan: z
    .object({
      sampai: saat,
      batasUnduh: z.int(),
      diunduh: z.int(),
      dilihat: z.int(),
      dilihatTerakhir: saat.nullable(),
      berlaku: z.boolean(),
      alasanCabut: z.string().nullable(),
    })
    .nullable(),
})

/** `GET /api/surat/berkas/:berkasId`: letters of a case, who gets them, how each stands. */
export const suratBerkas = z.object({
  surat: z.array(
    z.object({
      dokumen: z.string(),
      templat: z.string(),
      judulTemplat: z.string(),
      nomor: z.string().nullable(),
      tanggal: z.string().nullable(),
      perihal: z.string(),
      tujuan: z.string(),
      lampiran: z.array(z.object({ nama: z.string(), halaman: z.int().optional(), eksemplar: z.int() })),
    }),
  ),
  penerima: z.array(
    z.object({
      nama: z.string(),
      tembusan: z.boolean(),
      cara: caraKirim,
      alamat: z.string(),
      eksemplar: z.int(),
    }),
  ),
  /** Sheets that the office prints of it. */
  eksemplar: z.object({ tujuan: z.int(), tembusan: z.int(), pertinggal: z.int() }),
  /** The list comes from addressee and tembusan; nobody wrote another. */
  bawaan: z.boolean(),
  kiriman: z.array(kirimanKirim),
  bolehUrus: z.boolean(),
  surelAktif: z.boolean(),
})

/** `GET /api/surat/kiriman?cari=bappeda`: newest first, 50 a page. `sesudah`: `berikut` of the page before. */
export const cariKiriman = z.object({
  cari: z.string().max(200).optional(),
  sesudah: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z_[0-9a-f-]{36}$/)
    .transform((t) => ({ dibuat: t.slice(0, -37), id: t.slice(-36) }))
    .optional(),
})
export const daftarKiriman = z.object({
  kiriman: z.array(kirimanKirim),
  berikut: z.string().nullable(),
  bolehUrus: z.boolean(),
})

/** `GET /api/surat/kiriman/:id`: with everyone who took a file by link. The names are what they wrote. */
export const satuKiriman = kirimanKirim.extend({
  unduhan: z.array(z.object({ waktu: saat, nama: z.string(), dokumen: z.string() })),
  bolehUrus: z.boolean(),
})
export const paramKiriman = z.object({ id })
export const paramBerkas = z.object({ berkasId: z.string().max(100) })

/** `POST /api/surat/kiriman/:id/terima` */
export const terimaKiriman = z.object({
  oleh: z.string().trim().min(3, 'Tulis nama penerima.').max(200),
  pada: saat,
  catatan: z.string().trim().max(500).default(''),
  buktiHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
/** `POST /api/surat/kiriman/:id/bukti` (multipart, one file): a scan of the receipt; answers its address. */
export const buktiTersimpan = z.object({ hash: z.string(), nama: z.string() })
/** `POST /api/surat/kiriman/:id/batal` and `.../cabut` */
export const denganAlasan = z.object({ alasan: z.string().trim().min(5).max(500) })
/** `POST /api/surat/kiriman/:id/ulang`: a mail that was given up, or by hand what came back. */
export const ulangKiriman = z.object({ alamat: z.email('Alamat surel tidak sah.').max(254).optional() })
/** `POST /api/surat/kiriman/:id/tautan`: the address is answered once and cannot be read again. */
export const buatTautan = z.object({
  hari: z.int().min(1).max(90),
  batasUnduh: z.int().min(1).max(1000),
})
export const tautanDibuat = z.object({ alamat: z.string(), sampai: saat })

export type PenerimaKirim = z.infer<typeof penerima>
export type KirimanKirim = z.infer<typeof kirimanKirim>
export type SuratBerkas = z.infer<typeof suratBerkas>
export type DaftarKiriman = z.infer<typeof daftarKiriman>
export type SatuKiriman = z.infer<typeof satuKiriman>
export type TautanDibuat = z.infer<typeof tautanDibuat>
export type TerimaKiriman = z.input<typeof terimaKiriman>
