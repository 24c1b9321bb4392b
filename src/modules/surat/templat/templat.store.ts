import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { TemplatSurat } from './templat-surat.ts'

/** A version that the office wrote; never changed once it stands. */
export interface VersiTersimpan {
  readonly jenis: string
  /** Counts up from 1 within the form. */
  readonly versi: number
  /** The version that it was written from. */
  readonly dari: string
  readonly isi: TemplatSurat
  readonly sidik: string
  readonly alasan: string
  readonly waktu: Date
  readonly pelaku: Pelaku
}

/** Newest first. */
export function daftarVersiKantor(db: Kueri, jenis: string): Promise<VersiTersimpan[]> {
  return db.all(sql`select jenis, versi, dari, isi, sidik, alasan, waktu, pelaku from surat_templat
    where jenis = ${jenis} order by versi desc`)
}

export function findVersiKantor(
  db: Kueri,
  jenis: string,
  versi: number,
): Promise<VersiTersimpan | undefined> {
  return db.find(sql`select jenis, versi, dari, isi, sidik, alasan, waktu, pelaku from surat_templat
    where jenis = ${jenis} and versi = ${versi}`)
}

/** False when somebody else has written this version meanwhile. */
export async function insertVersi(tx: Tx, v: VersiTersimpan): Promise<boolean> {
  const n = await tx.run(sql`insert into surat_templat (jenis, versi, dari, isi, sidik, alasan, waktu, pelaku)
    values (${v.jenis}, ${v.versi}, ${v.dari}, ${JSON.stringify(v.isi)}::jsonb, ${v.sidik}, ${v.alasan},
      ${v.waktu}, ${JSON.stringify(v.pelaku)}::jsonb)
    on conflict (jenis, versi) do nothing`)
  return n === 1
}
