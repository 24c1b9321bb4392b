import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

export interface Label {
  readonly id: string
  readonly kolom: string
  readonly label: string
  readonly kunci: string
  readonly kode: number
  readonly alasan: string
  readonly sejak: Date
  readonly oleh: Pelaku
  readonly berakhir?: { readonly pada: Date; readonly oleh: Pelaku; readonly alasan: string }
}

interface BarisLabel extends Omit<Label, 'berakhir'> {
  berakhir: Date | null
  berakhir_oleh: Pelaku | null
  berakhir_alasan: string | null
}

function keDomain({ berakhir, berakhir_oleh, berakhir_alasan, ...b }: BarisLabel): Label {
  return {
    ...b,
    ...(berakhir && { berakhir: { pada: berakhir, oleh: berakhir_oleh!, alasan: berakhir_alasan! } }),
  }
}

/** Standing ones first, by column and label; ended ones after them. */
export async function daftarLabel(db: Kueri): Promise<Label[]> {
  const baris = await db.all<BarisLabel>(
    sql`select * from label_kode order by berakhir is not null, kolom, label, sejak`,
  )
  return baris.map(keDomain)
}

/** Its id, or undefined when the column has such a label already. */
export async function simpanLabel(tx: Tx, l: Omit<Label, 'id' | 'berakhir'>): Promise<string | undefined> {
  const b = await tx.find<{
    id: string
  }>(sql`insert into label_kode (kolom, label, kunci, kode, alasan, sejak, oleh)
    values (${l.kolom}, ${l.label}, ${l.kunci}, ${l.kode}, ${l.alasan}, ${l.sejak}, ${l.oleh})
    on conflict (kolom, kunci) where berakhir is null do nothing returning id`)
  return b?.id
}

/** The label as it was, or undefined when none of that id stands. */
export async function akhiriLabelTersimpan(
  tx: Tx,
  id: string,
  t: { pada: Date; oleh: Pelaku; alasan: string },
): Promise<Label | undefined> {
  const b =
    await tx.find<BarisLabel>(sql`update label_kode set berakhir = ${t.pada}, berakhir_oleh = ${t.oleh},
    berakhir_alasan = ${t.alasan} where id = ${id} and berakhir is null returning *`)
  return b && keDomain(b)
}
