import { z } from 'zod'
import { HasilTabel, MintaTabel, MintaUnduh, TingkatTabel } from '../agregat.contract.ts'

/**
 * How a table goes into a public edition: `tekan` hides small cells and what would give them away; `kasar` prints only
 * levels at which no cell is small; `derau` prints figures moved by a secret, fixed amount; `tutup` does not print it.
 */
export const MetodeTabel = z.enum(['tekan', 'kasar', 'derau', 'tutup'])
export type MetodeTabel = z.infer<typeof MetodeTabel>

export const AturanTabel = z.object({
  metode: MetodeTabel,
  /** Finest level printed; absent: by how many columns the table has. */
  tingkat: TingkatTabel.optional(),
  /** Specially protected (UU 24/2013 Pasal 84): one level coarser, and groups in one category count as small. */
  peka: z.boolean(),
})
export type AturanTabel = z.infer<typeof AturanTabel>

export const IsiPengamanan = z.object({
  /** Cells of 1 ... ambang-1 people are small. */
  ambang: z.int().min(2).max(20),
  ambangDikonfirmasi: z.boolean(),
  /** Only tables that differ from the rule. */
  tabel: z.record(z.string().max(100), AturanTabel),
  /** Under which terms figures are given out; stands in the metadata of every export. */
  lisensi: z.object({ nama: z.string().trim().min(3).max(200), uri: z.url().max(300).optional() }),
})
export type IsiPengamanan = z.infer<typeof IsiPengamanan>

/** `PUT /api/pengamanan`, for whoever processes data. */
export const UbahPengamanan = IsiPengamanan.extend({
  berlaku: z.iso.date(),
  alasan: z.string().trim().min(5).max(500),
  /** The version that was on the screen: somebody else's newer one is not overwritten unseen. */
  versiDilihat: z.int().min(0),
})
export type UbahPengamanan = z.infer<typeof UbahPengamanan>

export const Pengamanan = IsiPengamanan.extend({
  /** 0: nothing decided yet, the values that come with the program hold. */
  versi: z.int(),
  berlaku: z.string().optional(),
  alasan: z.string().optional(),
  oleh: z.string().optional(),
})
export type Pengamanan = z.infer<typeof Pengamanan>

/** `GET /api/pengamanan`: what holds now, the rule of each table, and what held before. */
export const KeadaanPengamanan = z.object({
  kini: Pengamanan,
  tabel: z.array(
    z.object({
      id: z.string(),
      nomor: z.int(),
      judulPendek: z.string(),
      aturan: AturanTabel,
      /** True: the office's own decision; false: by the rule. */
      sendiri: z.boolean(),
      tingkat: TingkatTabel.optional(),
    }),
  ),
  riwayat: z.array(Pengamanan),
})
export type KeadaanPengamanan = z.infer<typeof KeadaanPengamanan>

export const RingkasanTabel = z.object({
  id: z.string(),
  nomor: z.int(),
  judulPendek: z.string(),
  metode: MetodeTabel,
  diminta: TingkatTabel.optional(),
  /** Absent: not printed. */
  terbit: TingkatTabel.optional(),
  jumlahSel: z.int(),
  utama: z.int(),
  pelengkap: z.int(),
  /** Sum of the figures hidden in the category columns of the lowest printed level, LK and PR, against all of them. */
  orangDitekan: z.int(),
  orangSemua: z.int(),
})
export type RingkasanTabel = z.infer<typeof RingkasanTabel>

export const Edisi = z.object({
  id: z.int(),
  snapshotId: z.string(),
  ambang: z.int(),
  ambangDikonfirmasi: z.boolean(),
  digest: z.string(),
  dibuat: z.iso.datetime(),
  disegel: z.object({ pada: z.iso.datetime(), oleh: z.string(), alasan: z.string() }).optional(),
  tabel: z.array(RingkasanTabel),
  /** Small cells that an earlier edition already printed, under a lower threshold. */
  telanjurTerbit: z.int(),
  tanpaSaksi: z.int(),
})
export type Edisi = z.infer<typeof Edisi>

/** `GET /api/pengamanan/edisi?snapshot=…`: what is made or being made; `POST` with the same begins it. */
export const MintaEdisi = z.object({ snapshot: z.string().min(1).max(200) })
export const KeadaanEdisi = z.object({
  keadaan: z.enum(['belum', 'sedang', 'siap', 'gagal']),
  kalimat: z.string().optional(),
  edisi: Edisi.optional(),
  /** The sealed edition that readers have, when it is not the one above. */
  tersegel: Edisi.optional(),
})
export type KeadaanEdisi = z.infer<typeof KeadaanEdisi>

/** `POST /api/pengamanan/edisi/:id/segel` */
export const SegelEdisi = z.object({ alasan: z.string().trim().min(5).max(500) })

/** What a public table says of itself. */
export const TandaEdisi = z.object({
  jenis: z.literal('publik'),
  metode: MetodeTabel,
  ambang: z.int(),
  ambangDikonfirmasi: z.boolean(),
  digestEdisi: z.string(),
  /** Absent: a preview that nobody has sealed. */
  disegelPada: z.iso.datetime().optional(),
  diminta: TingkatTabel,
  jumlahSel: z.int(),
  jumlahDitekan: z.int(),
  /** Sentences that stand under every print: symbols, level, noise. */
  legenda: z.array(z.string()),
})
export type TandaEdisi = z.infer<typeof TandaEdisi>

const Nilai = z.array(z.int().nullable())

/**
 * A table as any edition prints it. `edisi` absent: the internal edition, whole. In the public one a cell that is not
 * printed is null (symbol `x`), and `digest` is over the printed cells only: a digest of hidden figures could be guessed.
 */
export const HasilTerbit = HasilTabel.extend({
  baris: z.array(HasilTabel.shape.baris.element.extend({ nilai: Nilai })),
  total: HasilTabel.shape.total.extend({ nilai: Nilai }),
  edisi: TandaEdisi.optional(),
})
export type HasilTerbit = z.infer<typeof HasilTerbit>

export const SIMBOL_TEKAN = 'x'

export const PilihanEdisi = z.enum(['internal', 'publik'])
export type PilihanEdisi = z.infer<typeof PilihanEdisi>

/** `GET /api/tabel/:id?…&edisi=publik` */
export const MintaTabelEdisi = MintaTabel.extend({ edisi: PilihanEdisi.default('internal') })

export const FormatUnduh = z.enum(['csv', 'xlsx', 'json', 'json-stat', 'parquet', 'zip'])
export type FormatUnduh = z.infer<typeof FormatUnduh>

/** `GET /api/tabel/:id/unduh?…&format=json-stat&edisi=publik`; `zip`: all formats of this table with their catalogue. */
export const MintaUnduhEdisi = MintaUnduh.extend({
  format: FormatUnduh.default('csv'),
  edisi: PilihanEdisi.default('internal'),
})

/** `GET /api/paket-tabel?snapshot=…&edisi=publik&tingkat=kecamatan`: all tables in all formats as one ZIP. */
export const MintaPaket = z.object({
  snapshot: z.string().min(1).max(200),
  tingkat: TingkatTabel.default('kecamatan'),
  edisi: PilihanEdisi.default('internal'),
})

/** `GET /api/pengamanan/edisi/:id/sel?tabel=agama`: every cell that is not printed, by region, columns by their labels. */
export const MintaSelEdisi = z.object({ tabel: z.string().max(100) })
export const SelEdisi = z.object({
  wilayah: z.array(
    z.object({
      kode: z.string(),
      nama: z.string(),
      utama: z.array(z.string()),
      pelengkap: z.array(z.string()),
    }),
  ),
})
export type SelEdisi = z.infer<typeof SelEdisi>
