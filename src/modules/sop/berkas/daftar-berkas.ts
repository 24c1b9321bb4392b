import { getKalender } from '#kalender'
import type { Jam } from '#kernel/jam'
import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'
import {
  type DefinisiSop,
  getLangkah,
  judulTampil,
  sebutPelaku,
  urutanLangkah,
} from '../definisi/definisi-sop.ts'
import type { DaftarBerkasKirim, RingkasBerkasKirim } from '../sop.contract.ts'
import { getVersi, KOLOM_BERKAS } from './berkas.store.ts'
import { type Berkas, keadaanBerkas, type TempatBerkas } from './berkas.ts'
import { KOLOM_TEMPAT } from './tempat.store.ts'
import { tulisTenggat } from './tenggat.ts'

const HALAMAN = 100

export interface SaringBerkas {
  readonly keadaan?: 'terbuka' | 'terlambat' | 'selesai' | undefined
  /** In number and title. */
  readonly cari?: string | undefined
  readonly lewati?: number | undefined
}

/** Cases, newest first, a hundred a page; those with a step past its deadline by how long it is past. */
export async function daftarBerkas(db: Kueri, jam: Jam, saring: SaringBerkas): Promise<DaftarBerkasKirim> {
  const saat = jam.sekarang()
  const pola = saring.cari ? `%${saring.cari.trim().replace(/[\\%_]/g, '\\$&')}%` : null
  const cocok = sql`(${pola}::text is null or nomor ilike ${pola} or judul ilike ${pola})`
  const lewat = sql`(select min(tenggat) from berkas_tempat t where t.berkas_id = berkas.id)`
  const keadaan =
    saring.keadaan === 'terlambat'
      ? sql`id in (select berkas_id from berkas_tempat where tenggat < ${saat})`
      : saring.keadaan === 'terbuka'
        ? sql`selesai is null`
        : saring.keadaan === 'selesai'
          ? sql`selesai is not null`
          : sql`true`
  const { jumlah } = await db.one<{ jumlah: number }>(
    sql`select count(*) as jumlah from berkas where ${cocok} and ${keadaan}`,
  )
  const baris = await db.all<Berkas>(sql`select ${KOLOM_BERKAS} from berkas where ${cocok} and ${keadaan}
    order by ${saring.keadaan === 'terlambat' ? sql`${lewat}, id` : sql`dibuka desc, id desc`}
    limit ${HALAMAN} offset ${saring.lewati ?? 0}`)
  const tempat = await db.all<
    TempatBerkas & { berkasId: string }
  >(sql`select berkas_id as "berkasId", ${KOLOM_TEMPAT}
    from berkas_tempat where berkas_id = any(${baris.map((b) => b.id)}::uuid[])`)
  const perBerkas = Map.groupBy(tempat, (t) => t.berkasId)
  const kalender = await getKalender(db)
  const berkas: RingkasBerkasKirim[] = []
  for (const b of baris) {
    const d = await getVersi(db, b.digest)
    const terbuka = urutkan(d, perBerkas.get(b.id) ?? [])
    const dekat = terdekat(terbuka)
    berkas.push({
      id: b.id,
      nomor: b.nomor,
      judul: b.judul,
      sop: judulTampil(d),
      keadaan: keadaanBerkas(b, terbuka),
      tempat: terbuka.map((t) => {
        const langkah = getLangkah(d, t.langkah)
        return {
          langkah: `${urutanLangkah(d, langkah.id) + 1}. ${langkah.kegiatan}`,
          pelaksana: sebutPelaku(d, langkah),
          keadaan: t.keadaan,
        }
      }),
      tenggat: dekat ? tulisTenggat(kalender, dekat.tenggat, saat, getLangkah(d, dekat.langkah).waktu) : null,
      putaran: b.putaran,
      dibuka: b.dibuka.toISOString(),
      selesai: b.selesai?.toISOString() ?? null,
      hasil: b.hasil,
    })
  }
  return { jumlah, berkas }
}

function urutkan(d: DefinisiSop, tempat: readonly TempatBerkas[]): TempatBerkas[] {
  return [...tempat].sort((a, b) => urutanLangkah(d, a.langkah) - urutanLangkah(d, b.langkah))
}

function terdekat(tempat: readonly TempatBerkas[]): TempatBerkas | undefined {
  const bertenggat = tempat.filter((t) => t.tenggat !== null)
  return bertenggat.length > 0 ? bertenggat.reduce((a, b) => (a.tenggat! <= b.tenggat! ? a : b)) : tempat[0]
}
