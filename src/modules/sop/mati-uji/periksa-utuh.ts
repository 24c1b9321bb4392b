import { periksaJejak } from '#jejak'
import type { Sarana } from '#platform/sarana'
import type { Sql } from '#platform/sql'
import { sql } from '#platform/sql'
import { hashIsi } from '../mesin/isi-berkas.ts'

/** An act that was answered before the end came. */
export interface Diakui {
  readonly jenis: string
  readonly id: string
}

/** Each names rows that a whole office never has, as `salah`. */
const TAK_PERNAH_ADA: Record<string, Sql> = {
  'berkas berjalan tanpa tempat': sql`select nomor as salah from berkas b where selesai is null
    and not exists (select from berkas_tempat t where t.berkas_id = b.id)`,
  'berkas berakhir dengan tempat': sql`select nomor as salah from berkas b where selesai is not null
    and exists (select from berkas_tempat t where t.berkas_id = b.id)`,
  'tempat menunggu tanpa tindakan yang menunggu': sql`select p.berkas_id || '/' || p.langkah as salah
    from berkas_tempat p left join berkas_tindakan t on t.id = p.ditunggu and t.berkas_id = p.berkas_id
      and t.langkah = p.langkah and t.status = 'menunggu-kerja'
    where p.ditunggu is not null and t.id is null`,
  'tindakan menunggu tanpa tempat': sql`select t.id as salah from berkas_tindakan t where status = 'menunggu-kerja'
    and not exists (select from berkas_tempat p where p.ditunggu = t.id)`,
  'tempat menunggu tanpa pekerjaan': sql`select p.berkas_id || '/' || p.langkah as salah from berkas_tempat p
    left join pekerjaan k on k.id = p.pekerjaan_id where p.ditunggu is not null and k.id is null`,
  'pekerjaan tanpa tindakan': sql`select k.id as salah from pekerjaan k where nama = 'sop.kerja'
    and not exists (select from berkas_tindakan t where t.id::text = k.data ->> 'tindakanId')`,
  'tempat tanpa masa yang terbuka': sql`select p.berkas_id || '/' || p.langkah as salah from berkas_tempat p
    where not exists (select from berkas_langkah l
      where l.berkas_id = p.berkas_id and l.langkah = p.langkah and l.keluar is null)`,
  'masa terbuka tanpa tempat': sql`select l.berkas_id || '/' || l.langkah as salah from berkas_langkah l
    where l.keluar is null and not exists (select from berkas_tempat p
      where p.berkas_id = l.berkas_id and p.langkah = l.langkah)`,
  'nomor berkas bercelah': sql`select n.tahun::text as salah from berkas_nomor n
    where n.terakhir <> (select count(*) from berkas b where b.nomor like n.tahun || '/%')
      or n.terakhir <> (select coalesce(max(split_part(b.nomor, '/', 2)::int), 0) from berkas b)`,
  'nomor ulasan bercelah': sql`select berkas_id as salah from berkas_ulasan
    group by berkas_id having max(nomor) <> count(*)`,
  'dokumen tanpa tindakan yang selesai': sql`select d.nama as salah from berkas_dokumen d
    join berkas_tindakan t on t.id = d.tindakan_id where t.status in ('menunggu-kerja', 'batal')`,
  'tindakan membuka tanpa berkas lanjutan': sql`select t.id as salah from berkas_tindakan t
    join berkas b on b.id = t.berkas_id where b.sop = 'uji-induk' and t.tindakan = 'teruskan'
      and not exists (select from berkas_lanjutan l where l.tindakan_id = t.id and l.asal_id = b.id)`,
  'berkas yang hanya dibuka berkas lain berdiri sendiri': sql`select nomor as salah from berkas b
    where sop = 'uji-susulan' and not exists (select from berkas_lanjutan l where l.lanjutan_id = b.id)`,
  // Acts, what the system did for them, files and remarks: as many in the record as on the cases, case by case.
  'jejak tidak sama dengan tindakan': sql`with ada as (
      select 'berkas/' || berkas_id as objek, 'sop.' || tindakan as apa, count(*) as n from berkas_tindakan group by 1, 2
      union all select 'berkas/' || berkas_id, 'sop.kerja', count(*) from berkas_tindakan
        where kerja is not null and status in ('berlaku', 'gugur') group by 1
      union all select 'berkas/' || id, 'sop.buka', 1 from berkas
      union all select 'berkas/' || l.asal_id, 'sop.lanjutan-berakhir', count(*) from berkas_lanjutan l
        join berkas b on b.id = l.lanjutan_id where b.selesai is not null group by 1
      union all select 'berkas/' || berkas_id, 'sop.unggah', count(*) from berkas_unggahan group by 1
      union all select 'berkas/' || berkas_id, 'sop.ulas', count(*) from berkas_ulasan group by 1
      union all select 'berkas/' || berkas_id, 'sop.tutup-ulasan', count(*) from berkas_ulasan
        where tutup is not null group by 1
    ), dicatat as (
      select objek, tindakan as apa, count(*) as n from jejak_entri
      where convert_from(isi, 'UTF8')::jsonb ->> 'hasil' = 'dilakukan' and objek like 'berkas/%' and tindakan like 'sop.%' group by 1, 2
    )
    select coalesce(a.objek, d.objek) || ' ' || coalesce(a.apa, d.apa) || ': ' || coalesce(a.n, 0) || ' / '
      || coalesce(d.n, 0) as salah
    from ada a full join dicatat d on a.objek = d.objek and a.apa = d.apa
    where coalesce(a.n, 0) <> coalesce(d.n, 0)`,
}

/** What is wrong with the office after a death, as sentences; empty when every act is whole or absent. */
export async function periksaUtuh(
  s: Pick<Sarana, 'db' | 'kunci' | 'simpanan'>,
  diakui: readonly Diakui[],
): Promise<string[]> {
  const salah: string[] = []
  for (const [nama, kueri] of Object.entries(TAK_PERNAH_ADA))
    for (const b of await s.db.all<{ salah: string }>(kueri)) salah.push(`${nama}: ${b.salah}`)
  salah.push(...(await periksaIsi(s)), ...(await periksaDiakui(s, diakui)))
  const { temuan } = await periksaJejak(s.db, s.kunci.publikJejak, [])
  return [...salah, ...temuan.map((t) => `jejak: ${t.kalimat}`)]
}

/** The digest of a case is that of its newest documents; every document and its parts can be read; no check stands on other content. */
async function periksaIsi(s: Pick<Sarana, 'db' | 'simpanan'>): Promise<string[]> {
  const salah: string[] = []
  const dokumen = await s.db.all<{ berkasId: string; nama: string; hash: string; bagian: string | null }>(
    sql`select distinct on (d.berkas_id, d.nama) d.berkas_id as "berkasId", d.nama, d.hash, b.bagian
      from berkas_dokumen d left join berkas_bagian b on b.hash = d.hash
      order by d.berkas_id, d.nama, d.versi desc`,
  )
  const perBerkas = Map.groupBy(dokumen, (d) => d.berkasId)
  const berkas = await s.db.all<{ id: string; nomor: string; hashIsi: string }>(
    sql`select id, nomor, hash_isi as "hashIsi" from berkas`,
  )
  for (const b of berkas)
    if (hashIsi(perBerkas.get(b.id) ?? []) !== b.hashIsi) salah.push(`sidik isi berkas ${b.nomor} keliru`)
  for (const d of dokumen)
    for (const alamat of [d.hash, d.bagian ?? d.hash])
      if (!s.simpanan.ada(alamat)) salah.push(`isi ${d.nama} tidak ada di simpanan`)
  return salah
}

const TABEL: Record<string, Sql> = {
  berkas: sql`select id::text from berkas`,
  tindakan: sql`select id::text from berkas_tindakan`,
  kerja: sql`select id::text from berkas_tindakan where status in ('berlaku', 'gugur', 'batal')`,
  ulasan: sql`select id::text from berkas_ulasan`,
  tutup: sql`select id::text from berkas_ulasan where tutup is not null`,
}

async function periksaDiakui(s: Pick<Sarana, 'db'>, diakui: readonly Diakui[]): Promise<string[]> {
  const salah: string[] = []
  for (const [jenis, kueri] of Object.entries(TABEL)) {
    const ada = new Set((await s.db.all<{ id: string }>(kueri)).map((b) => b.id))
    for (const d of diakui)
      if (d.jenis === jenis && !ada.has(d.id)) salah.push(`${jenis} ${d.id} dijawab tetapi tidak ada`)
  }
  return salah
}
