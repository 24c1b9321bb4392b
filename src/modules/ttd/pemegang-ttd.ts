import type { TanyaPemegang } from '#dokumen'
import { sql } from '#platform/sql'

/** Signed files, what was signed, their prolonged evidence, and scans of what was signed by hand: all of a case. */
export const pemegangTtd: TanyaPemegang = {
  modul: 'ttd',
  async cari(s, hash) {
    const baris = await s.db.all<{
      id: string
    }>(sql`select berkas_id as id from tanda_tangan where hash_hasil = ${hash}
      union select c.berkas_id from ttd_pindaian p join ttd_cetakan c on c.id = p.cetakan_id where p.hash = ${hash}
      union select t.berkas_id from ttd_perpanjangan p join tanda_tangan t on t.isi = p.isi
        where p.hash_hasil = ${hash}`)
    return { pemegang: [], berkas: baris.map((b) => b.id) }
  },
}
