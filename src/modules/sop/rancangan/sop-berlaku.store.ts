import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

/** One version of a SOP that is or was in force. */
export interface SopBerlaku {
  readonly id: string
  readonly sop: string
  readonly digest: string
  /** Null: shipped with the program. */
  readonly sejak: Date | null
  readonly berkasId: string | null
  readonly rancanganId: string | null
  readonly berakhir: Date | null
  readonly sebabAkhir: 'diganti' | 'dicabut' | null
  readonly alasan: string | null
}

const KOLOM = sql`id, sop, digest, sejak, berkas_id as "berkasId", rancangan_id as "rancanganId", berakhir,
  sebab_akhir as "sebabAkhir", alasan`

/** Of each SOP that the office ever changed the newest row: in force when it has no end. */
export function daftarBerlakuTerakhir(db: Kueri): Promise<SopBerlaku[]> {
  return db.all(sql`select distinct on (sop) ${KOLOM} from sop_berlaku
    order by sop, berakhir is null desc, id desc`)
}

export function findBerlakuTerakhir(db: Kueri, sop: string): Promise<SopBerlaku | undefined> {
  return db.find(sql`select ${KOLOM} from sop_berlaku where sop = ${sop}
    order by berakhir is null desc, id desc limit 1`)
}

/** When this content of a SOP was in force, newest first. */
export function daftarMasaBerlaku(db: Kueri, sop: string, digest: string): Promise<SopBerlaku[]> {
  return db.all(sql`select ${KOLOM} from sop_berlaku where sop = ${sop} and digest = ${digest}
    order by berakhir is null desc, id desc`)
}

/** Newest first, with the number of the case that put it in force. */
export function daftarVersiBerlaku(
  db: Kueri,
  sop: string,
): Promise<(SopBerlaku & { nomorBerkas: string | null })[]> {
  return db.all(sql`select ${KOLOM}, (select nomor from berkas where berkas.id = berkas_id) as "nomorBerkas"
    from sop_berlaku where sop = ${sop} order by id desc`)
}

/** Changes of what is in force queue here; readers go on. */
export async function kunciBerlaku(tx: Tx): Promise<void> {
  await tx.run(sql`lock table sop_berlaku in share row exclusive mode`)
}

export async function insertBerlaku(
  tx: Tx,
  b: Pick<SopBerlaku, 'sop' | 'digest' | 'sejak' | 'berkasId' | 'rancanganId'>,
): Promise<string> {
  const { id } = await tx.one<{ id: string }>(sql`insert into sop_berlaku
    (sop, digest, sejak, berkas_id, rancangan_id)
    values (${b.sop}, ${b.digest}, ${b.sejak}, ${b.berkasId}, ${b.rancanganId}) returning id`)
  return id
}

export async function akhiriBerlaku(
  tx: Tx,
  id: string,
  a: {
    readonly saat: Date
    readonly sebab: 'diganti' | 'dicabut'
    readonly alasan: string | null
    readonly pelaku: Pelaku
  },
): Promise<void> {
  await tx.run(sql`update sop_berlaku set berakhir = ${a.saat}, sebab_akhir = ${a.sebab}, alasan = ${a.alasan},
    diakhiri_oleh = ${a.pelaku} where id = ${id}`)
  // The draft that brought it is no longer in force either.
  await tx.run(sql`update sop_rancangan set keadaan = 'dicabut'
    where id = (select rancangan_id from sop_berlaku where id = ${id})`)
}
