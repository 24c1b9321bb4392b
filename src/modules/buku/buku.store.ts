import type { HasilKerja } from '#kernel/kerja'
import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

export interface LaporanTersusun {
  readonly kunci: string
  readonly snapshotId: string
  readonly hashPdf: string
  readonly hashXlsx: string
  readonly hashModel: string
  readonly hasil: HasilKerja
}

export async function insertLaporan(db: Kueri, l: LaporanTersusun, dibuat: Date): Promise<void> {
  await db.run(sql`insert into buku_laporan (kunci, snapshot_id, hash_pdf, hash_xlsx, hash_model, hasil, dibuat)
    values (${l.kunci}, ${l.snapshotId}, ${l.hashPdf}, ${l.hashXlsx}, ${l.hashModel}, ${JSON.stringify(l.hasil)}, ${dibuat})
    on conflict (kunci) do nothing`)
}

export async function findLaporan(db: Kueri, kunci: string): Promise<LaporanTersusun | undefined> {
  return ubah(await db.find<Baris>(sql`select * from buku_laporan where kunci = ${kunci}`))
}

/** The run whose unsigned PDF has this SHA-256; the newest when the same bytes were made more than once. */
export async function findLaporanByPdf(db: Kueri, hashPdf: string): Promise<LaporanTersusun | undefined> {
  return ubah(
    await db.find<Baris>(
      sql`select * from buku_laporan where hash_pdf = ${hashPdf} order by dibuat desc limit 1`,
    ),
  )
}

interface Baris {
  kunci: string
  snapshot_id: string
  hash_pdf: string
  hash_xlsx: string
  hash_model: string
  hasil: HasilKerja
}

function ubah(b: Baris | undefined): LaporanTersusun | undefined {
  if (!b) return undefined
  return {
    kunci: b.kunci,
    snapshotId: b.snapshot_id,
    hashPdf: b.hash_pdf,
    hashXlsx: b.hash_xlsx,
    hashModel: b.hash_model,
    hasil: b.hasil,
  }
}
