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
 * `POST /api/wilayah/impor` (multipart, one file: CSV `kode,nama[,luas_km2]`; administrator). Replaces the list.
 * A file with a conflicting, orphaned or unreadable line is refused as a whole (`wilayah.daftar-tak-sah`) with
 * the same `BarisTolak` rows under `galat.rincian.daftarTolak`.
 */
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
