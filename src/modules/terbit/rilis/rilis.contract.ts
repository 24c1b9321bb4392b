import { z } from 'zod'
import { TingkatTabel } from '../../agregat/agregat.contract.ts'

/**
 * `disusun`: its files are being made. `menunggu`: sealed, waits for another person. `disetujui`: readers have it from
 * `pada` on. `ditarik`: readers have its notice only. `ditolak`, `gagal`: never went out, its number is free again.
 */
export const KeadaanRilis = z.enum(['disusun', 'gagal', 'menunggu', 'disetujui', 'ditolak', 'ditarik'])
export type KeadaanRilis = z.infer<typeof KeadaanRilis>

/** What goes out. `tingkat` absent: as fine as the sealed public edition prints the table; never finer than that. */
export const CakupanRilis = z.object({
  tabel: z
    .array(z.object({ id: z.string().max(100), tingkat: TingkatTabel.optional() }))
    .min(1, 'Pilih sekurangnya satu tabel.')
    .max(200),
  /** A document of a case, by name: only a public book whose attached figures all stand in these tables. */
  buku: z
    .object({
      berkasId: z.uuid(),
      nama: z.string().min(1).max(200),
      /** Why a number in the book's words that no printed cell vouches for may go out; who prepares answers for it. */
      angkaKetik: z
        .array(
          z.object({
            paragraf: z.string().max(200),
            teks: z.string().max(60),
            alasan: z.string().trim().min(10, 'Tulis alasannya, paling sedikit 10 huruf.').max(500),
          }),
        )
        .max(200)
        .optional(),
    })
    .optional(),
})
export type CakupanRilis = z.infer<typeof CakupanRilis>

/** `POST /api/rilis`: begins an edition. A semester that has one already can only get a correction of it. */
export const SiapkanRilis = z.object({
  snapshotId: z.string().min(1).max(200),
  judul: z.string().trim().min(5, 'Tulis judul rilis.').max(200),
  alasan: z.string().trim().min(10, 'Tulis alasan rilis, sekurangnya sepuluh huruf.').max(1000),
  cakupan: CakupanRilis,
  /** The edition that was seen on the screen as the newest of this semester. */
  menggantikan: z.int().optional(),
})
export type SiapkanRilis = z.infer<typeof SiapkanRilis>

/** `POST /api/rilis/:id/setujui`: binds to what was looked at; `pada` absent: at once. */
export const SetujuiRilis = z.object({
  isi: z.string().length(64),
  pada: z.iso.datetime({ offset: true }).optional(),
})
/** `POST /api/rilis/:id/tolak` */
export const TolakRilis = z.object({ catatan: z.string().trim().min(5).max(1000) })
/** `POST /api/rilis/:id/jadwal`: another moment for one that is approved and not yet out. */
export const JadwalRilis = z.object({
  pada: z.iso.datetime({ offset: true }),
  alasan: z.string().trim().min(5).max(500),
})
/** `POST /api/rilis/:id/tarik`: readers keep the address and get this notice. */
export const TarikRilis = z.object({
  pengumuman: z.string().trim().min(10, 'Tulis pengumuman yang dibaca umum.').max(1000),
})

/** A stored file of an edition. `jalur`: `tabel/agama.csv`, `batas/99.01.json`, `buku/buku.pdf`. */
export const FileRilis = z.object({
  jalur: z.string(),
  mime: z.string(),
  hash: z.string(),
  ukuran: z.int(),
})
export type FileRilis = z.infer<typeof FileRilis>

export const TabelRilis = z.object({
  id: z.string(),
  nomor: z.int(),
  varian: z.string().optional(),
  judul: z.string(),
  judulPendek: z.string(),
  kelompok: z.string(),
  tingkat: TingkatTabel,
  metode: z.enum(['tekan', 'kasar', 'derau', 'tutup']),
  jumlahBaris: z.int(),
  jumlahKolom: z.int(),
  jumlahDitekan: z.int(),
  digest: z.string(),
  digestDefinisi: z.string(),
})
export type TabelRilis = z.infer<typeof TabelRilis>

/** The list that `isi` is the SHA-256 of. Everything readers get is named here. */
export const IsiRilis = z.object({
  format: z.literal('tertib-rilis-1'),
  basis: z.enum(['dkb', 'lokal']),
  semester: z.string(),
  edisi: z.int(),
  snapshot: z.object({ id: z.string(), tanggal: z.string(), jumlahBaris: z.int(), aturanVersi: z.string() }),
  digestEdisi: z.string(),
  judul: z.string(),
  alasan: z.string(),
  sumber: z.string(),
  ambang: z.int(),
  ambangDikonfirmasi: z.boolean(),
  lisensi: z.object({ nama: z.string(), uri: z.string().optional() }),
  wilayah: z.object({ kode: z.string().optional(), nama: z.string() }),
  tabel: z.array(TabelRilis),
  /** The edition this one corrects, and how many printed cells differ (`beda.json`). */
  menggantikan: z.object({ kode: z.string(), isi: z.string(), jumlahBeda: z.int() }).optional(),
  file: z.array(FileRilis),
})
export type IsiRilis = z.infer<typeof IsiRilis>

/** A printed cell of the edition before against this one; null: not printed; absent: no such cell. */
export const SelBedaRilis = z.object({
  wilayah: z.string(),
  nama: z.string(),
  kolom: z.string(),
  lama: z.int().nullable().optional(),
  baru: z.int().nullable().optional(),
})
export type SelBedaRilis = z.infer<typeof SelBedaRilis>
export const BedaRilis = z.object({
  /** Code of the edition before. */
  dari: z.string(),
  jumlah: z.int(),
  tabel: z.array(
    z.object({
      id: z.string(),
      judul: z.string(),
      /** `hilang`: the new edition does not print it any more. */
      keadaan: z.enum(['sama', 'berbeda', 'baru', 'hilang']),
      jumlah: z.int(),
      /** All of them up to `BEDA_RILIS_MAKS`; `jumlah` counts all. */
      sel: z.array(SelBedaRilis),
    }),
  ),
})
export type BedaRilis = z.infer<typeof BedaRilis>

/** A number in the words of a book that cannot be counted from what the edition prints. */
export const AngkaProsa = z.object({
  paragraf: z.string(),
  /** How the paragraph begins. */
  awal: z.string(),
  teks: z.string(),
  /** The hidden cell that it gives away; then no reason lets it out. */
  tertutup: z.string().optional(),
})
export type AngkaProsa = z.infer<typeof AngkaProsa>

const Orang = z.object({ nama: z.string(), jabatan: z.string().optional(), pada: z.iso.datetime() })

/** An edition as the office sees it. */
export const Rilis = z.object({
  id: z.int(),
  kode: z.string(),
  basis: z.enum(['dkb', 'lokal']),
  semester: z.string(),
  edisi: z.int(),
  snapshotId: z.string(),
  judul: z.string(),
  alasan: z.string(),
  keadaan: KeadaanRilis,
  /** Out now: approved, its moment has come, not withdrawn. */
  terbit: z.boolean(),
  cakupan: CakupanRilis,
  isi: z.string().optional(),
  pada: z.iso.datetime().optional(),
  menggantikan: z.object({ id: z.int(), kode: z.string() }).optional(),
  digantiOleh: z.object({ id: z.int(), kode: z.string() }).optional(),
  disiapkan: Orang,
  diputuskan: Orang.extend({ catatan: z.string().optional() }).optional(),
  ditarik: Orang.extend({ pengumuman: z.string() }).optional(),
  galat: z.string().optional(),
  /** May be done by the one who asks, now. */
  boleh: z.array(z.enum(['setujui', 'tolak', 'jadwal', 'tarik'])),
})
export type Rilis = z.infer<typeof Rilis>

/** Who may prepare and who may approve, by pelaksana; perlu dikonfirmasi until an office decides. */
export const IsiAturanRilis = z.object({
  penyiap: z.array(z.string().min(1).max(60)).min(1).max(20),
  penyetuju: z.array(z.string().min(1).max(60)).min(1).max(20),
})
export type IsiAturanRilis = z.infer<typeof IsiAturanRilis>
/** `PUT /api/rilis/aturan` (pengelola). */
export const UbahAturanRilis = IsiAturanRilis.extend({
  alasan: z.string().trim().min(5).max(500),
  versiDilihat: z.int().min(0),
})
export type UbahAturanRilis = z.infer<typeof UbahAturanRilis>
export const AturanRilis = IsiAturanRilis.extend({ versi: z.int(), dikonfirmasi: z.boolean() })
export type AturanRilis = z.infer<typeof AturanRilis>

/** `GET /api/rilis`: newest first. `bolehSiapkan`: the one who asks may begin one. */
export const DaftarRilis = z.object({
  daftar: z.array(Rilis),
  bolehSiapkan: z.boolean(),
  aturan: AturanRilis,
  /** Where readers find the pages; absent: not set. */
  alamatPublik: z.string().optional(),
})
export type DaftarRilis = z.infer<typeof DaftarRilis>

/** `GET /api/rilis/:id`: with what it holds once that is made. */
export const RilisLengkap = z.object({
  rilis: Rilis,
  isi: IsiRilis.optional(),
  beda: BedaRilis.optional(),
  /** Since it went out; objek: id of a table, '' the edition itself. */
  pemakaian: z.array(z.object({ objek: z.string(), cara: z.string(), jumlah: z.int() })),
})
export type RilisLengkap = z.infer<typeof RilisLengkap>

/** `GET /api/rilis/bahan?snapshot=…`: what a new edition could hold. */
export const BahanRilis = z.object({
  /** The sealed public edition; absent: none is sealed and nothing can be released. */
  edisi: z.object({ id: z.int(), disegelPada: z.iso.datetime(), ambang: z.int() }).optional(),
  tabel: z.array(
    z.object({
      id: z.string(),
      nomor: z.int(),
      judul: z.string(),
      kelompok: z.string(),
      tingkat: TingkatTabel,
      jumlahSel: z.int(),
    }),
  ),
  /** Books in their public edition from this snapshot. */
  buku: z.array(z.object({ berkasId: z.string(), nomor: z.string(), judul: z.string(), nama: z.string() })),
  /** Newest edition of this semester that is not refused: what a new one would correct. */
  terakhir: z.object({ id: z.int(), kode: z.string(), keadaan: KeadaanRilis }).optional(),
})
export type BahanRilis = z.infer<typeof BahanRilis>
