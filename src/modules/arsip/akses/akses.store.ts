import type { Kueri, Tx } from '#platform/postgres'
import { join, sql } from '#platform/sql'
import type { KelasKeamanan } from '../arsip.contract.ts'
import type { AturanAkses } from './akses.ts'

/** What the office wrote over the rules that come with the program; a class without a row keeps those. */
export async function daftarAturanKantor(db: Kueri): Promise<AturanAkses[]> {
  return db.all(sql`select keamanan, array_agg(pelaksana order by pelaksana) as pelaksana
    from arsip_akses group by keamanan`)
}

export async function simpanAturan(tx: Tx, a: AturanAkses): Promise<void> {
  await tx.run(sql`delete from arsip_akses where keamanan = ${a.keamanan}`)
  const baris = a.pelaksana.map((p) => sql`(${a.keamanan}, ${p})`)
  await tx.run(sql`insert into arsip_akses (keamanan, pelaksana) values ${join(baris)}`)
}

/** Entries that hold this content, with class and whether this person took part. */
export async function findPemilikHash(
  db: Kueri,
  hash: string,
  pegawaiId: string | undefined,
): Promise<{ arsipId: string; keamanan: KelasKeamanan; peserta: boolean }[]> {
  return db.all(sql`select k.arsip_id as "arsipId", k.keamanan,
      exists (select from arsip_peserta p where p.arsip_id = k.arsip_id and p.pegawai_id = ${pegawaiId ?? null}) as peserta
    from arsip_dokumen d join arsip_keadaan k on k.arsip_id = d.arsip_id
    where d.hash = ${hash} and k.keamanan <> 'biasa'`)
}

/** The closed entries of a case. */
export async function findPemilikBerkas(
  db: Kueri,
  berkasId: string,
  pegawaiId: string | undefined,
): Promise<{ arsipId: string; keamanan: KelasKeamanan; peserta: boolean }[]> {
  return db.all(sql`select k.arsip_id as "arsipId", k.keamanan,
      exists (select from arsip_peserta p where p.arsip_id = k.arsip_id and p.pegawai_id = ${pegawaiId ?? null}) as peserta
    from arsip a join arsip_keadaan k on k.arsip_id = a.id
    where a.berkas_id = ${berkasId} and k.keamanan <> 'biasa'`)
}
