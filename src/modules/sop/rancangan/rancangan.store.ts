import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Rancangan } from './rancangan.ts'

const KOLOM_RINGKAS = sql`id, sop, judul, keadaan, versi, cara, asal_file as "asalFile", keyakinan,
  dasar_digest as "dasarDigest", digest, cacat, temuan_lain as "temuanLain", dibuat, dibuat_oleh as "dibuatOleh",
  diubah, diubah_oleh as "diubahOleh", kembali`
const KOLOM = sql`${KOLOM_RINGKAS}, naskah`

export type RingkasRancangan = Omit<Rancangan, 'naskah'>
/** Newest case that carries a draft. */
export interface BerkasRancangan {
  readonly rancanganId: string
  readonly id: string
  readonly nomor: string
}

/** Newest change first. */
export function daftarRancangan(db: Kueri, batas: number): Promise<RingkasRancangan[]> {
  return db.all(sql`select ${KOLOM_RINGKAS} from sop_rancangan order by diubah desc, id desc limit ${batas}`)
}

export function findRancangan(db: Kueri, id: string): Promise<Rancangan | undefined> {
  return db.find(sql`select ${KOLOM} from sop_rancangan where id = ${id}`)
}

/** Locks the draft: of two who save at once the second sees what the first did. */
export function kunciRancangan(tx: Tx, id: string): Promise<Rancangan | undefined> {
  return tx.find(sql`select ${KOLOM} from sop_rancangan where id = ${id} for update`)
}

export function daftarBerkasRancangan(db: Kueri, id: readonly string[]): Promise<BerkasRancangan[]> {
  return db.all(sql`select distinct on (split_part(masukan ->> 'rancangan', '@', 1))
      split_part(masukan ->> 'rancangan', '@', 1) as "rancanganId", id, nomor
    from berkas where masukan ? 'rancangan' and split_part(masukan ->> 'rancangan', '@', 1) = any(${id}::text[])
    order by split_part(masukan ->> 'rancangan', '@', 1), dibuka desc`)
}

export async function insertRancangan(tx: Tx, r: Omit<Rancangan, 'id'>): Promise<string> {
  const { id } = await tx.one<{ id: string }>(sql`insert into sop_rancangan (sop, judul, keadaan, versi, cara,
      asal_file, naskah, keyakinan, dasar_digest, digest, cacat, temuan_lain, dibuat, dibuat_oleh, diubah, diubah_oleh)
    values (${r.sop}, ${r.judul}, ${r.keadaan}, ${r.versi}, ${r.cara}, ${r.asalFile}, ${r.naskah}, ${r.keyakinan},
      ${r.dasarDigest}, ${r.digest}, ${r.cacat}, ${r.temuanLain}, ${r.dibuat}, ${r.dibuatOleh}, ${r.diubah},
      ${r.diubahOleh}) returning id`)
  return id
}

export async function updateRancangan(tx: Tx, r: Rancangan): Promise<void> {
  await tx.run(sql`update sop_rancangan set sop = ${r.sop}, judul = ${r.judul}, keadaan = ${r.keadaan},
    versi = ${r.versi}, naskah = ${r.naskah}, keyakinan = ${r.keyakinan}, dasar_digest = ${r.dasarDigest},
    digest = ${r.digest}, cacat = ${r.cacat}, temuan_lain = ${r.temuanLain}, diubah = ${r.diubah},
    diubah_oleh = ${r.diubahOleh}, kembali = ${r.kembali} where id = ${r.id}`)
}

export async function deleteRancangan(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from sop_rancangan where id = ${id}`)
}

export async function tandaiBerlaku(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`update sop_rancangan set keadaan = 'berlaku' where id = ${id}`)
}
