import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import { susunKata } from '../arsip.store.ts'

/** `tanpa-alat`: a scan, and tesseract is not installed. `gagal`: given up after `PERCOBAAN_MAKS`. */
export type StatusTeks = 'menunggu' | 'terbaca' | 'tanpa-teks' | 'tanpa-alat' | 'gagal'

export interface TeksDibaca {
  readonly status: Exclude<StatusTeks, 'menunggu'>
  readonly cara?: 'pdf' | 'ocr' | 'teks'
  /** Different words, apart by spaces. */
  readonly kata: string
  readonly halaman?: number
  readonly catatan?: string
}

export const PERCOBAAN_MAKS = 3

export interface GiliranTeks {
  readonly hash: string
  readonly nama: string
  readonly mime: string
  readonly percobaan: number
}

/** Takes the next content and counts the try before it is read: what ends the process is not read for ever. */
export async function ambilGiliranTeks(db: Kueri): Promise<GiliranTeks | undefined> {
  return db.find(sql`update arsip_teks t set percobaan = t.percobaan + 1
    from (select t.hash, d.nama, d.mime from arsip_teks t
        join lateral (select nama, mime from arsip_dokumen d where d.hash = t.hash limit 1) d on true
      where t.status = 'menunggu' order by t.waktu, t.hash limit 1) q
    where q.hash = t.hash returning t.hash, q.nama, q.mime, t.percobaan`)
}

/** Keeps the words and puts them into the search of every entry that holds the content, in one transaction. */
export async function simpanTeks(tx: Tx, hash: string, t: TeksDibaca, saat: Date): Promise<void> {
  await tx.run(sql`update arsip_teks set status = ${t.status}, cara = ${t.cara ?? null}, kata = ${t.kata},
    halaman = ${t.halaman ?? null}, catatan = ${t.catatan ?? null}, waktu = ${saat} where hash = ${hash}`)
  if (t.kata !== '')
    await susunKata(
      tx,
      sql`arsip_id in (select arsip_id from arsip_dokumen where hash = ${hash}) and status <> 'musnah'`,
    )
}

export async function ringkasTeks(db: Kueri): Promise<{ status: StatusTeks; jumlah: number }[]> {
  return db.all(sql`select status, count(*) as jumlah from arsip_teks group by status order by status`)
}

/** Once tesseract has come, what waited for it is read. */
export async function ulangiTanpaAlat(db: Kueri): Promise<number> {
  return db.run(
    sql`update arsip_teks set status = 'menunggu', percobaan = 0 where status in ('tanpa-alat', 'gagal')`,
  )
}
