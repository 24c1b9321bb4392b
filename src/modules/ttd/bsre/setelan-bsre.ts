import { z } from 'zod'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

/** Where the office's BSrE service is. The password of the service is kept wrapped under the master key. */
export const SetelanBsre = z.object({
  alamat: z.url({ protocol: /^https?$/ }),
  pengguna: z.string().trim().min(1).max(100),
  /** The service takes up to a minute when the capital is busy; perlu dikonfirmasi. */
  batasDetik: z.int().min(5).max(180).default(90),
})
export type SetelanBsre = z.infer<typeof SetelanBsre>

export interface SetelanBsreTersimpan extends SetelanBsre {
  readonly sandi: Buffer
}

export const KONTEKS_SANDI = 'ttd-bsre-sandi'
export const KONTEKS_NIK = 'ttd-bsre-nik'

export async function findSetelanBsre(db: Kueri): Promise<SetelanBsreTersimpan | undefined> {
  const b = await db.find<{ alamat: string; pengguna: string; batas_detik: number; sandi: Buffer }>(
    sql`select alamat, pengguna, batas_detik, sandi from ttd_bsre`,
  )
  return b && { alamat: b.alamat, pengguna: b.pengguna, batasDetik: b.batas_detik, sandi: b.sandi }
}

export async function simpanSetelanBsre(tx: Tx, s: SetelanBsreTersimpan, saat: Date): Promise<void> {
  await tx.run(sql`insert into ttd_bsre (alamat, pengguna, batas_detik, sandi, diubah)
    values (${s.alamat}, ${s.pengguna}, ${s.batasDetik}, ${s.sandi}, ${saat})
    on conflict (satu) do update set alamat = excluded.alamat, pengguna = excluded.pengguna,
      batas_detik = excluded.batas_detik, sandi = excluded.sandi, diubah = excluded.diubah`)
}

/** The NIK under which BSrE knows an official, wrapped: an official is a resident too. */
export async function findNikBsre(db: Kueri, pegawaiId: string): Promise<Buffer | undefined> {
  return (await db.find<{ nik: Buffer }>(sql`select nik from ttd_bsre_nik where pegawai_id = ${pegawaiId}`))
    ?.nik
}

export async function simpanNikBsre(tx: Tx, pegawaiId: string, nik: Buffer, saat: Date): Promise<void> {
  await tx.run(sql`insert into ttd_bsre_nik (pegawai_id, nik, diubah) values (${pegawaiId}, ${nik}, ${saat})
    on conflict (pegawai_id) do update set nik = excluded.nik, diubah = excluded.diubah`)
}

/** Officials who can sign through BSrE, by their id. */
export async function daftarPejabatBsre(db: Kueri): Promise<string[]> {
  const baris = await db.all<{ id: string }>(
    sql`select pegawai_id as id from ttd_bsre_nik order by pegawai_id`,
  )
  return baris.map((b) => b.id)
}
