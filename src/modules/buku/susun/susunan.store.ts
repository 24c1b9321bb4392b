import type { HasilKerja } from '#kernel/kerja'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { EdisiBuku, TahapBuku } from './model-buku.ts'

/** A book that was made: where its model lies, and what its kerja gave. */
export interface SusunanBuku {
  readonly kunci: string
  readonly edisi: EdisiBuku
  readonly berkasId: string
  readonly templat: string
  readonly templatVersi: number
  readonly tahap: TahapBuku
  readonly semester: string
  readonly snapshotId: string | null
  readonly hashPdf: string
  readonly hashModel: string
  readonly hasil: HasilKerja
  readonly dibuat: Date
}

const KOLOM = sql`kunci, edisi, berkas_id as "berkasId", templat, templat_versi as "templatVersi", tahap, semester,
  snapshot_id as "snapshotId", hash_pdf as "hashPdf", hash_model as "hashModel", hasil, dibuat`

export async function insertSusunan(tx: Tx, b: SusunanBuku): Promise<void> {
  await tx.run(sql`insert into buku_susunan (kunci, edisi, berkas_id, templat, templat_versi, tahap, semester,
      snapshot_id, hash_pdf, hash_model, hasil, dibuat)
    values (${b.kunci}, ${b.edisi}, ${b.berkasId}, ${b.templat}, ${b.templatVersi}, ${b.tahap}, ${b.semester},
      ${b.snapshotId}, ${b.hashPdf}, ${b.hashModel}, ${JSON.stringify(b.hasil)}::jsonb, ${b.dibuat})
    on conflict do nothing`)
}

/** What this key has made already. */
export async function findSusunan(db: Kueri, kunci: string): Promise<SusunanBuku | undefined> {
  return db.find(sql`select ${KOLOM} from buku_susunan where kunci = ${kunci} order by edisi limit 1`)
}

/** The run whose unsigned PDF has this SHA-256; the newest when the same bytes were made more than once. */
export async function findSusunanByPdf(db: Kueri, hashPdf: string): Promise<SusunanBuku | undefined> {
  return db.find(
    sql`select ${KOLOM} from buku_susunan where hash_pdf = ${hashPdf} order by dibuat desc limit 1`,
  )
}

/** Cases with a book in its public edition from this snapshot, the one made last first. */
export async function daftarSusunanPublik(db: Kueri, snapshotId: string): Promise<string[]> {
  const baris = await db.all<{ berkasId: string }>(sql`select berkas_id as "berkasId" from buku_susunan
    where snapshot_id = ${snapshotId} and edisi = 'publik' group by berkas_id order by max(dibuat) desc`)
  return baris.map((b) => b.berkasId)
}
