import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Potongan } from './narasi.contract.ts'

/** A paragraph that a person touched, as it is kept. */
export interface ParagrafTersimpan {
  readonly id: string
  readonly bab: string
  readonly urut: number
  /** Null: the rule's own words. */
  readonly potongan: readonly Potongan[] | null
  readonly terbaca: Readonly<Record<string, string>>
  readonly versi: number
  readonly alasan: AlasanTersimpan | null
  readonly dihapus: Date | null
  readonly oleh: Pelaku
  readonly diubah: Date
}
export interface AlasanTersimpan {
  readonly teks: string
  readonly sidik: string
  readonly oleh: Pelaku
  readonly waktu: string
}

export function daftarParagraf(db: Kueri, berkasId: string): Promise<ParagrafTersimpan[]> {
  return db.all(sql`select id, bab, urut, potongan, terbaca, versi, alasan, dihapus, oleh, diubah
    from buku_narasi_paragraf where berkas_id = ${berkasId} order by bab, urut, id`)
}

/** Writes it whole, new or not. */
export async function simpanParagraf(tx: Tx, berkasId: string, p: ParagrafTersimpan): Promise<void> {
  const potongan = p.potongan && JSON.stringify(p.potongan)
  await tx.run(sql`insert into buku_narasi_paragraf
      (berkas_id, id, bab, urut, potongan, terbaca, versi, alasan, dihapus, oleh, diubah)
    values (${berkasId}, ${p.id}, ${p.bab}, ${p.urut}, ${potongan}::jsonb, ${JSON.stringify(p.terbaca)}::jsonb,
      ${p.versi}, ${p.alasan && JSON.stringify(p.alasan)}::jsonb, ${p.dihapus}, ${JSON.stringify(p.oleh)}::jsonb,
      ${p.diubah})
    on conflict (berkas_id, id) do update set bab = excluded.bab, urut = excluded.urut, potongan = excluded.potongan,
      terbaca = excluded.terbaca, versi = excluded.versi, alasan = excluded.alasan, dihapus = excluded.dihapus,
      oleh = excluded.oleh, diubah = excluded.diubah`)
}

export async function geserUrutan(
  tx: Tx,
  berkasId: string,
  urutan: readonly { readonly id: string; readonly urut: number }[],
): Promise<void> {
  await tx.run(sql`update buku_narasi_paragraf p set urut = u.urut
    from unnest(${urutan.map((u) => u.id)}::text[], ${urutan.map((u) => u.urut)}::int[]) as u (id, urut)
    where p.berkas_id = ${berkasId} and p.id = u.id`)
}
