import type { Pelaku } from '#kernel/pelaku'

/** A file as it stood before it was destroyed. */
export interface BerkasMusnah {
  readonly nama: string
  readonly ukuran: number
  readonly sha256: string
}

export type StatusPemusnahan = 'diusulkan' | 'ditolak' | 'disetujui' | 'selesai'

/** The destruction of the person rows of one snapshot: proposed by one, decided by another, then done. */
export interface Pemusnahan {
  readonly id: string
  readonly snapshotId: string
  readonly status: StatusPemusnahan
  readonly alasan: string
  readonly diusulkanPada: Date
  readonly diusulkanOleh: Pelaku
  readonly diputusPada?: Date
  readonly diputusOleh?: Pelaku
  readonly nomorBeritaAcara?: string
  readonly catatan?: string
  readonly berkas?: readonly BerkasMusnah[]
  readonly selesaiPada?: Date
}

/** Two people: an account, and a pegawai behind different accounts, count as one person. */
export function isOrangSama(a: Pelaku, b: Pelaku): boolean {
  if ('pegawaiId' in a && 'pegawaiId' in b && a.pegawaiId === b.pegawaiId) return true
  if ('akunId' in a && 'akunId' in b) return a.akunId === b.akunId
  return a.jenis === b.jenis && !('akunId' in a) && a.nama === b.nama
}
