import type { Galat } from '#kernel/galat'
import type { Result } from '#kernel/hasil'
import type { PengawasKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'

export type StatusPekerjaan = 'menunggu' | 'berjalan' | 'selesai' | 'ditolak' | 'gagal' | 'dibatalkan'

/** Long work as a person sees it: what, how far, how it ended. Kept after its end. */
export interface Pekerjaan {
  readonly id: string
  readonly nama: string
  readonly kunci: string
  readonly judul: string
  readonly status: StatusPekerjaan
  /** 0..1 */
  readonly bagian: number
  readonly pesan: string
  readonly dibuat: Date
  readonly mulai?: Date
  readonly selesai?: Date
  readonly hasil?: Record<string, unknown>
  readonly galat?: Galat
  readonly pelaku: Pelaku
}

/**
 * Does one kind of job. Must be idempotent: after a crash it is called again with the same data. A refusal ends the
 * job as `ditolak` (or `dibatalkan` when the signal had been raised); a thrown Error is tried again, then `gagal`.
 */
export type Pekerja = (
  data: Record<string, unknown>,
  pengawas: PengawasKerja & { readonly id: string },
) => Promise<Result<Record<string, unknown>>>

export interface Antrean {
  /** Before `mulai`. One worker a name; jobs of one name run one after another. */
  daftarkan(nama: string, pekerja: Pekerja): void
  /** Outbox: the job exists if and only if `tx` commits. The same `kunci` again returns the job that is there. */
  kirim(
    tx: Tx,
    nama: string,
    data: Record<string, unknown>,
    opsi: { kunci: string; judul: string; pelaku: Pelaku },
  ): Promise<string>
  lihat(id: string): Promise<Pekerjaan | undefined>
  daftar(saring: { nama?: string; aktif?: boolean }): Promise<Pekerjaan[]>
  /** Asks a job to stop; a waiting one ends at once. Returns the job as it is now. */
  batalkan(id: string): Promise<Pekerjaan | undefined>
  /** Calls `kabari` with every change of the job until it ends or the returned function is called. */
  ikuti(id: string, kabari: (p: Pekerjaan) => void): () => void
  /** Resolves when the job has ended, whatever way. */
  tunggu(id: string): Promise<Pekerjaan>
  mulai(): Promise<void>
  berhenti(): Promise<void>
}
