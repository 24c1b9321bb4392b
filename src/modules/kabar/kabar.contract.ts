import { z } from 'zod'

const id = z.uuid('Tanda pengenal kabar tidak sah.')
const saat = z.iso.datetime()
/** Plain ASCII addresses only: what every server takes. "" means none. */
const surel = z.union([z.literal(''), z.email('Alamat surel tidak sah.').max(254)])

/** GET /api/kabar?saring=semua|belum&lewati=0: own notices, newest first, 50 a page. */
export const saringKabar = z.object({
  saring: z.enum(['semua', 'belum']).default('semua'),
  lewati: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export const kabar = z.object({
  id,
  jenis: z.string(),
  judul: z.string(),
  /** Lines of text. */
  isi: z.string(),
  /** A page of the office: "/berkas/…". */
  tautan: z.string(),
  dibuat: saat,
  dibaca: saat.nullable(),
})
export const daftarKabar = z.object({
  /** Of what the filter lets through. */
  jumlah: z.int(),
  belumDibaca: z.int(),
  kabar: z.array(kabar),
})

/** GET /api/kabar/jumlah, for the bell. Has an ETag: unchanged, it answers 304. */
export const jumlahKabar = z.object({ belumDibaca: z.int(), terbaru: id.nullable() })

/** POST /api/kabar/:id/baca */
export const paramKabar = z.object({ id })
/** POST /api/kabar/baca-semua {"sampai":"2026-08-12T01:00:00.000Z"}: what came later stays unread. */
export const bacaSemua = z.object({ sampai: saat })

export const caraSurel = z.enum(['seketika', 'harian', 'mati'])
/** GET and PUT /api/kabar/tujuan: where one's own mail goes and how often. */
export const tujuanSaya = z.object({
  surel: z.string(),
  cara: caraSurel,
  /** The office sends mail at all. */
  surelAktif: z.boolean(),
  /** Hour of the daily mail, "07:30". */
  jamHarian: z.string(),
})
export const ubahTujuan = z.object({ surel, cara: caraSurel })

/** GET /api/kabar/pegawai: for the pengelola, all who work here. PUT /api/kabar/pegawai/:pegawaiId sets one. */
export const tujuanPegawai = z.object({ pegawaiId: id, nama: z.string(), surel: z.string(), cara: caraSurel })
export const daftarTujuan = z.object({ pegawai: z.array(tujuanPegawai) })
export const paramPegawai = z.object({ pegawaiId: id })

export const keamananSurel = z.enum(['tls', 'starttls', 'tanpa'])
const host = z
  .string()
  .trim()
  .max(253)
  .regex(
    /^([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)?$/,
    'Nama server surel tidak sah.',
  )
const pukul = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Pukul ditulis seperti 07:30.')
/** GET /api/kabar/setelan (pengelola). The password never comes back. */
export const setelanSurel = z.object({
  aktif: z.boolean(),
  host: z.string(),
  port: z.int(),
  keamanan: keamananSurel,
  pengguna: z.string(),
  adaSandi: z.boolean(),
  pengirim: z.string(),
  sertifikat: z.string(),
  alamatTertib: z.string(),
  jamHarian: z.string(),
  simpanHari: z.int(),
})
/** PUT /api/kabar/setelan. `sandi` absent keeps the one that is kept, "" removes it. */
export const ubahSetelan = z.object({
  aktif: z.boolean(),
  host,
  port: z.int().min(1).max(65535),
  keamanan: keamananSurel,
  pengguna: z.string().trim().max(254),
  sandi: z.string().max(500).optional(),
  pengirim: surel,
  sertifikat: z.string().max(64_000),
  /** "https://tertib.kota.go.id" */
  alamatTertib: z.union([
    z.literal(''),
    z
      .url({ protocol: /^https?$/, error: 'Alamat Tertib ditulis seperti https://tertib.kota.go.id.' })
      .max(300),
  ]),
  jamHarian: pukul,
  simpanHari: z.int().min(30).max(3650),
})

/** POST /api/kabar/surel-percobaan {"ke":"kasi@kota.go.id"}: sends one mail now and answers how it went. */
export const surelPercobaan = z.object({ ke: z.email('Alamat surel tidak sah.').max(254) })
export const surelTerkirim = z.object({ jawaban: z.string() })

/** GET /api/kabar/surel (pengelola): how the outbox stands, with the newest 100 that were given up. */
export const antreanSurel = z.object({
  menunggu: z.int(),
  /** Of the oldest one that waits after a failed attempt. */
  sebabMenunggu: z.string().nullable(),
  cobaLagi: saat.nullable(),
  terkirimHariIni: z.int(),
  menyerah: z.int(),
  daftarMenyerah: z.array(
    z.object({
      id,
      nama: z.string(),
      alamat: z.string(),
      sebab: z.string(),
      percobaan: z.int(),
      dibuat: saat,
      berakhir: saat,
    }),
  ),
})
/** POST /api/kabar/surel/kirim-ulang: puts the mails that were given up back in the queue. */
export const dikirimUlang = z.object({ jumlah: z.int() })

export type KabarKirim = z.infer<typeof kabar>
export type DaftarKabarKirim = z.infer<typeof daftarKabar>
export type JumlahKabar = z.infer<typeof jumlahKabar>
export type TujuanSaya = z.infer<typeof tujuanSaya>
export type UbahTujuan = z.input<typeof ubahTujuan>
export type TujuanPegawai = z.infer<typeof tujuanPegawai>
export type DaftarTujuanKirim = z.infer<typeof daftarTujuan>
export type SetelanSurelKirim = z.infer<typeof setelanSurel>
export type UbahSetelanSurel = z.input<typeof ubahSetelan>
export type AntreanSurelKirim = z.infer<typeof antreanSurel>
