import { getKalender } from '#kalender'
import type { Jam } from '#kernel/jam'
import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'
import { getLangkah, judulTampil, sebutPelaku, urutanLangkah } from '../definisi/definisi-sop.ts'
import type { DaftarBerkasKirim, RingkasBerkasKirim } from '../sop.contract.ts'
import { getVersi, KOLOM_BERKAS } from './berkas.store.ts'
import type { Berkas } from './berkas.ts'
import { tulisTenggat } from './tenggat.ts'

const HALAMAN = 100

export interface SaringBerkas {
  readonly keadaan?: 'terbuka' | 'selesai' | undefined
  /** In number and title. */
  readonly cari?: string | undefined
  readonly lewati?: number | undefined
}

/** Cases, newest first, a hundred a page. */
export async function daftarBerkas(db: Kueri, jam: Jam, saring: SaringBerkas): Promise<DaftarBerkasKirim> {
  const pola = saring.cari ? `%${saring.cari.trim().replace(/[\\%_]/g, '\\$&')}%` : null
  const syarat = sql`(${pola}::text is null or nomor ilike ${pola} or judul ilike ${pola})
    and (${saring.keadaan ?? null}::text is null or (selesai is null) = (${saring.keadaan ?? null} = 'terbuka'))`
  const { jumlah } = await db.one<{ jumlah: number }>(
    sql`select count(*) as jumlah from berkas where ${syarat}`,
  )
  const baris = await db.all<Berkas>(sql`select ${KOLOM_BERKAS} from berkas where ${syarat}
    order by dibuka desc, id desc limit ${HALAMAN} offset ${saring.lewati ?? 0}`)
  const kalender = await getKalender(db)
  const saat = jam.sekarang()
  const berkas: RingkasBerkasKirim[] = []
  for (const b of baris) {
    const d = await getVersi(db, b.digest)
    const langkah = getLangkah(d, b.langkah)
    berkas.push({
      id: b.id,
      nomor: b.nomor,
      judul: b.judul,
      sop: judulTampil(d),
      keadaan: b.keadaan,
      langkah: b.selesai ? null : `${urutanLangkah(d, langkah.id) + 1}. ${langkah.kegiatan}`,
      pelaksana: b.selesai ? null : sebutPelaku(d, langkah),
      tenggat: b.selesai ? null : tulisTenggat(kalender, b.tenggat, saat, langkah.waktu),
      putaran: b.putaran,
      dibuka: b.dibuka.toISOString(),
      selesai: b.selesai?.toISOString() ?? null,
      hasil: b.hasil,
    })
  }
  return { jumlah, berkas }
}
