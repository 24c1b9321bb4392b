import type { Pelaku } from '#kernel/pelaku'
import type { Tanggal } from '#kernel/tanggal'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

/** One list that was taken in. */
export interface EdisiWilayah {
  readonly id: string
  readonly sumber: 'paket' | 'csv'
  readonly nama: string
  readonly dasarHukum?: string | undefined
  readonly tanggalEfektif?: Tanggal | undefined
  readonly atribusi?: string | undefined
  readonly jumlah: number
  readonly baru: number
  readonly berubah: number
  readonly berakhir: number
  readonly diimpor: Date
  readonly oleh: Pelaku
}

export async function simpanEdisi(tx: Tx, e: EdisiWilayah): Promise<void> {
  await tx.run(sql`insert into wilayah_edisi (id, sumber, nama, dasar_hukum, tanggal_efektif, atribusi, jumlah, baru,
      berubah, berakhir, diimpor, oleh)
    values (${e.id}, ${e.sumber}, ${e.nama}, ${e.dasarHukum ?? null}, ${e.tanggalEfektif ?? null},
      ${e.atribusi ?? null}, ${e.jumlah}, ${e.baru}, ${e.berubah}, ${e.berakhir}, ${e.diimpor}, ${e.oleh})`)
}

/** Newest first. */
export async function daftarEdisi(db: Kueri): Promise<EdisiWilayah[]> {
  const baris = await db.all<{
    id: string
    sumber: 'paket' | 'csv'
    nama: string
    dasar_hukum: string | null
    tanggal_efektif: Tanggal | null
    atribusi: string | null
    jumlah: number
    baru: number
    berubah: number
    berakhir: number
    diimpor: Date
    oleh: Pelaku
  }>(sql`select * from wilayah_edisi order by diimpor desc, id`)
  return baris.map(({ dasar_hukum, tanggal_efektif, atribusi, ...b }) => ({
    ...b,
    ...(dasar_hukum !== null && { dasarHukum: dasar_hukum }),
    ...(tanggal_efektif !== null && { tanggalEfektif: tanggal_efektif }),
    ...(atribusi !== null && { atribusi }),
  }))
}
