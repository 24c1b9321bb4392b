import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { TempatTtd } from '../bubuh/tempat-ttd.ts'
import type { HalamanTercetak } from './gambar-tanda.ts'

/** One print of a document, marked on every page, that waits for ink. */
export interface Cetakan {
  readonly id: string
  readonly berkasId: string
  readonly dokumen: string
  /** Of the document as it was printed. */
  readonly hash: string
  readonly halaman: readonly HalamanTercetak[]
  /** Where ink is expected. */
  readonly tempat: readonly TempatTtd[]
  readonly dibuat: Date
  readonly pelaku: Pelaku
}

interface BarisCetakan {
  id: string
  berkas_id: string
  dokumen: string
  hash: string
  halaman: HalamanTercetak[]
  tempat: TempatTtd[]
  dibuat: Date
  pelaku: Pelaku
}

export async function simpanCetakan(tx: Tx, c: Cetakan): Promise<void> {
  await tx.run(sql`insert into ttd_cetakan (id, berkas_id, dokumen, hash, halaman, tempat, dibuat, pelaku)
    values (${c.id}, ${c.berkasId}, ${c.dokumen}, ${c.hash}, ${JSON.stringify(c.halaman)}::jsonb,
      ${JSON.stringify(c.tempat)}::jsonb, ${c.dibuat}, ${c.pelaku})`)
}

export async function findCetakan(db: Kueri, id: string): Promise<Cetakan | undefined> {
  const b = await db.find<BarisCetakan>(sql`select * from ttd_cetakan where id = ${id}`)
  return b && { ...b, berkasId: b.berkas_id }
}

/** A scan that was matched: every page of the print, in order, as one PDF. */
export interface Pindaian {
  readonly cetakanId: string
  readonly hash: string
  readonly ukuran: number
  readonly diterima: Date
  readonly pelaku: Pelaku
}

export async function simpanPindaian(tx: Tx, p: Pindaian): Promise<void> {
  await tx.run(sql`insert into ttd_pindaian (cetakan_id, hash, ukuran, diterima, pelaku)
    values (${p.cetakanId}, ${p.hash}, ${p.ukuran}, ${p.diterima}, ${p.pelaku})`)
}

/** The newest scan of exactly this content of a case's document. */
export async function findPindaian(
  db: Kueri,
  p: { readonly berkasId: string; readonly dokumen: string; readonly hash: string },
): Promise<Pindaian | undefined> {
  const b = await db.find<{
    cetakan_id: string
    hash: string
    ukuran: number
    diterima: Date
    pelaku: Pelaku
  }>(
    sql`select p.* from ttd_pindaian p join ttd_cetakan c on c.id = p.cetakan_id
      where c.berkas_id = ${p.berkasId} and c.dokumen = ${p.dokumen} and c.hash = ${p.hash}
      order by p.diterima desc limit 1`,
  )
  return b && { ...b, cetakanId: b.cetakan_id }
}

/** Prints of a case with what came back of them, newest first. */
export async function daftarCetakan(
  db: Kueri,
  berkasId: string,
): Promise<(Cetakan & { readonly pindaian: Pick<Pindaian, 'hash' | 'diterima'> | null })[]> {
  const baris = await db.all<BarisCetakan & { p_hash: string | null; p_diterima: Date | null }>(
    sql`select c.*, p.hash as p_hash, p.diterima as p_diterima from ttd_cetakan c
      left join lateral (select * from ttd_pindaian p where p.cetakan_id = c.id order by diterima desc limit 1) p on true
      where c.berkas_id = ${berkasId} order by c.dibuat desc`,
  )
  return baris.map((b) => ({
    ...b,
    berkasId: b.berkas_id,
    pindaian: b.p_hash && b.p_diterima ? { hash: b.p_hash, diterima: b.p_diterima } : null,
  }))
}
