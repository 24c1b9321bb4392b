import { createHash } from 'node:crypto'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Pelaku } from '#kernel/pelaku'
import type { Tanggal } from '#kernel/tanggal'
import { ATURAN_VERSI } from './aturan.ts'
import type { TemuanAturan } from './peristiwa.contract.ts'

/** What a file of events may hold. `pembersihan` is cleaning of the register, not something that happened to a person. */
export const JENIS_PERISTIWA = [
  'lahir',
  'mati',
  'kawin',
  'cerai',
  'pindah',
  'datang',
  'dokumen',
  'pembersihan',
] as const
export type JenisPeristiwa = (typeof JENIS_PERISTIWA)[number]

/** What is counted: letters and people apart for moves, couples and people apart for marriages. */
export const JENIS_HITUNGAN = [
  'lahir',
  'mati',
  'kawin',
  'orang-kawin',
  'cerai',
  'orang-cerai',
  'pindah',
  'surat-pindah',
  'datang',
  'surat-datang',
  'dokumen',
  'pembersihan',
] as const
export type JenisHitungan = (typeof JENIS_HITUNGAN)[number]

/** 1 LK, 2 PR, 0 where the event has no sex of its own (a couple, a letter, a document that is not counted by sex). */
export type Jk = 0 | 1 | 2

/** One kept row. `identitas` goes under encryption and nowhere else. */
export interface BarisPeristiwa {
  readonly jenis: JenisPeristiwa
  /** Document, KLASIFIKASI_PINDAH, kind of cleaning, `ibu` for a maternal death; '' otherwise. */
  readonly rincian: string
  readonly kejadian: Tanggal
  readonly lapor: Tanggal
  readonly desa: KodeWilayah
  readonly jk: Jk
  /** Completed years at the event: of the mother for a birth, at death for a death. */
  readonly umur?: number
  /** Death at 0-28 days (1), at 29 days to under a year (2). */
  readonly bayi?: 1 | 2
  readonly jumlah: number
  /** Husband and wife of a marriage or a divorce. */
  readonly pasangan?: readonly { readonly jk: 1 | 2; readonly umur?: number }[]
  readonly noSurat?: string
  /** What makes two rows the same event; absent where a NIK is missing or repetition is normal (documents). */
  readonly kunci?: string
  readonly identitas: readonly string[]
}

/** A sealed file of events. Never changed; a wrong one is withdrawn or replaced. */
export interface BerkasPeristiwa {
  readonly id: string
  readonly sidik: string
  readonly jenis: readonly JenisPeristiwa[]
  readonly dari: Tanggal
  readonly sampai: Tanggal
  readonly kabkota: readonly KodeWilayah[]
  readonly namaFile: string
  readonly status: 'tersegel' | 'ditarik' | 'diganti'
  readonly jumlahMasuk: number
  readonly jumlahBaris: number
  readonly jumlahDitolak: number
  readonly aturanVersi: string
  readonly temuan: readonly TemuanAturan[]
  readonly catatanFile: readonly string[]
  readonly hashFile: string
  readonly dibuat: Date
  readonly oleh: Pelaku
  readonly berakhir?: {
    readonly pada: Date
    readonly oleh: Pelaku
    readonly alasan: string
    readonly pengganti?: string
  }
}

/** A kept row as one line: what is sealed and digested. */
export function tulisKanonik(b: BarisPeristiwa): string {
  const pasangan = (b.pasangan ?? []).map((p) => `${p.jk}:${p.umur ?? ''}`).join(',')
  return [
    b.jenis,
    b.rincian,
    b.kejadian,
    b.lapor,
    b.desa,
    b.jk,
    b.umur ?? '',
    b.bayi ?? '',
    b.jumlah,
    pasangan,
    b.noSurat ?? '',
    ...b.identitas,
  ].join('\t')
}

/** Does not depend on the order of the file, nor on keys. */
export function sidikBerkas(
  c: { jenis: readonly string[]; dari: string; sampai: string; kabkota: readonly string[] },
  baris: readonly string[],
): string {
  const h = createHash('sha256')
  h.update(
    `tertib-peristiwa\n${ATURAN_VERSI}\n${c.jenis.join(',')}\n${c.dari}\n${c.sampai}\n${c.kabkota.join(',')}\n`,
  )
  for (const b of [...baris].sort()) h.update(`${b}\n`)
  return h.digest('hex')
}
