import { z } from 'zod'

export const TingkatTabel = z.enum(['provinsi', 'kabkota', 'kecamatan', 'desa'])

/** `semesta`: who is counted at all. Tables of one semesta tie to one total by region and sex. */
export const Semesta = z.enum(['penduduk', 'kepala-keluarga'])
export type Semesta = z.infer<typeof Semesta>

/** One legal basis or origin. `dikonfirmasi: false` is shown and printed as "perlu dikonfirmasi". */
export const Dasar = z.object({ teks: z.string(), dikonfirmasi: z.boolean() })
export type Dasar = z.infer<typeof Dasar>

export const InfoTabel = z.object({
  id: z.string(),
  nomor: z.int(),
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

/** `GET /api/tabel`: the catalogue in the order of the book, and the levels that this office's regions have, top first. */
export const DaftarTabel = z.object({ daftar: z.array(InfoTabel), daftarTingkat: z.array(TingkatTabel) })
export type DaftarTabel = z.infer<typeof DaftarTabel>

/** LK, PR, JML always in this order. `kunci` names the column in `paspor`: `5-9.jml`, `total.lk`. */
export const KolomTabel = z.object({ kunci: z.string(), label: z.enum(['LK', 'PR', 'JML']) })

/** One category of the dimension over its three columns. The last group is `total` ("JUMLAH"). */
export const GrupKolom = z.object({
  kode: z.string(),
  label: z.string(),
  /** 'lain': TIDAK TERISI, TIDAK DIKENAL: stands only where somebody is in it. */
  jenis: z.enum(['kategori', 'lain', 'total']),
  kolom: z.array(KolomTabel).length(3),
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
  'satu-semesta',
  'relasi-semesta',
  'wilayah-dikenal',
])

/** One difference that keeps a draft from going up, with its place. */
export const Selisih = z.object({
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
})
export type Selisih = z.infer<typeof Selisih>

export const MintaGerbang = z.object({ snapshot: z.string().min(1).max(200) })

/** `GET /api/gerbang?snapshot=…`: balanced or not, with every difference. */
export const HasilGerbang = z.object({
  snapshotId: z.string(),
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
})
export type HasilGerbang = z.infer<typeof HasilGerbang>

/** `GET /api/paspor?snapshot=…&tabel=kelompok-umur&wilayah=99.01.01&kolom=5-9.jml&ulang=ya`: `wilayah` absent is the total row. */
export const MintaPaspor = z.object({
  snapshot: z.string().min(1).max(200),
  tabel: z.string().max(100),
  wilayah: z.string().max(13).optional(),
  kolom: z.string().max(100),
  ulang: z.enum(['ya', 'tidak']).default('tidak'),
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
  daftarKode: z.object({
    judul: z.string(),
    sumber: z.string(),
    dikonfirmasi: z.boolean(),
    kategori: z.array(z.object({ kode: z.string(), label: z.string() })),
  }),
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
