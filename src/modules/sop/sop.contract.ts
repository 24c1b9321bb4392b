import { z } from 'zod'

const id = z.uuid('Tanda pengenal berkas tidak sah.')
const idSop = z.string().regex(/^[a-z0-9-]{3,80}$/, 'Nama definisi SOP tidak sah.')
const idPelaksana = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Pelaksana tidak dikenal.')
const saat = z.iso.datetime()
const sidik = z.string().regex(/^[0-9a-f]{64}$/, 'Sidik isi berkas tidak sah.')

export const simbol = z.enum(['kapsul', 'kotak', 'belah-ketupat'])
/** `teks` as the SOP writes it ("20 menit", "tentatif", ""); `menit` working minutes, null where it is not measurable. */
export const waktuKirim = z.object({ teks: z.string(), menit: z.number().nullable() })

/** Who did or may do something: "Ratna Dewanti, S.Kom" as "Plh. Kabid PIAK". */
export const orang = z.object({ nama: z.string(), jabatan: z.string().nullable() })

/** `hari-ini`, `segera` (less than 30 working minutes left) and `lewat` are tinted; `tanpa` has no measurable time. */
export const tenggat = z.object({
  /** As the badge shows it: "Lewat 2 jam 10 menit", "Sisa 12 menit kerja", "Hari ini", "Senin 23 Nov", "tentatif". */
  teks: z.string(),
  keadaan: z.enum(['lewat', 'segera', 'hari-ini', 'nanti', 'tanpa']),
  jatuh: saat.nullable(),
  /** `tulisSisa`: "sisa 12 menit kerja", "lewat 2 jam 10 menit"; null when there is no deadline. */
  sisa: z.string().nullable(),
})

/**
 * GET /api/kotak-masuk?pandang=saya|kirim|bidang&saring=lewat|milik&pelaksana=kasi&lewati=200: one row an open step, most
 * urgent first, 200 a page. `lewat` past the deadline, `milik` taken by the one who asks; `pelaksana` one position.
 */
export const saringKotakMasuk = z.object({
  pandang: z.enum(['saya', 'kirim', 'bidang']).default('saya'),
  saring: z.enum(['lewat', 'milik']).optional(),
  pelaksana: idPelaksana.optional(),
  lewati: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export const barisKotakMasuk = z.object({
  berkasId: id,
  nomor: z.string(),
  judul: z.string(),
  /** Who brought it to this step; null at the step it was opened with. */
  pengirim: orang.nullable(),
  /** `dari`: number of steps in the SOP ("langkah 3 dari 5"). */
  langkah: z.object({
    id: z.string(),
    nomor: z.int(),
    kegiatan: z.string(),
    dari: z.int(),
    pelaksana: z.string(),
  }),
  waktu: waktuKirim,
  tenggat,
  keadaan: z.enum(['berjalan', 'menunggu-kerja']),
  pekerjaanId: z.string().nullable(),
  /** Who took the step; `sendiri`: the one who asks. */
  pengambil: z.object({ nama: z.string(), sendiri: z.boolean() }).nullable(),
  /** The one who asks may take it, and it is worth it: somebody else could. */
  dapatDiambil: z.boolean(),
  /** Short facts for the last column: "Dikembalikan Kabid", "sedang dikerjakan sistem", "putaran 2". */
  keterangan: z.array(z.string()),
})
export const kotakMasuk = z.object({
  /** Of the view and the position, whatever `saring` says. */
  jumlah: z.int(),
  jumlahLewat: z.int(),
  jumlahMilik: z.int(),
  /** Rows that the filter leaves, over all pages. */
  jumlahTersaring: z.int(),
  /** End of today's working hours ("16.30"); null on a day off. */
  jamKerjaSampai: z.string().nullable(),
  /** What waits where in the office; only with `pandang=bidang`, most late first. */
  perJabatan: z.array(
    z.object({ pelaksana: z.string(), judul: z.string(), jumlah: z.int(), lewat: z.int() }),
  ),
  baris: z.array(barisKotakMasuk),
})

const keadaanTempat = z.enum(['terbuka', 'menunggu-kerja'])

/** How a case ended: through its last step, by a refusal, or because it was not wanted any more. */
const hasilBerkas = z.enum(['tuntas', 'ditolak', 'dibatalkan'])

/**
 * GET /api/berkas?keadaan=&cari=&lewati=: newest first, 100 a page; `terlambat` the ones with a step past its deadline, the
 * latest first. `cari` looks in number and title.
 */
export const saringBerkas = z.object({
  keadaan: z.enum(['terbuka', 'terlambat', 'selesai']).optional(),
  cari: z.string().max(200).optional(),
  lewati: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export const ringkasBerkas = z.object({
  id,
  nomor: z.string(),
  judul: z.string(),
  sop: z.string(),
  keadaan: z.enum(['berjalan', 'menunggu-kerja', 'selesai', 'dibatalkan']),
  /** The open steps: "3. Memverifikasi dan menyetujui draf laporan data kependudukan"; none when the case has ended. */
  tempat: z.array(z.object({ langkah: z.string(), pelaksana: z.string(), keadaan: keadaanTempat })),
  /** The nearest of the open steps. */
  tenggat: tenggat.nullable(),
  putaran: z.int(),
  dibuka: saat,
  selesai: saat.nullable(),
  hasil: hasilBerkas.nullable(),
})
export const daftarBerkas = z.object({ jumlah: z.int(), berkas: z.array(ringkasBerkas) })

/**
 * POST /api/berkas {"sop":"agregat-data-kependudukan","masukan":{"snapshotId":"…","semester":"2026-1","judul":"…"}}:
 * opens a case, answers `berkas`. Only the holder of the first step may; what `masukan` needs stands in GET /api/sop.
 */
export const bukaBerkasBaru = z.object({
  sop: idSop,
  masukan: z.record(z.string().max(60), z.string().max(500)),
})

export const dokumenBerkas = z.object({
  nama: z.string(),
  /** GET /api/dokumen/:hash */
  hash: sidik,
  mime: z.string(),
  ukuran: z.number(),
  versi: z.int(),
  /** Step, round and time it came with. */
  langkah: z.string(),
  putaran: z.int(),
  sejak: saat,
  /** False for a version that a newer one of the same name replaced. */
  terbaru: z.boolean(),
})

export const langkahBerkas = z.object({
  id: z.string(),
  nomor: z.int(),
  kegiatan: z.string(),
  /** "ADB" */
  pelaksana: z.string(),
  simbol,
  waktu: waktuKirim,
  kelengkapan: z.string(),
  output: z.string(),
  /** `dikembalikan`: was done, lies after the present step because the case was returned. */
  keadaan: z.enum(['selesai', 'kini', 'menunggu-kerja', 'nanti', 'dikembalikan']),
  /** Name of the group that stands open together; null for a step that stands alone. */
  bersama: z.string().nullable(),
  /** Set while `menunggu-kerja`: GET /api/pekerjaan/:id/alir shows how far it is. */
  pekerjaanId: z.string().nullable(),
  /** Who completed it last, under which position, and when; null while nobody has. */
  oleh: orang.nullable(),
  mulai: saat.nullable(),
  selesai: saat.nullable(),
  /** Measured working minutes of the last stay (until now for the present step); as text "2 jam 5 menit". */
  menitTerukur: z.number().nullable(),
  terukur: z.string().nullable(),
  lewat: z.boolean(),
  /** Only on the present step. */
  tenggat: tenggat.nullable(),
})

/** What a case of a SOP is opened with; `jenis` says how the screen asks for it. */
export const masukanSop = z.object({
  nama: z.string(),
  judul: z.string(),
  /**
   * `bulan`: 2026-06; `tanggal`: 2026-06-30; `rancangan`: a submitted draft, its `masukanBerkas` (GET
   * /api/sop/rancangan) is the value.
   */
  jenis: z.enum(['snapshot', 'semester', 'bulan', 'tanggal', 'teks', 'rancangan']),
  wajib: z.boolean(),
  /** Not asked at the opening: a later act brings it. */
  kemudian: z.boolean(),
})

/** One act open to the person who asks; the screen shows these and no others. */
export const tindakanTerbuka = z.object({
  /** Send back as `tindakan`. */
  tindakan: z.string(),
  /** On the button: "Ya, setujui", "Tidak, kembalikan". */
  label: z.string(),
  /** "Ya → diteruskan ke Kadis"; for a return see `tujuan`. */
  akibat: z.string(),
  utama: z.boolean(),
  /** `penolakan` ends the case. */
  jenis: z.enum(['maju', 'pengembalian', 'penolakan']),
  /** One letter. */
  pintasan: z.string(),
  perluAlasan: z.boolean(),
  perluSandi: z.boolean(),
  /** Where a return may go (send as `ke`); empty for other acts. The first one is the usual one. */
  tujuan: z.array(
    z.object({ ke: z.string(), pelaksana: z.string(), kegiatan: z.string(), akibat: z.string() }),
  ),
  /** Masukan of the case that may be sent along with other values (as `masukan`); empty for most acts. */
  mengubah: z.array(masukanSop),
  /** Files that the act asks for; upload each (`POST …/lampiran`), then send `lampiran` with their hashes. */
  lampiran: z.array(
    z.object({
      nama: z.string(),
      judul: z.string(),
      wajib: z.boolean(),
      /** An earlier round left one: it stays when no new one is sent. */
      ada: z.boolean(),
    }),
  ),
  /** What the system does when the act is accepted, "Menyusun laporan agregat"; null when nothing. */
  kerja: z.string().nullable(),
  /** Under which position: "Plh. Kabid PIAK". */
  sebagai: z.string(),
  /** What the act binds: send `hashIsi` back. Empty list: nothing stands on the case yet. */
  mengikat: z.object({
    hashIsi: sidik,
    dokumen: z.array(z.object({ nama: z.string(), hash: sidik, ukuran: z.number() })),
  }),
  takDapatDibatalkan: z.boolean(),
})

/** What may be done with an open step besides acting on it; `tarik` takes a delegation back. */
export const jenisPenugasan = z.enum(['ambil', 'lepas', 'ambil-alih', 'serahkan', 'limpahkan', 'tarik'])
const pegawaiDisebut = orang.extend({ pegawaiId: z.string() })

/** One open step of a case, as the one who asks sees it. */
export const tempatBerkas = z.object({
  langkah: z.string(),
  nomor: z.int(),
  kegiatan: z.string(),
  pelaksana: z.string(),
  keadaan: keadaanTempat,
  pekerjaanId: z.string().nullable(),
  sejak: saat,
  tenggat,
  tindakan: z.array(tindakanTerbuka),
  /** "Tidak → kembali ke Kasi · Ya → diteruskan ke Kadis"; empty when no act is open to this person. */
  ringkasAkibat: z.string(),
  /** Who can act now. `alasanTidak`: why the person who asks cannot, null when they can. */
  yangDapatBertindak: z.array(pegawaiDisebut),
  alasanTidak: z.string().nullable(),
  /** Sentence of the last refused or failed work of this step; null otherwise. */
  galatKerja: z.string().nullable(),
  /** The case that the next act waits for, and where it stands; null when it waits for none. */
  menungguBerkas: z.object({ id, nomor: z.string(), sop: z.string(), di: z.string() }).nullable(),
  /** Who took it to do it, while they may act; others are refused with this name. */
  pengambil: z
    .object({ pegawaiId: z.string(), nama: z.string(), sejak: saat, sendiri: z.boolean() })
    .nullable(),
  /** Whom it was delegated to, by whom. */
  limpahan: z.array(
    z.object({
      kepadaId: z.string(),
      kepada: z.string(),
      oleh: orang,
      catatan: z.string().nullable(),
      sejak: saat,
    }),
  ),
  /** What this person may do with it, with those it may be given to (send one as `kepada`); none are asked where empty. */
  penugasan: z.array(z.object({ jenis: jenisPenugasan, kepada: z.array(pegawaiDisebut) })),
})

export const riwayatBerkas = z.object({
  waktu: saat,
  /** `tindakan` done; `pengembalian` with reason; `perubahan` other data taken with an act; `kerja` result of the system's work; `penolakan` an act refused; `penugasan` a step taken or given on; `pembatalan` the end of an unwanted case. */
  jenis: z.enum([
    'pembukaan',
    'tindakan',
    'pengembalian',
    'perubahan',
    'kerja',
    'penolakan',
    'penugasan',
    'pembatalan',
  ]),
  /** One sentence: "Memverifikasi laporan data kependudukan". */
  uraian: z.string(),
  langkah: z.string().nullable(),
  putaran: z.int().nullable(),
  oleh: orang,
  alasan: z.string().nullable(),
  /** Digest of what it was done on; null where nothing was bound. */
  hashIsi: z.string().nullable(),
  /** True when a later return or change took its effect away. */
  gugur: z.boolean(),
})

/** GET /api/berkas/:id; also the answer of POST /api/berkas and of POST /api/berkas/:id/tindakan. */
export const berkas = z.object({
  id,
  nomor: z.string(),
  judul: z.string(),
  keadaan: z.enum(['berjalan', 'menunggu-kerja', 'selesai', 'dibatalkan']),
  /** The version it began with and finishes on. */
  sop: z.object({
    id: z.string(),
    nomor: z.string(),
    nama: z.string(),
    /** Corrected reading of the official title, when that has a slip of the pen. */
    judulTampil: z.string(),
    revisi: z.string().nullable(),
    berlaku: z.string().nullable(),
    digest: sidik,
  }),
  putaran: z.int(),
  hashIsi: sidik,
  /** The case that opened this one; null when a person did. */
  asal: z.object({ id, nomor: z.string(), judul: z.string() }).nullable(),
  /** Cases that acts of this one opened. `gugur`: the act that opened it no longer stands, the case does. */
  lanjutan: z.array(
    z.object({
      id,
      nomor: z.string(),
      judul: z.string(),
      sop: z.string(),
      /** "langkah 2, Kasi"; "selesai" when it has ended. */
      di: z.string(),
      hasil: hasilBerkas.nullable(),
      gugur: z.boolean(),
    }),
  ),
  /** Every open step in the order of the sheet; more than one where steps stand beside each other. */
  tempat: z.array(tempatBerkas),
  /** The one of them that this person can act on, otherwise the first; null when the case has ended. */
  langkahKini: z.string().nullable(),
  /** Of `langkahKini`, as are the acts and what belongs to them below. */
  tenggat: tenggat.nullable(),
  masukan: z.record(z.string(), z.unknown()),
  dibuka: saat,
  dibukaOleh: orang,
  selesai: saat.nullable(),
  hasil: hasilBerkas.nullable(),
  langkah: z.array(langkahBerkas),
  dokumen: z.array(dokumenBerkas),
  /** What kerja reported, newest value of each name: {"nomorAgenda":"…","arsipId":"…"}. */
  catatan: z.record(z.string(), z.unknown()),
  riwayat: z.array(riwayatBerkas),
  tindakan: z.array(tindakanTerbuka),
  /** "Tidak → kembali ke Kasi · Ya → diteruskan ke Kadis"; empty when no act is open to this person. */
  ringkasAkibat: z.string(),
  yangDapatBertindak: z.array(pegawaiDisebut),
  alasanTidak: z.string().nullable(),
  /** Whether the one who asks may end the case as not wanted; the sentence why not, null when they may or it has ended. */
  pembatalan: z.object({ boleh: z.boolean(), alasanTidak: z.string().nullable() }),
  /** Latest return that still stands open: shown above the document until the step is done again. */
  pengembalianTerbuka: z
    .object({ oleh: orang, alasan: z.string(), waktu: saat, dariLangkah: z.string() })
    .nullable(),
  galatKerja: z.string().nullable(),
  /** Why the case can no longer be made from its masukan (its snapshot was withdrawn); null when it can, and after the signature. */
  galatMasukan: z.string().nullable(),
})

/**
 * POST /api/berkas/:id/tindakan {"langkah":"3","tindakan":"kembalikan","hashIsi":"9f2c…","ke":"1","alasan":"Jumlah KK …"}.
 * Refusals to expect: `sop.isi-berubah` and `sop.langkah-lewat` (409: load again), `sop.bukan-wewenang`,
 * `sop.karya-sendiri`, `sop.perlu-alasan`, `sop.perlu-sandi`, those of the kerja, and `akun.sandi-salah`.
 */
export const lakukanTindakanBerkas = z.object({
  langkah: z.string().max(40),
  tindakan: z.string().max(40),
  hashIsi: sidik,
  ke: z.string().max(40).optional(),
  alasan: z.string().trim().max(2000, 'Alasan paling panjang 2.000 huruf.').optional(),
  /** Other values for what the act may exchange (`mengubah`): {"snapshotId":"…","semester":"2026-1"}. */
  masukan: z.record(z.string().max(60), z.string().max(500)).optional(),
  /** Content of what the act asks for, by name: {"draf-buku-agregat.pdf":"9f2c…"}. */
  lampiran: z.record(z.string().max(80), sidik).optional(),
  /** Only for acts with `perluSandi`; checked at once and never kept. */
  sandi: z.string().max(200).optional(),
  /** One of several in a sitting: refused while the documents were not read (`belumDibaca` of the list one signs from). */
  sekaligus: z.boolean().optional(),
})
export const paramBerkas = z.object({ id })
/**
 * POST /api/berkas/:id/penugasan {"langkah":"2","jenis":"serahkan","kepada":"019…","catatan":"Lanjutkan tabel 7"}: answers
 * `berkas`. `kepada` with `serahkan`, `limpahkan` and `tarik`; `ambil-alih` wants its reason as `catatan`.
 */
export const tugaskanBerkas = z.object({
  langkah: z.string().max(40),
  jenis: jenisPenugasan,
  kepada: z.uuid('Pegawai tidak dikenal.').optional(),
  catatan: z.string().trim().max(2000, 'Catatan paling panjang 2.000 huruf.').optional(),
})
/** POST /api/berkas/:id/batal {"alasan":"Dibuka dua kali untuk semester yang sama"}: answers `berkas`. */
export const batalkanBerkas = z.object({
  alasan: z.string().trim().max(2000, 'Alasan paling panjang 2.000 huruf.'),
})
/** POST /api/berkas/:id/lampiran?nama=draf-buku-agregat.pdf (multipart, one file `file`): waits for the act that brings it. */
export const unggahLampiran = z.object({ nama: z.string().max(80) })
export const lampiranDiunggah = z.object({
  nama: z.string(),
  hash: sidik,
  mime: z.string(),
  ukuran: z.number(),
})

/** GET /api/sop */
export const ringkasSop = z.object({
  id: z.string(),
  nomor: z.string(),
  nama: z.string(),
  judulTampil: z.string(),
  digest: sidik,
  /** `draf`: shipped without a signed paper, for the office to validate; listed apart. */
  sifat: z.enum(['resmi', 'draf']),
  berlaku: z.string().nullable(),
  jumlahLangkah: z.int(),
  /** Sum of the measurable times, working minutes. */
  menitBaku: z.number(),
  masukan: z.array(masukanSop),
  /** True when the person who asks holds the first step and may open a case. */
  bolehBuka: z.boolean(),
})
export const daftarSop = z.object({ sop: z.array(ringkasSop) })
/** GET /api/pelaksana-sop: the keys of actors that SOPs name, for the office to assign its positions to. */
export const daftarPelaksanaSop = z.object({
  pelaksana: z.array(z.object({ id: z.string(), judul: z.string(), sop: z.array(z.string()) })),
})
/** GET /api/sop/:id; the sheet itself is GET /api/sop/:id/lembar.pdf. */
export const paramSop = z.object({ id: idSop })
export const sopKirim = ringkasSop.extend({
  tanggalPembuatan: z.string().nullable(),
  tanggalRevisi: z.string().nullable(),
  dasarHukum: z.array(z.string()),
  kualifikasi: z.array(z.string()),
  keterkaitan: z.array(z.string()),
  peralatan: z.array(z.string()),
  peringatan: z.array(z.string()),
  pencatatan: z.array(z.string()),
  pelaksana: z.array(z.object({ id: z.string(), judul: z.string() })),
  langkah: z.array(
    z.object({
      id: z.string(),
      nomor: z.int(),
      kegiatan: z.string(),
      pelaksana: z.string(),
      simbol,
      waktu: waktuKirim,
      kelengkapan: z.string(),
      output: z.string(),
      /** What stands in the column Keterangan; `disimpulkan`: not on the signed paper, added so that it can run. */
      keterangan: z.array(z.object({ teks: z.string(), disimpulkan: z.boolean() })),
      /** For drawing: whose column the symbol stands in, and the ways out as the definition names them. */
      alir: z.object({
        pelaksana: z.string(),
        lanjut: z.string().nullable(),
        bersama: z.string().nullable(),
        pengembalian: z.array(z.string()),
        penolakan: z.boolean(),
      }),
      tindakan: z.array(z.object({ nama: z.string(), label: z.string(), kerja: z.string().nullable() })),
    }),
  ),
  catatan: z.array(z.string()),
})

export type WaktuKirim = z.infer<typeof waktuKirim>
export type OrangKirim = z.infer<typeof orang>
export type TenggatKirim = z.infer<typeof tenggat>
export type PandangKotakMasuk = z.infer<typeof saringKotakMasuk>['pandang']
export type BarisKotakMasuk = z.infer<typeof barisKotakMasuk>
export type KotakMasukKirim = z.infer<typeof kotakMasuk>
export type RingkasBerkasKirim = z.infer<typeof ringkasBerkas>
export type DaftarBerkasKirim = z.infer<typeof daftarBerkas>
export type BukaBerkasBaru = z.input<typeof bukaBerkasBaru>
export type DokumenBerkasKirim = z.infer<typeof dokumenBerkas>
export type LangkahBerkasKirim = z.infer<typeof langkahBerkas>
export type TindakanTerbukaKirim = z.infer<typeof tindakanTerbuka>
export type TempatBerkasKirim = z.infer<typeof tempatBerkas>
export type JenisPenugasanKirim = z.infer<typeof jenisPenugasan>
export type TugaskanBerkas = z.input<typeof tugaskanBerkas>
export type SaringKotakMasuk = Partial<z.infer<typeof saringKotakMasuk>>
export type RiwayatBerkasKirim = z.infer<typeof riwayatBerkas>
export type BerkasKirim = z.infer<typeof berkas>
export type LampiranDiunggah = z.infer<typeof lampiranDiunggah>
export type DaftarPelaksanaSop = z.infer<typeof daftarPelaksanaSop>
export type LakukanTindakanBerkas = z.input<typeof lakukanTindakanBerkas>
export type MasukanSopKirim = z.infer<typeof masukanSop>
export type RingkasSopKirim = z.infer<typeof ringkasSop>
export type DaftarSopKirim = z.infer<typeof daftarSop>
export type SopKirim = z.infer<typeof sopKirim>
