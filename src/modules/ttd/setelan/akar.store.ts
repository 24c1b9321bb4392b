import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

/** A root that the office trusts because somebody entered it: of a PSrE, or of a time-stamp authority. */
export interface Akar {
  /** SHA-256 of the DER, hex. */
  readonly sidik: string
  readonly jenis: 'psre' | 'cap-waktu'
  readonly nama: string
  readonly pem: string
  readonly ditambah: Date
  readonly pelaku: Pelaku
}

export function daftarAkar(db: Kueri): Promise<Akar[]> {
  return db.all(sql`select sidik, jenis, nama, pem, ditambah, pelaku from ttd_akar order by ditambah, sidik`)
}

/** False when it is there already. */
export async function simpanAkar(tx: Tx, a: Akar): Promise<boolean> {
  const n = await tx.run(sql`insert into ttd_akar (sidik, jenis, nama, pem, ditambah, pelaku)
    values (${a.sidik}, ${a.jenis}, ${a.nama}, ${a.pem}, ${a.ditambah}, ${a.pelaku}) on conflict (sidik) do nothing`)
  return n === 1
}

/** False when it is not there. */
export async function hapusAkar(tx: Tx, sidik: string): Promise<boolean> {
  return (await tx.run(sql`delete from ttd_akar where sidik = ${sidik}`)) === 1
}
