import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import { type DaftarPeraturan, daftarPeraturan, type Peraturan, type RujukanPeraturan } from './peraturan.ts'

/** One change of the office's list; `keadaan` null: the office's entry was taken away. */
export interface PerubahanPeraturan extends RujukanPeraturan {
  readonly keadaan: Peraturan['keadaan'] | null
  readonly oleh: string | null
  readonly dikonfirmasi: boolean
  readonly waktu: Date
  readonly pelaku: Pelaku
}

/** Newest first. */
export function daftarPerubahanPeraturan(db: Kueri): Promise<PerubahanPeraturan[]> {
  return db.all(sql`select jenis, nomor, tahun, keadaan, oleh, dikonfirmasi, waktu, pelaku
    from sop_peraturan order by urut desc`)
}

export async function insertPerubahanPeraturan(tx: Tx, p: PerubahanPeraturan): Promise<void> {
  await tx.run(sql`insert into sop_peraturan (jenis, nomor, tahun, keadaan, oleh, dikonfirmasi, hapus, waktu, pelaku)
    values (${p.jenis}, ${p.nomor}, ${p.tahun}, ${p.keadaan}, ${p.oleh}, ${p.dikonfirmasi}, ${p.keadaan === null},
      ${p.waktu}, ${p.pelaku})`)
}

/** The shipped list with the office's newest word on each regulation in its place. */
export async function daftarPeraturanKantor(db: Kueri): Promise<DaftarPeraturan> {
  const baris =
    await db.all<PerubahanPeraturan>(sql`select distinct on (jenis, nomor, tahun) jenis, nomor, tahun,
    keadaan, oleh, dikonfirmasi, waktu, pelaku from sop_peraturan order by jenis, nomor, tahun, urut desc`)
  const bawaan = daftarPeraturan()
  const milik = baris.flatMap(({ jenis, nomor, tahun, keadaan, oleh, dikonfirmasi }) =>
    keadaan === null ? [] : [{ jenis, nomor, tahun, keadaan, oleh, dikonfirmasi }],
  )
  const kunci = (p: RujukanPeraturan) => `${p.jenis}/${p.nomor}/${p.tahun}`
  const diganti = new Set(milik.map(kunci))
  return { per: bawaan.per, peraturan: [...milik, ...bawaan.peraturan.filter((p) => !diganti.has(kunci(p)))] }
}
