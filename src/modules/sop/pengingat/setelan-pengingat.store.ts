import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { SetelanPengingat } from './tahap-pengingat.ts'

export function getSetelanPengingat(db: Kueri): Promise<SetelanPengingat> {
  return db.one(sql`select sebelum_menit as "sebelumMenit", sebelum_bagian as "sebelumBagian",
    naik_menit as "naikMenit", ulang_menit as "ulangMenit", dasar, perlu_dikonfirmasi as "perluDikonfirmasi"
    from pengingat_setelan`)
}

/** What is due next is asked anew of every open stay; what was told stays told. */
export async function simpanSetelanPengingat(tx: Tx, s: SetelanPengingat): Promise<void> {
  await tx.run(sql`update pengingat_setelan set sebelum_menit = ${s.sebelumMenit},
    sebelum_bagian = ${s.sebelumBagian}, naik_menit = ${s.naikMenit}, ulang_menit = ${s.ulangMenit},
    dasar = ${s.dasar}, perlu_dikonfirmasi = ${s.perluDikonfirmasi}`)
  await tx.run(sql`update berkas_pengingat set berikutnya = '-infinity'`)
}
