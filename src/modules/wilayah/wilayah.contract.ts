import { z } from 'zod'

/** `provinsi`, `kabkota`, `kecamatan`, `desa` (desa, kelurahan, and desa adat alike). */
export const TingkatWilayah = z.enum(['provinsi', 'kabkota', 'kecamatan', 'desa'])

/** One region of the office's list as it holds now, e.g. `{"kode":"99.01.02.2003","nama":"Karanguji","tingkat":"desa"}`. */
export const Wilayah = z.object({
  kode: z.string(),
  nama: z.string(),
  tingkat: TingkatWilayah,
  /** Only where the office's CSV gave it; needed for population density. */
  luasKm2: z.number().optional(),
  /** False when no polygon was imported for this region: the map leaves a gap there. */
  adaBatas: z.boolean(),
})
export type Wilayah = z.infer<typeof Wilayah>

/** `GET /api/wilayah`: all regions in official code order, parents before their children. Empty before the first import. */
export const DaftarWilayah = z.object({ daftar: z.array(Wilayah) })
export type DaftarWilayah = z.infer<typeof DaftarWilayah>

/** A line of the file that was not taken, and why, in Indonesian. Line 1 is the first line of the file. */
export const BarisTolak = z.object({ baris: z.int(), kode: z.string(), sebab: z.string() })
export type BarisTolak = z.infer<typeof BarisTolak>

/**
 * `POST /api/wilayah/impor` (multipart: DasarDaftar first, then one file: CSV `kode,nama[,luas_km2]`; administrator). Replaces the list.
 * A file with a conflicting, orphaned or unreadable line is refused as a whole (`wilayah.daftar-tak-sah`) with
 * the same `BarisTolak` rows under `galat.rincian.daftarTolak`.
 */
export const DasarDaftar = z.object({
  /** From which day the list holds by law; without it, the day of import. */
  tanggalEfektif: z.iso.date().optional(),
  dasarHukum: z.string().trim().max(200).optional(),
})
export const HasilImporWilayah = z.object({
  jumlah: z.int(),
  perTingkat: z.record(TingkatWilayah, z.int()),
  baru: z.int(),
  berubah: z.int(),
  /** Regions of the old list that are not in the new one: their validity ends now, they are kept as history. */
  berakhir: z.int(),
  /** Lines of other offices' regions, left out because the file covers more than this office. */
  diLuarKantor: z.int(),
  /** Harmless lines that were left out: the same line twice. */
  daftarTolak: z.array(BarisTolak),
  /** What deserves a look, one sentence each (a kecamatan without any desa). */
  peringatan: z.array(z.string()),
})
export type HasilImporWilayah = z.infer<typeof HasilImporWilayah>

/** `POST /api/wilayah/batas` (multipart, one GeoJSON file, `properties.kode` on every feature; administrator). Adds or replaces by code. */
export const HasilImporBatas = z.object({
  jumlah: z.int(),
  /** Rings that ran the wrong way round or were not closed, and were repaired (RFC 7946 section 3.1.6). */
  diperbaiki: z.int(),
  daftarTolak: z.array(z.object({ urut: z.int(), kode: z.string(), sebab: z.string() })),
  /** Regions of the list that still have no polygon, provinces and the office's own kab/kota left out. */
  tanpaPoligon: z.array(z.object({ kode: z.string(), nama: z.string() })),
})
export type HasilImporBatas = z.infer<typeof HasilImporBatas>

/**
 * `GET /api/wilayah/batas?induk=99.01&tingkat=desa`: polygons below `induk`. Without `tingkat` its direct children;
 * with it every region of that level below `induk`, at any depth. Without `induk`: the whole office.
 */
export const CariBatas = z.object({
  induk: z.string().max(13).optional(),
  tingkat: TingkatWilayah.optional(),
})

const Posisi = z.array(z.number()).min(2)
export const FiturBatas = z.object({
  type: z.literal('Feature'),
  properties: z.object({ kode: z.string(), nama: z.string(), tingkat: TingkatWilayah }),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Posisi)) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(Posisi))) }),
  ]),
})
/** GeoJSON (RFC 7946), WGS 84 lon-lat; can be handed to ECharts `registerMap` with `nameProperty: 'kode'`. */
export const KumpulanBatas = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(FiturBatas),
})
export type KumpulanBatas = z.infer<typeof KumpulanBatas>

/** `POST /api/wilayah/edisi`: fills the office's part of the installed national edition (administrator). Answers HasilImporWilayah. */
export const EdisiWilayah = z.object({
  id: z.string(),
  sumber: z.enum(['paket', 'csv']),
  nama: z.string(),
  dasarHukum: z.string().optional(),
  tanggalEfektif: z.string().optional(),
  /** What the licence of the data asks to be shown with it. */
  atribusi: z.string().optional(),
  jumlah: z.int(),
  baru: z.int(),
  berubah: z.int(),
  berakhir: z.int(),
  diimpor: z.iso.datetime(),
  oleh: z.string(),
})
export type EdisiWilayah = z.infer<typeof EdisiWilayah>

/** `GET /api/wilayah/edisi`: lists that were taken in, newest first, and the edition that can be. */
export const DaftarEdisi = z.object({
  tersedia: z.object({
    nama: z.string(),
    dasarHukum: z.string(),
    tanggalEfektif: z.string(),
    atribusi: z.string(),
  }),
  daftar: z.array(EdisiWilayah),
})
export type DaftarEdisi = z.infer<typeof DaftarEdisi>

/** One part of a succession. `bagian` in hundred-millionths: 60000000 is 0,6. */
export const Persilangan = z.object({
  id: z.string(),
  dari: z.string(),
  namaDari: z.string(),
  ke: z.string(),
  namaKe: z.string(),
  jenis: z.enum(['pecah', 'gabung', 'pindah', 'ganti-kode']),
  bagian: z.int(),
  tanggal: z.string(),
  dasarHukum: z.string(),
})
export type Persilangan = z.infer<typeof Persilangan>

/** `GET /api/wilayah/persilangan`: in order of days; and ended desa that no succession explains. */
export const DaftarPersilangan = z.object({
  daftar: z.array(Persilangan),
  tanpaPenerus: z.array(z.object({ kode: z.string(), nama: z.string(), sampai: z.string() })),
})
export type DaftarPersilangan = z.infer<typeof DaftarPersilangan>
/** `POST /api/wilayah/persilangan` (multipart, CSV `dari,ke,jenis,bagian,tanggal,dasar_hukum`; administrator). Adds. */
export const HasilImporPersilangan = z.object({ jumlah: z.int() })
export type HasilImporPersilangan = z.infer<typeof HasilImporPersilangan>
/** `POST /api/wilayah/persilangan/hapus`: all parts of one region and day. */
export const HapusPersilangan = z.object({
  dari: z.string().max(13),
  tanggal: z.iso.date(),
  alasan: z.string().trim().min(5).max(500),
})

/** `POST /api/wilayah/luas` (multipart: `nama`, `tanggal`, `prioritas` first, then CSV `kode,nama,luas_km2`; administrator). */
export const MintaImporLuas = z.object({
  nama: z.string().trim().min(2).max(80),
  tanggal: z.iso.date().optional(),
  prioritas: z.coerce.number().int().min(1).max(999).optional(),
})
export const HasilImporLuas = z.object({
  sumberId: z.string(),
  jumlah: z.int(),
  diLuarKantor: z.int(),
  /** Regions of the office that this source has no area for. */
  tanpaLuas: z.int(),
})
export type HasilImporLuas = z.infer<typeof HasilImporLuas>

export const SumberLuas = z.object({
  id: z.string(),
  nama: z.string(),
  tanggal: z.string().optional(),
  /** The smallest number that has a region is used for it. */
  prioritas: z.int(),
  jumlah: z.int(),
})
export type SumberLuas = z.infer<typeof SumberLuas>
/** `GET /api/wilayah/luas`: sources, and by region the area in use and its source. */
export const DaftarLuas = z.object({
  sumber: z.array(SumberLuas),
  terpakai: z.array(
    z.object({
      kode: z.string(),
      nama: z.string(),
      luasKm2: z.number(),
      sumberId: z.string(),
      sumber: z.string(),
      tanggal: z.string().optional(),
      dipilih: z.boolean(),
    }),
  ),
})
export type DaftarLuas = z.infer<typeof DaftarLuas>
/** `PUT /api/wilayah/luas/pilihan` (administrator): without `sumberId` the priority decides again. */
export const PilihLuas = z.object({ kode: z.string().max(13), sumberId: z.string().max(40).optional() })
/** `PUT /api/wilayah/luas/prioritas` (administrator). */
export const PrioritasLuas = z.object({ sumberId: z.string().max(40), prioritas: z.int().min(1).max(999) })
