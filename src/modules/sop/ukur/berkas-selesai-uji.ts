import { randomUUID } from 'node:crypto'
import { getKalender, tambahMenitKerja } from '#kalender'
import { ok } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import { acak } from '../../../../test/support/mutasi-byte.ts'
import { simpanVersi } from '../berkas/berkas.store.ts'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'

const BENIH = 20_261_121

/** Cases that ran to their end in the first half of 2026, by rows: the engine would take a minute for them. */
export async function tulisBerkasSelesai(
  k: Pick<Sarana, 'db' | 'jam'>,
  d: DefinisiSop,
  banyak: number,
): Promise<void> {
  const r = acak(BENIH)
  const kalender = await getKalender(k.db)
  await k.db.transaksi(async (tx) => {
    const digest = await simpanVersi(tx, d, k.jam.sekarang())
    for (let n = 0; n < banyak; n++) {
      const id = randomUUID()
      let saat = tambahMenitKerja(kalender, new Date('2026-01-05T01:00:00Z'), n * 600 + 1)
      const dibuka = saat
      await tx.run(sql`insert into berkas (id, nomor, judul, sop, digest, masukan, putaran, hash_isi, dibuka, dibuka_oleh)
        values (${id}, ${`U/${String(n).padStart(4, '0')}`}, 'Uji', ${d.id}, ${digest}, '{}'::jsonb, 1,
          ${'a'.repeat(64)}, ${dibuka}, '{"jenis":"sistem","nama":"uji"}'::jsonb)`)
      const jalan = [0, 1, ...(n % 10 === 0 ? [0, 1] : []), 2, 3, 4]
      for (const [urut, i] of jalan.entries()) {
        const l = d.langkah[i]!
        const kembali = i === 1 && jalan[urut + 1] === 0
        const mulai = tambahMenitKerja(kalender, saat, 20 + r() * 100)
        const keluar = tambahMenitKerja(kalender, mulai, 2 + r() * 20)
        const tenggat = tambahMenitKerja(kalender, saat, 20)
        await tx.run(sql`insert into berkas_langkah (berkas_id, urut, sop, langkah, putaran, masuk, mulai, keluar,
            menit_baku, menit_terukur, tenggat, hasil)
          values (${id}, ${urut + 1}, ${d.id}, ${l.id}, 1, ${saat}, ${mulai}, ${keluar}, 20, 0, ${tenggat},
            ${kembali ? 'dikembalikan' : 'selesai'})`)
        if (kembali)
          await tx.run(sql`insert into berkas_tindakan (id, berkas_id, urut, langkah, tindakan, pelaku, pegawai_id,
              jabatan_id, jabatan, dasar, putaran, hash_isi, isi, masukan, ke, alasan, waktu, status)
            values (${randomUUID()}, ${id}, ${urut + 1}, ${l.id}, 'kembalikan', '{"nama":"x"}'::jsonb, ${randomUUID()},
              ${randomUUID()}, 'Kasi', 'definitif', 1, ${'a'.repeat(64)}, '[]'::jsonb, '{}'::jsonb, ${d.langkah[0]!.id},
              'uji', ${mulai}, 'berlaku')`)
        saat = keluar
      }
      await tx.run(sql`update berkas set selesai = ${saat}, hasil = 'tuntas' where id = ${id}`)
    }
    return ok()
  })
}
