import { z } from 'zod'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { NamaAlat } from '../nama-alat.ts'

/** What an instrument needs to find its key; never a secret. */
export const RincianAlat = z.object({
  /** Issuers that came with the certificate, PEM. */
  rantai: z.array(z.string()).default([]),
  /** P12: its password stands under the master key, because the office chose so. */
  sandiTersimpan: z.boolean().default(false),
  /** PKCS#11. */
  modul: z.string().optional(),
  token: z.string().optional(),
  id: z.string().optional(),
})
export type RincianAlat = z.infer<typeof RincianAlat>

/** Owner of the key of the office's seal, where an official's id stands else. */
export const PEMILIK_SEGEL = 'segel'

export interface AlatPegawai {
  /** Or PEMILIK_SEGEL. */
  readonly pegawaiId: string
  readonly alat: NamaAlat
  readonly nomorSeri?: string
  readonly rincian: RincianAlat
}

export async function findAlatPegawai(db: Kueri, pegawaiId: string): Promise<AlatPegawai | undefined> {
  const b = await db.find<{ alat: NamaAlat; nomorSeri: string | null; rincian: unknown }>(
    sql`select alat, nomor_seri as "nomorSeri", rincian from ttd_alat where pegawai_id = ${pegawaiId}`,
  )
  return (
    b && {
      pegawaiId,
      alat: b.alat,
      rincian: RincianAlat.parse(b.rincian),
      ...(b.nomorSeri !== null && { nomorSeri: b.nomorSeri }),
    }
  )
}

export async function simpanAlatPegawai(tx: Tx, a: AlatPegawai, saat: Date, pelaku: Pelaku): Promise<void> {
  await tx.run(sql`insert into ttd_alat (pegawai_id, alat, nomor_seri, rincian, diubah, pelaku)
    values (${a.pegawaiId}, ${a.alat}, ${a.nomorSeri ?? null}, ${a.rincian}, ${saat}, ${pelaku})
    on conflict (pegawai_id) do update set alat = excluded.alat, nomor_seri = excluded.nomor_seri,
      rincian = excluded.rincian, diubah = excluded.diubah, pelaku = excluded.pelaku`)
}
