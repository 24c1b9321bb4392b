import { isKertas, type Kertas } from '#dokumen'
import { catat } from '#jejak'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'

/** Paper on which the office prints its SOPs; A4 until it chose. */
export async function getKertasKantor(db: Kueri): Promise<Kertas> {
  const baris = await db.find<{ kertas: string }>(sql`select kertas from sop_cetak`)
  return isKertas(baris?.kertas) ? baris.kertas : 'a4'
}

export async function ubahKertasKantor(s: Sarana, kertas: Kertas, pelaku: Pelaku): Promise<void> {
  await s.db.transaksi(async (tx) => {
    const lama = await getKertasKantor(tx)
    await tx.run(sql`insert into sop_cetak (kertas) values (${kertas})
      on conflict (satu) do update set kertas = excluded.kertas`)
    await catat(tx, s.jam, {
      tindakan: 'sop.ubah-kertas',
      objek: 'sop',
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama, baru: kertas },
    })
  })
}
