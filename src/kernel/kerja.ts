import type { Result } from './hasil.ts'
import type { Pelaku } from './pelaku.ts'

/** A file that a kerja made or bound: content address (SHA-256, hex) in simpanan, with the name people see. */
export interface BerkasKeluaran {
  readonly nama: string
  readonly hash: string
  readonly mime: string
  readonly ukuran: number
  /**
   * Hash of the content's first form, where signatures were put behind it since: files of one `isi` say the same, so an
   * act that stood on one stands on the other. Absent: the file is its own first form.
   */
  readonly isi?: string
  /** Address in simpanan of its `DaftarBagian` (kernel/bagian.ts), gzipped JSON; absent where nobody took it apart. */
  readonly bagian?: string
}

/** What a step knows when its kerja runs. Plain values: the queue stores them, so no secret may stand here. */
export interface PermintaanKerja {
  /**
   * Idempotency key `berkas/langkah/putaran/kerja`, and a digest of `masukan` when the act exchanges it: the same key
   * twice gives the same result once.
   */
  readonly kunci: string
  readonly berkasId: string
  readonly langkah: string
  /** What the work is to be made from (snapshotId, semester, judul ...). */
  readonly masukan: Readonly<Record<string, unknown>>
  /** Files that stand on the case now, newest version of each name. */
  readonly dokumen: readonly BerkasKeluaran[]
  /** What earlier kerja of the case noted (`HasilKerja.catatan`), newest value of each name. */
  readonly catatan: Readonly<Record<string, unknown>>
  /** What the definition says at the act beside the name of the kerja: `{dokumen: 'surat.pdf', templat: 'surat-pengantar'}`. */
  readonly dengan?: Readonly<Record<string, string>>
  readonly pelaku: Pelaku
}

export interface HasilKerja {
  readonly dokumen: readonly BerkasKeluaran[]
  readonly catatan: Readonly<Record<string, unknown>>
}

/** Reason of an abort that is no cancel: the office closes, and the same work is begun again when it opens. */
export const BERHENTI = 'berhenti'

export interface PengawasKerja {
  /** 0..1 and a short Indonesian phrase of what is being done. */
  kemajuan(bagian: number, pesan: string): void
  readonly signal: AbortSignal
}

/**
 * Work that a SOP step names. The module that offers one exports it, main.ts registers it, `sop` knows only
 * the name. `jalankan` is idempotent by `kunci` and may be called again after a crash; a refusal leaves the
 * step open for the same official. `balik` says what a return to an earlier step does to the result:
 * 'gantikan' (the next run makes a new version), or 'final' (a step with such a kerja cannot be returned from).
 */
export interface Kerja {
  readonly nama: string
  readonly judul: string
  readonly balik: 'gantikan' | 'final'
  /**
   * Whether what a case is made from can be used (a snapshot that was withdrawn cannot). Asked when a case is opened,
   * when content is made or answered for, and when the case is shown, so it must be quick.
   */
  periksaMasukan?(masukan: PermintaanKerja['masukan']): Promise<Result<void>>
  /** What must be true before the act is accepted; asked in the act's request, so it must be quick. */
  siap(permintaan: PermintaanKerja): Promise<Result<void>>
  jalankan(permintaan: PermintaanKerja, pengawas: PengawasKerja): Promise<Result<HasilKerja>>
}
