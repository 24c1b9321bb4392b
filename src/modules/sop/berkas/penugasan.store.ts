import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { JenisPenugasan } from '../mesin/penugasan.ts'

/** An open step taken, given on or let to somebody else. */
export interface Penugasan {
  readonly langkah: string
  readonly putaran: number
  readonly jenis: JenisPenugasan
  readonly oleh: Pelaku
  readonly olehId: string
  /** Who has it then; both null after `lepas`. */
  readonly kepadaId: string | null
  readonly kepada: string | null
  readonly catatan: string | null
  readonly waktu: Date
}

/** A delegation that runs. */
export interface Limpahan {
  readonly id: string
  readonly langkah: string
  readonly oleh: Pelaku
  readonly olehId: string
  readonly kepadaId: string
  readonly kepada: string
  readonly catatan: string | null
  readonly waktu: Date
}

export async function insertPenugasan(tx: Tx, berkasId: string, p: Penugasan): Promise<void> {
  await tx.run(sql`insert into berkas_penugasan (berkas_id, langkah, putaran, jenis, oleh, oleh_id, kepada_id, kepada,
      catatan, waktu)
    values (${berkasId}, ${p.langkah}, ${p.putaran}, ${p.jenis}, ${p.oleh}, ${p.olehId}, ${p.kepadaId}, ${p.kepada},
      ${p.catatan}, ${p.waktu})`)
}

/** In the order in which they were done. */
export function daftarPenugasan(db: Kueri, berkasId: string): Promise<Penugasan[]> {
  return db.all(sql`select langkah, putaran, jenis, oleh, oleh_id as "olehId", kepada_id as "kepadaId", kepada, catatan,
      waktu
    from berkas_penugasan where berkas_id = ${berkasId} order by waktu, id`)
}

/** Delegations of a case that run, oldest first. */
export function daftarLimpahan(db: Kueri, berkasId: string): Promise<Limpahan[]> {
  return db.all(sql`select id, langkah, oleh, oleh_id as "olehId", kepada_id as "kepadaId", kepada, catatan, waktu
    from berkas_penugasan where berkas_id = ${berkasId} and jenis = 'limpahkan' and berakhir is null
    order by waktu, id`)
}

/** Ends the delegations of a step, to one person or to all. */
export async function akhiriLimpahan(
  tx: Tx,
  p: {
    readonly berkasId: string
    readonly langkah: string
    readonly kepadaId?: string
    readonly sebab: 'langkah-ditinggal' | 'ditarik'
    readonly saat: Date
  },
): Promise<number> {
  return tx.run(sql`update berkas_penugasan set berakhir = ${p.saat}, sebab = ${p.sebab}
    where berkas_id = ${p.berkasId} and langkah = ${p.langkah} and jenis = 'limpahkan' and berakhir is null
      and kepada_id = coalesce(${p.kepadaId ?? null}::uuid, kepada_id)`)
}

export async function ubahPengambil(
  tx: Tx,
  berkasId: string,
  langkah: string,
  pengambil: { readonly pegawaiId: string; readonly saat: Date } | null,
): Promise<void> {
  await tx.run(sql`update berkas_tempat set pengambil = ${pengambil?.pegawaiId ?? null}, diambil = ${pengambil?.saat ?? null}
    where berkas_id = ${berkasId} and langkah = ${langkah}`)
}
