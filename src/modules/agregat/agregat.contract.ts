import { z } from 'zod'

export const TingkatTabel = z.enum(['provinsi', 'kabkota', 'kecamatan', 'desa'])

/** `semesta`: who is counted at all. Tables of one semesta tie to one total by region and sex. */
export const Semesta = z.enum([
  'penduduk',
  'kepala-keluarga',
  'usia-sekolah',
  'penyandang-disabilitas',
  'penyandang-usia-sekolah',
  'wajib-akta-lahir',
  'wajib-akta-lahir-0-1',
  'wajib-akta-lahir-0-4',
  'wajib-akta-lahir-0-5',
  'wajib-akta-kawin',
  'wajib-akta-cerai',
  'anak-kia',
  'wajib-ktp',
  // Service output: documents and events of a period, not people of a snapshot.
  'pelayanan',
])
export type Semesta = z.infer<typeof Semesta>

/** One legal basis or origin. `dikonfirmasi: false` is shown and printed as "perlu dikonfirmasi". */
export const Dasar = z.object({ teks: z.string(), dikonfirmasi: z.boolean() })
export type Dasar = z.infer<typeof Dasar>

/** Where figures come from: coded rows of a snapshot, or daily files of events over a period. */
export const SumberTabel = z.enum(['baris', 'peristiwa'])
export type SumberTabel = z.infer<typeof SumberTabel>

export const InfoTabel = z.object({
  id: z.string(),
  /** Number in the list of an aggregate application (A1 ... I45); several tables may share one and differ in `varian`. */
  nomor: z.int(),
  /** Which of the tables of one number: "0-4 tahun". */
  varian: z.string().optional(),
  /** Chapter of that list: A ... I. Tables of `sumber: peristiwa` stand in I. */
  bab: z.string().optional(),
  /** Absent (older reports): 'baris'. */
  sumber: SumberTabel.optional(),
  /** The code lists that people are told apart by, outermost first; none: only LK, PR, JML. Two or three make a crossing. */
  dimensi: z.array(z.object({ id: z.string(), judul: z.string() })).optional(),
  judul: z.string(),
  /** Short name for menus and sheet tabs: "Kelompok Umur". */
  judulPendek: z.string(),
  /** Chapter of the list: "Struktur umur". */
  kelompok: z.string(),
  semesta: Semesta,
  dasar: z.array(Dasar),
  catatan: z.array(z.string()),
  /** SHA-256 (hex) of the definition with its code list. */
  digestDefinisi: z.string(),
})
export type InfoTabel = z.infer<typeof InfoTabel>

export const EntriTabel = InfoTabel.extend({
  judulSemesta: z.string(),
  /** Categories of the first dimension of a crossing: what `bagian` can be. Blank and unknown ones only in the table itself. */
  daftarBagian: z.array(z.object({ kode: z.string(), label: z.string() })).optional(),
  /** Age bands of the office's own can be laid over it (`pita`). */
  berpita: z.boolean(),
  /** Columns as SIAK names them that the asked snapshot lacks; then the table cannot be counted. Present when a snapshot was asked. */
  kolomTiada: z.array(z.string()).optional(),
})
export type EntriTabel = z.infer<typeof EntriTabel>

/** `GET /api/tabel?snapshot=…`: `snapshot` adds `kolomTiada`. */
export const MintaDaftarTabel = z.object({ snapshot: z.string().min(1).max(200).optional() })

/** `GET /api/tabel`: the catalogue in the order of the book, and the levels that this office's regions have, top first. */
export const DaftarTabel = z.object({ daftar: z.array(EntriTabel), daftarTingkat: z.array(TingkatTabel) })
export type DaftarTabel = z.infer<typeof DaftarTabel>

/** LK, PR, JML always in this order. `kunci` names the column in `paspor`: `5-9.jml`, `total.lk`. */
export const KolomTabel = z.object({ kunci: z.string(), label: z.enum(['LK', 'PR', 'JML']) })

/**
 * One category over its three columns. The last group is `total` ("JUMLAH"). In a crossing a group is one category of
 * each dimension: `kode` is their codes joined by `~` (`2~88`), and after the groups of each first-dimension category
 * stands its 'subtotal' (`2`), which is all of that category and no category of its own.
 */
export const GrupKolom = z.object({
  kode: z.string(),
  label: z.string(),
  /** 'lain': TIDAK TERISI, TIDAK DIKENAL (in any dimension): stands only where somebody is in it. */
  jenis: z.enum(['kategori', 'lain', 'subtotal', 'total']),
  kolom: z.array(KolomTabel).length(3),
  /** Crossings only, absent on the total: one category a dimension, outermost first; a subtotal has the first alone. */
  jalur: z.array(z.object({ kode: z.string(), label: z.string() })).optional(),
})
export type GrupKolom = z.infer<typeof GrupKolom>

/** `nilai` runs over the columns of all groups, left to right. */
export const BarisTabel = z.object({
  kode: z.string(),
  nama: z.string(),
  tingkat: TingkatTabel,
  /** Code of the row it is part of; absent where that is the total row. */
  induk: z.string().optional(),
  nilai: z.array(z.int()),
})
export type BarisTabel = z.infer<typeof BarisTabel>

export const SnapshotTabel = z.object({
  id: z.string(),
  basis: z.enum(['dkb', 'lokal']),
  semester: z.string(),
  tanggal: z.string(),
  jumlahBaris: z.int(),
  status: z.enum(['tersegel', 'ditarik']),
  aturanVersi: z.string(),
})

/** A computed table: everything that screen, CSV, PDF and XLSX show of it. */
export const HasilTabel = z.object({
  tabel: InfoTabel,
  /** Only this first-dimension category of a crossing; its groups, its subtotal, and the total of the whole table. */
  bagian: z.object({ kode: z.string(), label: z.string() }).optional(),
  /** Age bands of the office's own instead of the table's. */
  pita: z.object({ id: z.string(), nama: z.string() }).optional(),
  snapshot: SnapshotTabel,
  /** "DKB Semester I Tahun 2026, Ditjen Dukcapil Kemendagri, keadaan 30 Juni 2026". */
  sumber: z.string(),
  tingkat: TingkatTabel,
  grup: z.array(GrupKolom),
  /** Official code order, a region before its parts, down to `tingkat`; regions without residents stand with zeros. */
  baris: z.array(BarisTabel),
  total: z.object({ kode: z.string().optional(), nama: z.string(), nilai: z.array(z.int()) }),
  /** Digest of the list of regions whose names and order stand here. */
  digestWilayah: z.string(),
  /** SHA-256 (hex) over all cells with their codes. */
  digest: z.string(),
})
export type HasilTabel = z.infer<typeof HasilTabel>

/** `GET /api/tabel/kelompok-umur?snapshot=…&tingkat=desa&induk=99.01.01`: rows below `induk` only, whose row is then the total. */
export const MintaTabel = z.object({
  snapshot: z.string().min(1).max(200),
  tingkat: TingkatTabel.default('kecamatan'),
  induk: z.string().max(13).optional(),
  /** Code of a first-dimension category: only its columns. A crossing of thousands of columns is asked for so. */
  bagian: z.string().max(100).optional(),
  /** Id of own age bands (`GET /api/pita`). */
  pita: z.string().max(100).optional(),
  /** `kini`: on today's regions, by the crosswalk of `wilayah`; `sumber` says how. */
  wilayah: z.enum(['kini']).optional(),
})

/** `GET /api/tabel/:id/unduh?snapshot=…&tingkat=desa&format=csv`: semicolon and BOM by default, as Indonesian Excel opens it. */
export const MintaUnduh = MintaTabel.extend({
  tingkat: TingkatTabel.default('desa'),
  format: z.enum(['csv', 'json', 'xlsx']).default('csv'),
  pemisah: z.enum(['titik-koma', 'koma']).default('titik-koma'),
  bom: z.enum(['ya', 'tidak']).default('ya'),
})

export const AturanGerbang = z.enum([
  'jumlah-baris',
  'lk-pr-jml',
  'jumlah-kategori',
  'jumlah-wilayah',
  'jumlah-subtotal',
  'satu-semesta',
  'relasi-semesta',
  'ukuran-semesta',
  'marginal',
  'wilayah-dikenal',
])

/** One difference that keeps a draft from going up, with its place. */
export const Selisih = z.object({
  /** Names this difference among all of its snapshot and stays the same while it lasts: `aturan|tabel|lawan|wilayah|kolom`. */
  kunci: z.string(),
  aturan: AturanGerbang,
  tabel: z.string(),
  /** The table it was held against, where there is one. */
  lawan: z.string().optional(),
  kodeWilayah: z.string().optional(),
  namaWilayah: z.string(),
  kolom: z.string(),
  seharusnya: z.int(),
  didapat: z.int(),
  kalimat: z.string(),
  /** The note on these very numbers; it explains only once it is approved. */
  catatan: z.object({ id: z.string(), keadaan: z.enum(['diajukan', 'disetujui']) }).optional(),
})
export type Selisih = z.infer<typeof Selisih>

export const MintaGerbang = z.object({ snapshot: z.string().min(1).max(200) })

/** `GET /api/gerbang?snapshot=…`: balanced or not, with every difference. */
export const HasilGerbang = z.object({
  snapshotId: z.string(),
  /** No difference, or every one explained by an approved note (`penjelasan`). */
  seimbang: z.boolean(),
  jumlahTabel: z.int(),
  jumlahBaris: z.int(),
  /** How many comparisons were made. */
  jumlahPeriksa: z.int(),
  /** All of them, never a sample. */
  selisih: z.array(Selisih),
  /** Not a difference but to be known: values that are blank or outside the code list, counted where they stand. */
  catatan: z.array(
    z.object({ tabel: z.string(), kategori: z.string(), jumlah: z.int(), kalimat: z.string() }),
  ),
  /** How many differences are explained, wait for approval, or stand alone; one sentence a note that explains. */
  penjelasan: z
    .object({ disetujui: z.int(), menunggu: z.int(), tanpa: z.int(), kalimat: z.array(z.string()) })
    .optional(),
  /** Tables that were not examined because the import lacks their columns; relations to them are left out by name. */
  dilewati: z.array(z.object({ tabel: z.string(), kolomTiada: z.array(z.string()), kalimat: z.string() })),
})
export type HasilGerbang = z.infer<typeof HasilGerbang>

/** `GET /api/paspor?snapshot=…&tabel=kelompok-umur&wilayah=99.01.01&kolom=5-9.jml&ulang=ya`: `wilayah` absent is the total row. */
export const MintaPaspor = z.object({
  snapshot: z.string().min(1).max(200),
  tabel: z.string().max(100),
  wilayah: z.string().max(13).optional(),
  kolom: z.string().max(100),
  pita: z.string().max(100).optional(),
  ulang: z.enum(['ya', 'tidak']).default('tidak'),
})

const DaftarKodePaspor = z.object({
  judul: z.string(),
  sumber: z.string(),
  dikonfirmasi: z.boolean(),
  kategori: z.array(z.object({ kode: z.string(), label: z.string() })),
})

/** Where a figure comes from: the computed half. Who approved it stands on the case. */
export const Paspor = z.object({
  snapshot: SnapshotTabel,
  tabel: InfoTabel,
  wilayah: z.object({ kode: z.string().optional(), nama: z.string() }),
  kolom: z.object({ kunci: z.string(), label: z.string() }),
  nilai: z.int(),
  /** The question put to the coded rows, with its values in place; runs as it stands on kode.parquet. */
  kueri: z.string(),
  /** Of the only dimension, or the first of a crossing. */
  daftarKode: DaftarKodePaspor,
  /** Of all dimensions of a crossing, outermost first. */
  daftarKodeSilang: z.array(DaftarKodePaspor).optional(),
  /** Rows of the snapshot, and how many of them the semesta of the table takes in (its JUMLAH over all regions). */
  jumlahBaris: z.int(),
  jumlahSemesta: z.int(),
  aturanVersi: z.string(),
  digestWilayah: z.string(),
  /** When the base counts that the figure was summed from were sealed, and the digest they were sealed with. */
  dihitungPada: z.iso.datetime(),
  digestHitungan: z.string(),
  /** Present when asked (`ulang=ya`): `nilai` from the coded rows anew; absent `nilai` where they are destroyed. */
  hitungUlang: z
    .object({
      nilai: z.int().optional(),
      sama: z.boolean(),
      cara: z.enum(['baris-kode', 'hitungan-tersegel']),
      pada: z.iso.datetime(),
    })
    .optional(),
})
export type Paspor = z.infer<typeof Paspor>

/** Lower bounds of age bands, rising from 0; the last band is open. `[0, 15, 65]` is 0-14, 15-64, >=65. */
export const BatasPita = z
  .array(z.int().min(0).max(119))
  .min(2)
  .max(120)
  .refine((b) => b[0] === 0, 'pita pertama mulai dari 0')
  .refine((b) => b.every((n, i) => i === 0 || n > b[i - 1]!), 'batas pita harus naik')

/** Bands of the office's own. Never changed once stored: other bounds are other bands. */
export const Pita = z.object({
  id: z.string(),
  nama: z.string(),
  batas: z.array(z.int()),
  label: z.array(z.string()),
  dibuat: z.iso.datetime(),
  oleh: z.string(),
})
export type Pita = z.infer<typeof Pita>

/** `POST /api/pita`, for whoever processes data. */
export const BuatPita = z.object({ nama: z.string().trim().min(3).max(80), batas: BatasPita })
export type BuatPita = z.infer<typeof BuatPita>

/** `GET /api/pita` */
export const DaftarPita = z.object({ daftar: z.array(Pita) })

/** A group of a service-output table: LK, PR, JML, or JML alone where sex says nothing (a family card, a marriage). */
export const GrupPeristiwa = z.object({
  kode: z.string(),
  label: z.string(),
  kolom: z.array(KolomTabel).min(1).max(3),
})

/** `GET /api/tabel-peristiwa/:id?dari=…&sampai=…&tingkat=…&induk=…`: a table of `sumber: peristiwa` over days, both inclusive. */
export const MintaTabelPeristiwa = z.object({
  dari: z.iso.date(),
  sampai: z.iso.date(),
  tingkat: TingkatTabel.default('kecamatan'),
  induk: z.string().max(13).optional(),
})

/** Like HasilTabel, over a period instead of a snapshot, and without a total over its columns: they count different things. */
export const HasilTabelPeristiwa = z.object({
  tabel: InfoTabel,
  periode: z.object({ dari: z.iso.date(), sampai: z.iso.date() }),
  sumber: z.string(),
  tingkat: TingkatTabel,
  grup: z.array(GrupPeristiwa),
  baris: z.array(BarisTabel),
  total: z.object({ kode: z.string().optional(), nama: z.string(), nilai: z.array(z.int()) }),
  digestWilayah: z.string(),
  /** Digest of the sealed daily files that were counted. */
  digestPeristiwa: z.string(),
  digest: z.string(),
})
export type HasilTabelPeristiwa = z.infer<typeof HasilTabelPeristiwa>
