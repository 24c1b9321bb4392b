import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

/** Who signed, as the signature has it: `jabatan` with the mandate in front ("Plh. Kepala Dinas"). */
export interface PenandatanganLembar {
  readonly nama: string
  readonly nip: string
  readonly jabatan: string
}

/** The signed sheet of a version: the file of which everything else of that version is a copy. */
export interface LembarSah {
  readonly berkasId: string
  readonly sop: string
  readonly digest: string
  readonly hash: string
  /** Hash of the sheet as it was checked and parafed. */
  readonly isi: string
  readonly penandatangan: PenandatanganLembar
  readonly ditandatangani: Date
}

const KOLOM_L = sql`l.berkas_id as "berkasId", l.sop, l.digest, l.hash, l.isi, l.penandatangan, l.ditandatangani`
const KOLOM = sql`berkas_id as "berkasId", sop, digest, hash, isi, penandatangan, ditandatangani`

export async function insertLembarSah(tx: Tx, l: LembarSah): Promise<void> {
  await tx.run(sql`insert into sop_lembar (berkas_id, sop, digest, hash, isi, penandatangan, ditandatangani)
    values (${l.berkasId}, ${l.sop}, ${l.digest}, ${l.hash}, ${l.isi}, ${l.penandatangan}, ${l.ditandatangani})`)
}

/** Of a version that was signed twice the newest sheet. */
export function findLembarSah(db: Kueri, digest: string): Promise<LembarSah | undefined> {
  return db.find(sql`select ${KOLOM} from sop_lembar where digest = ${digest}
    order by ditandatangani desc limit 1`)
}

/** Every signed sheet of a SOP, newest first. */
export function daftarLembarSop(db: Kueri, sop: string): Promise<LembarSah[]> {
  return db.all(sql`select ${KOLOM} from sop_lembar where sop = ${sop} order by ditandatangani desc`)
}

/** Of each SOP whose version in force has one, that sheet. */
export function daftarLembarBerlaku(db: Kueri): Promise<LembarSah[]> {
  return db.all(sql`select distinct on (l.sop) ${KOLOM_L} from sop_lembar l
    join sop_berlaku b on b.sop = l.sop and b.digest = l.digest and b.berakhir is null
    order by l.sop, l.ditandatangani desc`)
}

/** By the signed file, or by the form that was signed: a later mark behind it changes the file and not that. */
export function findLembarFile(db: Kueri, hash: string): Promise<LembarSah | undefined> {
  return db.find(sql`select ${KOLOM} from sop_lembar where ${hash} in (hash, isi)
    order by hash = ${hash} desc limit 1`)
}
