import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { SetelanSurel } from './setelan-surel.ts'

export function getSetelanSurel(db: Kueri): Promise<SetelanSurel> {
  return db.one(sql`select aktif, host, port, keamanan, pengguna, sandi, pengirim, sertifikat,
    alamat_tertib as "alamatTertib", to_char(jam_harian, 'HH24:MI') as "jamHarian", simpan_hari as "simpanHari"
    from kabar_setelan`)
}

export async function simpanSetelanSurel(tx: Tx, s: SetelanSurel): Promise<void> {
  await tx.run(sql`update kabar_setelan set aktif = ${s.aktif}, host = ${s.host}, port = ${s.port},
    keamanan = ${s.keamanan}, pengguna = ${s.pengguna}, sandi = ${s.sandi}, pengirim = ${s.pengirim},
    sertifikat = ${s.sertifikat}, alamat_tertib = ${s.alamatTertib}, jam_harian = ${s.jamHarian}::time,
    simpan_hari = ${s.simpanHari}`)
}

/** The office sends mail at all. */
export async function isSurelAktif(db: Kueri): Promise<boolean> {
  return (await getSetelanSurel(db)).aktif
}
