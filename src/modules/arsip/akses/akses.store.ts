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

/** An entry that holds a content or a case, with whether this person took part. */
export interface Pemilik {
  readonly arsipId: string
  readonly keamanan: KelasKeamanan
  readonly peserta: boolean
}

const peserta = (pegawaiId: string | undefined) => sql`exists (select from arsip_peserta p
  where p.arsip_id = k.arsip_id and p.pegawai_id = ${pegawaiId ?? null}) as peserta`

export async function findPemilikHash(
  db: Kueri,
  hash: string,
  pegawaiId: string | undefined,
): Promise<Pemilik[]> {
  return db.all(sql`select distinct k.arsip_id as "arsipId", k.keamanan, ${peserta(pegawaiId)}
    from arsip_dokumen d join arsip_keadaan k on k.arsip_id = d.arsip_id where d.hash = ${hash}`)
}

/** The closed entries of these cases. */
export async function findPemilikBerkas(
  db: Kueri,
  berkasId: readonly string[],
  pegawaiId: string | undefined,
): Promise<(Pemilik & { readonly berkasId: string })[]> {
  return db.all(sql`select k.arsip_id as "arsipId", k.keamanan, a.berkas_id as "berkasId", ${peserta(pegawaiId)}
    from arsip a join arsip_keadaan k on k.arsip_id = a.id
    where a.berkas_id = any(${[...berkasId]}::text[]) and k.keamanan <> 'biasa'`)
}
