import { z } from 'zod'

const id = z.uuid('Tanda pengenal tidak sah.')
const tanggal = z.iso.date('Tanggal ditulis sebagai TTTT-BB-HH, misalnya 2026-08-17.')
const saat = z.iso.datetime()
const zona = z.enum(['WIB', 'WITA', 'WIT'])
const namaOrang = z.string().trim().min(2, 'Tulis nama lengkap.').max(150)
/** Only the shape is asked here; what a good password is stands in sandi.ts. */
const sandi = z.string().min(1, 'Isi kata sandi.').max(200, 'Kata sandi paling panjang 200 huruf.')
export const namaAkun = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,39}$/, 'Nama akun 3 sampai 40 huruf kecil, angka, titik, garis; diawali huruf.')

/** Key by which a SOP definition names who does a step. */
export const pelaksana = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Kunci pelaksana tidak sah.')
export const dasarPemangku = z.enum(['definitif', 'plt', 'plh'])

/** GET /api/awal: public, for the login page. */
export const awal = z.object({
  /** null: no office has been made in this folder yet. */
  kantor: z
    .object({ kode: z.string(), nama: z.string(), dinas: z.string(), zona, logo: z.boolean() })
    .nullable(),
  latihan: z.boolean(),
  perluAkunPertama: z.boolean(),
})

/** POST /api/akun-pertama: with the one-time code of `tertib mulai`. Logs in; answers `saya`. */
export const akunPertama = z.object({
  kode: z.string().trim().min(1, 'Isi kode sekali pakai yang dicetak oleh "tertib mulai".').max(40),
  nama: namaOrang,
  namaAkun,
  sandi,
})

/**
 * POST /api/masuk: answers `saya` and sets the session cookie. Refusals: `akun.masuk-gagal`, `akun.terkunci`
 * (rincian.sampai), `akun.perlu-totp` (ask the code, send again), `akun.totp-salah`.
 */
export const masuk = z.object({
  namaAkun: z.string().trim().toLowerCase().min(1, 'Isi nama akun.').max(200),
  sandi,
  /** Six digits, or one of the recovery codes. */
  totp: z.string().trim().max(40).optional(),
})

export const pemangku = z.object({
  pegawaiId: id,
  nama: z.string(),
  nip: z.string(),
  gelar: z.string().optional(),
  jabatanId: id,
  jabatan: z.string(),
  pelaksana: pelaksana.nullable(),
  dasar: dasarPemangku,
})

/** GET /api/saya */
export const saya = z.object({
  akunId: id,
  namaAkun: z.string(),
  nama: z.string(),
  pengelola: z.boolean(),
  pegawaiId: id.optional(),
  /** Positions held now; empty for a pengelola. */
  jabatan: z.array(pemangku),
  /** Until the password is changed every other route refuses with `akun.wajib-ganti-sandi`. */
  wajibGantiSandi: z.boolean(),
  totpAktif: z.boolean(),
  kantor: z.object({
    kode: z.string(),
    nama: z.string(),
    dinas: z.string(),
    zona,
    latihan: z.boolean(),
    logo: z.boolean(),
  }),
  /** The session ends at the latest then, and after `diamMenit` minutes without a request. */
  sesi: z.object({ berakhir: saat, diamMenit: z.number().int() }),
})

/** POST /api/saya/sandi: ends every other session of this account; answers `saya`. */
export const gantiSandi = z.object({ sandiLama: sandi, sandiBaru: sandi })

/** POST /api/saya/totp {sandi}: a secret that counts only after `POST /api/saya/totp/konfirmasi {kode}`. */
export const mintaTotp = z.object({ sandi })
export const rahasiaTotp = z.object({ otpauth: z.string(), rahasia: z.string(), qrSvg: z.string() })
export const konfirmasiTotp = z.object({
  kode: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'Kode terdiri atas enam angka.'),
})
/** Shown once. */
export const kodePemulihan = z.object({ kodePemulihan: z.array(z.string()) })
/** POST /api/saya/totp/hapus */
export const hapusTotp = z.object({ sandi })

/** GET /api/kantor (any account), PUT /api/kantor (pengelola; answers it again). */
export const kantor = z.object({
  kode: z.string(),
  nama: z.string(),
  dinas: z.string(),
  alamat: z.string(),
  kontak: z.string(),
  zona,
  /** Lines of the letterhead, top to bottom. */
  kop: z.array(z.string()),
  latihan: z.boolean(),
  /** GET /api/kantor/logo (public) gives the picture when this is set. */
  logoHash: z.string().optional(),
  tertibSejak: tanggal,
  sesiDiamMenit: z.number().int(),
  sesiMaksJam: z.number().int(),
  /** Where the public pages stand: printed QR codes lead there. Absent: none printed. */
  alamatPublik: z.string().optional(),
})
export const ubahKantor = z.object({
  nama: z.string().trim().min(3, 'Tulis nama daerah, misalnya Kota Mojokerto.').max(120),
  dinas: z.string().trim().min(3, 'Tulis nama dinas.').max(160),
  alamat: z.string().trim().max(300),
  kontak: z.string().trim().max(300),
  zona,
  kop: z.array(z.string().trim().max(160)).max(6, 'Kop paling banyak enam baris.'),
  sesiDiamMenit: z.number().int().min(5).max(480).optional(),
  sesiMaksJam: z.number().int().min(1).max(24).optional(),
  /** Empty takes it away. No path, no slash at the end. */
  alamatPublik: z
    .string()
    .trim()
    .max(200)
    .regex(
      /^(https?:\/\/[a-z0-9.-]+(:\d{1,5})?)?$/i,
      'Tulis alamat seperti https://data.contoh.go.id, tanpa garis miring di akhir.',
    )
    .optional(),
})
/** POST /api/kantor/logo: multipart, one field `file`, PNG or JPEG up to 1 MB. */
export const logoTersimpan = z.object({ logoHash: z.string() })

export const pegawai = z.object({
  id,
  nama: z.string(),
  gelar: z.string().optional(),
  nip: z.string(),
  aktif: z.boolean(),
})
export const daftarPegawai = z.object({ pegawai: z.array(pegawai) })
/** POST /api/pegawai, PUT /api/pegawai/:id: answer `pegawai`. */
export const isiPegawai = z.object({
  nama: namaOrang,
  gelar: z.string().trim().max(80).optional(),
  nip: z
    .string()
    .trim()
    .regex(/^(\d{18}|-)$/, 'NIP terdiri atas 18 angka; tulis "-" bila tidak ada.'),
  /** false: no position counts from then on, and the account is closed. */
  aktif: z.boolean().optional(),
})

/** One span in which a pegawai holds a jabatan; dates are the office's calendar days, `sampai` included. */
export const masaPemangku = z.object({
  id,
  pegawaiId: id,
  nama: z.string(),
  nip: z.string(),
  jabatanId: id,
  dasar: dasarPemangku,
  nomorSurat: z.string().optional(),
  sejak: tanggal,
  sampai: tanggal.optional(),
  berlaku: z.boolean(),
})
export const jabatan = z.object({
  id,
  nama: z.string(),
  pelaksana: pelaksana.nullable(),
  /** The position directly above. */
  atasanId: id.nullable(),
  urutan: z.number().int(),
  /** At most one definitive holder at a time. */
  tunggal: z.boolean(),
  pemangku: z.array(masaPemangku),
})
export const daftarJabatan = z.object({ jabatan: z.array(jabatan) })
/** POST /api/jabatan, PUT /api/jabatan/:id: answer `jabatan`. */
export const isiJabatan = z.object({
  nama: z.string().trim().min(2, 'Tulis nama jabatan.').max(160),
  pelaksana: pelaksana.nullable(),
  /** null: nobody stands above it. Absent: as it was. */
  atasanId: id.nullable().optional(),
  urutan: z.number().int().min(0).max(999),
  tunggal: z.boolean(),
})
/** POST /api/pemangku: answers `masaPemangku`. */
export const tetapkanPemangku = z.object({
  pegawaiId: id,
  jabatanId: id,
  dasar: dasarPemangku,
  /** Needed for plt and plh. */
  nomorSurat: z.string().trim().max(120).optional(),
  sejak: tanggal,
  /** Needed for plh. */
  sampai: tanggal.optional(),
})
/** POST /api/pemangku/:id/akhiri: `sampai` is the last day it holds; the day before `sejak` voids it. */
export const akhiriPemangku = z.object({ sampai: tanggal })

export const akun = z.object({
  id,
  namaAkun: z.string(),
  nama: z.string(),
  pengelola: z.boolean(),
  pegawaiId: id.optional(),
  aktif: z.boolean(),
  wajibGantiSandi: z.boolean(),
  totpAktif: z.boolean(),
  terkunciSampai: saat.optional(),
  terakhirMasuk: saat.optional(),
})
export const daftarAkun = z.object({ akun: z.array(akun) })
/** POST /api/akun: with `pegawaiId` an official's account, without it (and with `nama`) another pengelola. */
export const buatAkun = z.object({ namaAkun, pegawaiId: id.optional(), nama: namaOrang.optional() })
/** Answer of POST /api/akun and POST /api/akun/:id/setel-ulang; the password is shown this once. */
export const akunDenganSandi = z.object({ akun, sandiSementara: z.string(), berlakuSampai: saat })
/** POST /api/akun/:id/setel-ulang: new temporary password, unlocks, removes the second factor if asked. */
export const setelUlang = z.object({ hapusTotp: z.boolean().default(false) })
/** POST /api/akun/:id/nonaktif and /aktif: answer `akun`. */
export const paramId = z.object({ id })

export type Awal = z.infer<typeof awal>
export type AkunPertama = z.input<typeof akunPertama>
export type Masuk = z.input<typeof masuk>
export type Saya = z.infer<typeof saya>
export type GantiSandi = z.input<typeof gantiSandi>
export type RahasiaTotp = z.infer<typeof rahasiaTotp>
export type KantorKirim = z.infer<typeof kantor>
export type UbahKantor = z.input<typeof ubahKantor>
export type PegawaiKirim = z.infer<typeof pegawai>
export type IsiPegawai = z.input<typeof isiPegawai>
export type JabatanKirim = z.infer<typeof jabatan>
export type IsiJabatan = z.input<typeof isiJabatan>
export type MasaPemangkuKirim = z.infer<typeof masaPemangku>
export type PemangkuKirim = z.infer<typeof pemangku>
export type TetapkanPemangku = z.input<typeof tetapkanPemangku>
export type AkunKirim = z.infer<typeof akun>
export type BuatAkun = z.input<typeof buatAkun>
export type AkunDenganSandi = z.infer<typeof akunDenganSandi>
