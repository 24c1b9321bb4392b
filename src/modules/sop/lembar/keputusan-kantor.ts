import { catat } from '#jejak'
import type { Pelaku } from '#kernel/pelaku'
import { tulisTanggal } from '#kernel/tanggal'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import type { NaskahBuku } from './buku-sop.ts'
import type { KeputusanKantor } from './lembar.contract.ts'

const KOSONG: KeputusanKantor = { nomor: '', tanggal: null, tentang: '', tempat: '' }

/** The decision that puts the SOP book in force, as far as the office said it. */
export async function getKeputusanKantor(db: Kueri): Promise<KeputusanKantor> {
  const k = await db.find<KeputusanKantor>(sql`select nomor, tanggal, tentang, tempat from sop_keputusan`)
  return k ?? KOSONG
}

export async function ubahKeputusanKantor(s: Sarana, k: KeputusanKantor, pelaku: Pelaku): Promise<void> {
  await s.db.transaksi(async (tx) => {
    const lama = await getKeputusanKantor(tx)
    await tx.run(sql`insert into sop_keputusan (nomor, tanggal, tentang, tempat)
      values (${k.nomor}, ${k.tanggal}, ${k.tentang}, ${k.tempat})
      on conflict (satu) do update set nomor = excluded.nomor, tanggal = excluded.tanggal,
        tentang = excluded.tentang, tempat = excluded.tempat`)
    await catat(tx, s.jam, {
      tindakan: 'sop.ubah-keputusan',
      objek: 'sop',
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama: lama.nomor, baru: k.nomor, tanggal: k.tanggal },
    })
  })
}

/** The words of the book with what the office said; what it left open stays a line to fill by hand. */
export function denganKeputusan(naskah: NaskahBuku, k: KeputusanKantor): NaskahBuku {
  return {
    ...naskah,
    nomor: k.nomor || naskah.nomor,
    tentang: k.tentang || naskah.tentang,
    tempat: k.tempat || naskah.tempat,
    tanggal: k.tanggal ? tulisTanggal(k.tanggal) : naskah.tanggal,
  }
}
