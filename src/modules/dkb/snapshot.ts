import { createHash } from 'node:crypto'
import type { Pelaku } from '#kernel/pelaku'
import type { Basis, TemuanAturan } from './dkb.contract.ts'

/** A sealed import: what every figure is computed from. Never changed; a wrong one is withdrawn. */
export interface Snapshot {
  readonly id: string
  readonly basis: Basis
  readonly semester: string
  readonly tanggal: string
  readonly namaFile: string
  readonly status: 'tersegel' | 'ditarik'
  readonly jumlahMasuk: number
  readonly jumlahBaris: number
  readonly jumlahTidakAktif: number
  readonly jumlahDitolak: number
  readonly jumlahKeluarga: number
  readonly aturanVersi: string
  readonly temuan: readonly TemuanAturan[]
  readonly catatanFile: readonly string[]
  /** SIAK columns that the file had, in the order of KOLOM_SIAK: a table that needs another cannot be made. */
  readonly kolom: readonly string[]
  readonly hashFile: string
  /** SHA-256 of the files as they stand in the folder; apart from the id, so that keys can rotate. */
  readonly hashBerkas: Readonly<Record<string, string>>
  readonly dibuat: Date
  readonly oleh: Pelaku
  /** Its person rows were destroyed by the retention rule; counts, quality report and record stay. */
  readonly dimusnahkan?: { readonly pada: Date; readonly nomorBeritaAcara: string }
  readonly ditarik?: { readonly pada: Date; readonly oleh: Pelaku; readonly alasan: string }
}

/**
 * The id says what the snapshot is of: rules, basis, period, columns, and per desa in code order the number of rows and
 * the digest of its rows in canonical order (NIK). It does not depend on the order of the file, nor on keys.
 */
export function idSnapshot(s: {
  aturanVersi: string
  basis: string
  semester: string
  tanggal: string
  kolomIdentitas: readonly string[]
  desa: readonly { kode: string; jumlah: number; sidik: string }[]
}): string {
  const h = createHash('sha256')
  h.update(
    `tertib-snapshot\n${s.aturanVersi}\n${s.basis}\n${s.semester}\n${s.tanggal}\n${s.kolomIdentitas.join('\t')}\n`,
  )
  for (const d of s.desa) h.update(`${d.kode}\t${d.jumlah}\t${d.sidik}\n`)
  return h.digest('hex')
}

export function isIdSnapshot(teks: string): boolean {
  return /^[0-9a-f]{64}$/.test(teks)
}
