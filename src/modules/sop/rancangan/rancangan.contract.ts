import { z } from 'zod'

/**
 * Drafts of definitions. A draft holds a _naskah_: the form of a definition (GET /api/sop/skema.json) in which anything may
 * be missing, as `tinjau/naskah-sop.ts` reads it. What a person types is kept as it is typed.
 *
 * A _jalur_ names a field of the naskah by keys and places from 0, joined by dots: "identitas.tanggalEfektif",
 * "peringatan.0", "pelaksana.2", "langkah.3.waktu", "langkah.3.pengembalian.0.ke". Findings, marks of confidence and
 * differences all use it.
 */
const id = z.uuid('Tanda pengenal rancangan tidak sah.')
const sidik = z.string().regex(/^[0-9a-f]{64}$/)
const saat = z.iso.datetime()
const jalur = z.string().min(1).max(200)
/** Id of the SOP: also the file name of its YAML. */
export const idSopRancangan = z
  .string()
  .regex(
    /^[a-z0-9-]{3,80}$/,
    'Nama berkas SOP ditulis dengan huruf kecil, angka, dan tanda hubung, paling sedikit tiga huruf.',
  )

export const keadaanRancangan = z.enum(['draf', 'diajukan', 'berlaku', 'dicabut'])
/** Half-written definition; unknown keys are kept. */
export const naskahKirim = z.record(z.string(), z.unknown())
/** How sure the importer was of a guess, by jalur; a mark goes when a person confirms or changes the field. */
export const keyakinan = z.record(
  jalur,
  z.object({ nilai: z.number().min(0).max(1), alasan: z.string().max(500) }),
)

export const temuanKirim = z.object({
  /** Name of the rule: "langkah-tanpa-waktu". `bentuk` is said of a field that a definition cannot have so. */
  aturan: z.string(),
  /** `cacat` keeps the SOP from being submitted and put in force. */
  tingkat: z.enum(['cacat', 'peringatan', 'catatan']),
  /** The field to jump to. */
  jalur: z.string(),
  /** `identitas`, `dasarHukum`, ... or the id of a step. */
  tempat: z.string(),
  kalimat: z.string(),
  sebab: z.string(),
})

/** POST /api/sop/tinjau: the review of any naskah, without a draft; the editor asks while one writes. */
export const mintaTinjau = z.object({ naskah: naskahKirim })
export const hasilTinjau = z.object({
  /** Heaviest first, then in the order of the sheet. */
  temuan: z.array(temuanKirim),
  /** Digest of the definition that the naskah is; null while something is missing in its form. */
  digest: sidik.nullable(),
})

const oleh = z.object({ nama: z.string(), jabatan: z.string().nullable() })
export const ringkasRancangan = z.object({
  id,
  /** Id of the SOP of which it is to be the next version. */
  sop: z.string(),
  judul: z.string(),
  keadaan: keadaanRancangan,
  /** Grows by one with each save: send back what was read. */
  versi: z.int(),
  /** `kosong`, `dari-sop` (from the version in force), `yaml`, `usulan` (of the importer). */
  cara: z.enum(['kosong', 'dari-sop', 'yaml', 'usulan']),
  /** Number of `cacat` and of all other findings, as of the last save. */
  cacat: z.int(),
  temuanLain: z.int(),
  /** Marks of confidence that nobody confirmed yet. */
  belumDikonfirmasi: z.int(),
  dibuat: saat,
  dibuatOleh: oleh,
  diubah: saat,
  diubahOleh: oleh,
  /** The case that gave it back to be mended, by what and why; null unless one did since it was last submitted. */
  kembali: z
    .object({
      berkasId: z.string(),
      nomor: z.string(),
      sebab: z.enum(['ditolak', 'dibatalkan', 'dikembalikan']),
      alasan: z.string().nullable(),
      oleh,
      saat,
    })
    .nullable(),
  /** Newest case of "Penyusunan SOP" that carries it; null before one is opened. */
  berkas: z.object({ id: z.string(), nomor: z.string() }).nullable(),
  /**
   * Value for the masukan `rancangan` when a case of "Penyusunan SOP" is opened: names this draft at this content. Null
   * unless it is `diajukan`.
   */
  masukanBerkas: z.string().nullable(),
})
/** GET /api/sop/rancangan: newest change first, at most 200. */
export const daftarRancangan = z.object({ rancangan: z.array(ringkasRancangan) })

/** GET /api/sop/rancangan/:id; also the answer of every act on a draft. */
export const rancangan = ringkasRancangan.extend({
  naskah: naskahKirim,
  keyakinan,
  /** Where the importer read it: name of the file; null for other drafts. */
  asalFile: z.string().nullable(),
  /** Version it was begun from; null for a new SOP. */
  dasarDigest: sidik.nullable(),
  /** Digest of the definition it is; null while its form is not complete. */
  digest: sidik.nullable(),
  temuan: z.array(temuanKirim),
})

/** GET /api/sop/rancangan/bahan: what the editor offers to choose from: kerja of modules, verbs of the engine, positions of the office by their key. */
export const bahanRancangan = z.object({
  kerja: z.array(z.object({ nama: z.string(), judul: z.string() })),
  verba: z.array(z.string()),
  jabatan: z.array(z.object({ pelaksana: z.string(), nama: z.string() })),
})

/** POST /api/sop/rancangan. */
export const buatRancangan = z.discriminatedUnion('cara', [
  z.object({
    cara: z.literal('kosong'),
    sop: idSopRancangan,
    nama: z.string().trim().min(1, 'Nama SOP belum diisi.').max(300),
  }),
  /** Of a SOP in force, or of one that was withdrawn. */
  z.object({ cara: z.literal('dari-sop'), sop: idSopRancangan }),
  z.object({ cara: z.literal('yaml'), isi: z.string().max(1_000_000, 'File YAML terlalu besar.') }),
  z.object({
    cara: z.literal('usulan'),
    naskah: naskahKirim,
    keyakinan,
    asalFile: z.string().max(200).nullable(),
  }),
])

/**
 * PUT /api/sop/rancangan/:id: autosave too. 409 `sop.rancangan-berubah` when someone else saved since `versi`;
 * 409 `sop.rancangan-terkunci` when it is no draft any more (withdraw the submission first).
 */
export const simpanRancangan = z.object({
  versi: z.int(),
  naskah: naskahKirim,
  /** The marks that still hold; absent: those of fields that did not change stay. */
  keyakinan: keyakinan.optional(),
})
/** POST /api/sop/rancangan/:id/tarik (withdraw the submission, to mend it); DELETE /api/sop/rancangan/:id?versi=. */
export const versiRancangan = z.object({ versi: z.coerce.number().int() })
/**
 * POST /api/sop/rancangan/:id/ajukan. Refused with `sop.rancangan-bercacat` (`rincian.temuan`), with
 * `sop.rancangan-belum-dikonfirmasi`, and with `sop.dasar-berganti` when another version came in force since the draft
 * was begun: show the comparison, then send its `terhadap.digest` as `mengganti`.
 */
export const ajukanRancangan = z.object({ versi: z.int(), mengganti: sidik.optional() })
/**
 * POST /api/sop/rancangan/:id/konfirmasi: a person has looked at these fields. Marks of confidence at and below each
 * jalur go, and `disimpulkan` there becomes false.
 */
export const konfirmasiRancangan = z.object({ versi: z.int(), jalur: z.array(jalur).min(1).max(500) })
export const paramRancangan = z.object({ id })

/** One difference. `langkah` names the step by its id, with its numbers on both sheets. */
export const bedaRancangan = z.object({
  /** In the draft; null where the draft no longer has it. */
  jalur: z.string().nullable(),
  /** "Identitas", "Dasar hukum", "Langkah 3". */
  tempat: z.string(),
  /** "Waktu", "Pelaksana"; "" where the whole step came or went. */
  bidang: z.string(),
  jenis: z.enum(['tambah', 'hapus', 'ubah', 'pindah']),
  semula: z.string().nullable(),
  menjadi: z.string().nullable(),
  langkah: z
    .object({ id: z.string(), nomorSemula: z.int().nullable(), nomorMenjadi: z.int().nullable() })
    .nullable(),
})
/** GET /api/sop/rancangan/:id/banding: against the version in force; `terhadap` null when there is none. */
export const bandingRancangan = z.object({
  terhadap: z.object({ digest: sidik, nomor: z.string(), sejak: saat.nullable() }).nullable(),
  /** True when another version came in force since the draft was begun from one. */
  dasarBerganti: z.boolean(),
  beda: z.array(bedaRancangan),
})

/** The sheet that was signed for a version; GET /api/sop/:id/lembar.pdf?versi= answers this very file. */
export const lembarSah = z.object({
  /** SHA-256 of the signed file. */
  hash: sidik,
  penandatangan: z.object({ nama: z.string(), jabatan: z.string() }),
  ditandatangani: saat,
})
/** GET /api/sop-lembar: the SOPs whose version in force was signed here. */
export const daftarLembar = z.object({ lembar: z.array(lembarSah.extend({ sop: z.string() })) })

/**
 * GET /api/sop/:id/versi: every version that was in force, newest first. `sejak` null: shipped with the program.
 * POST /api/sop/:id/cabut {alasan}: no new case opens; open ones finish. Only who sanctions the SOP may.
 */
export const versiBerlaku = z.object({
  digest: sidik,
  nomor: z.string(),
  sejak: saat.nullable(),
  berakhir: saat.nullable(),
  sebabAkhir: z.enum(['diganti', 'dicabut']).nullable(),
  alasan: z.string().nullable(),
  berkas: z.object({ id: z.string(), nomor: z.string() }).nullable(),
  /** Null: in force without a sheet that this office signed. */
  lembar: lembarSah.nullable(),
})
export const daftarVersi = z.object({ versi: z.array(versiBerlaku) })
export const cabutSop = z.object({
  alasan: z.string().trim().min(5, 'Tulis alasannya, paling sedikit lima huruf.').max(2000),
})

// GET /api/sop/rancangan/:id/ekspor.yaml, /api/sop/rancangan/:id/lembar.pdf (a draft whose form is complete),
// GET /api/sop/:id/ekspor.yaml and GET /api/sop/skema.json (JSON Schema of a definition) answer files.

export type TemuanKirim = z.infer<typeof temuanKirim>
export type KeyakinanKirim = z.infer<typeof keyakinan>
export type NaskahKirim = z.infer<typeof naskahKirim>
export type HasilTinjau = z.infer<typeof hasilTinjau>
export type KeadaanRancangan = z.infer<typeof keadaanRancangan>
export type RingkasRancanganKirim = z.infer<typeof ringkasRancangan>
export type DaftarRancanganKirim = z.infer<typeof daftarRancangan>
export type RancanganKirim = z.infer<typeof rancangan>
export type BahanRancanganKirim = z.infer<typeof bahanRancangan>
export type BuatRancangan = z.input<typeof buatRancangan>
export type SimpanRancangan = z.input<typeof simpanRancangan>
export type KonfirmasiRancangan = z.input<typeof konfirmasiRancangan>
export type BedaRancanganKirim = z.infer<typeof bedaRancangan>
export type BandingRancanganKirim = z.infer<typeof bandingRancangan>
export type VersiBerlakuKirim = z.infer<typeof versiBerlaku>
export type LembarSahKirim = z.infer<typeof lembarSah>
export type DaftarLembarKirim = z.infer<typeof daftarLembar>
export type DaftarVersiKirim = z.infer<typeof daftarVersi>
