import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

/** One stay of a case at a step that has ended. Minutes are counted by the caller: the calendar may have been mended since. */
export interface Singgah {
  readonly berkasId: string
  readonly langkah: string
  readonly masuk: Date
  /** First act, or when someone took the step; null when neither came before it ended. */
  readonly mulai: Date | null
  readonly keluar: Date
  readonly tenggat: Date | null
  readonly hasil: string
  /** Where a return went. */
  readonly ke: string | null
}

/** Ended stays of the cases that run on this version of a SOP, by when they ended; oldest first. */
export function daftarSinggah(
  db: Kueri,
  p: { digest: string; sop: string; dari: Date; sampai: Date; batas: number },
): Promise<Singgah[]> {
  // Newest first while there is a limit: a very busy SOP is measured on its last stays.
  return db.all(sql`select * from (
      select l.berkas_id as "berkasId", l.langkah, l.masuk,
        least(l.mulai, (select min(t.waktu) from berkas_penugasan t where t.berkas_id = l.berkas_id
          and t.langkah = l.langkah and t.jenis = 'ambil' and t.waktu between l.masuk and l.keluar)) as mulai,
        l.keluar, l.tenggat, l.hasil,
        case when l.hasil = 'dikembalikan' then (select t.ke from berkas_tindakan t where t.berkas_id = l.berkas_id
          and t.langkah = l.langkah and t.tindakan = 'kembalikan' and t.waktu <= l.keluar and t.waktu >= l.masuk
          order by t.urut desc limit 1) end as ke
      from berkas_langkah l join berkas b on b.id = l.berkas_id
      where l.sop = ${p.sop} and b.digest = ${p.digest} and l.keluar >= ${p.dari} and l.keluar < ${p.sampai}
      order by l.keluar desc limit ${p.batas}) s order by s.keluar, s."berkasId"`)
}

export interface BerkasUkur {
  readonly id: string
  readonly dibuka: Date
  readonly selesai: Date
  readonly hasil: string
}

/** Cases of this version that ended in the period, newest `batas` of them, in the order in which they were opened. */
export function daftarBerkasUkur(
  db: Kueri,
  p: { digest: string; sop: string; dari: Date; sampai: Date; batas: number },
): Promise<BerkasUkur[]> {
  return db.all(sql`select * from (
      select id, dibuka, selesai, hasil from berkas
      where digest = ${p.digest} and selesai >= ${p.dari} and selesai < ${p.sampai} and hasil <> 'dibatalkan'
      order by selesai desc limit ${p.batas}) b order by dibuka, id`)
}

/** All stays of some cases, in order. */
export function daftarSinggahBerkas(db: Kueri, id: readonly string[]): Promise<Singgah[]> {
  return db.all(sql`select l.berkas_id as "berkasId", l.langkah, l.masuk,
      least(l.mulai, (select min(t.waktu) from berkas_penugasan t where t.berkas_id = l.berkas_id
        and t.langkah = l.langkah and t.jenis = 'ambil' and t.waktu between l.masuk and l.keluar)) as mulai,
      l.keluar, l.tenggat, l.hasil,
      case when l.hasil = 'dikembalikan' then (select t.ke from berkas_tindakan t where t.berkas_id = l.berkas_id
        and t.langkah = l.langkah and t.tindakan = 'kembalikan' and t.waktu <= l.keluar and t.waktu >= l.masuk
        order by t.urut desc limit 1) end as ke
    from berkas_langkah l where l.berkas_id = any(${id}::uuid[]) and l.keluar is not null
    order by l.berkas_id, l.urut`)
}

/** Cases of this SOP that ended in the period on another version. */
export async function countVersiLain(
  db: Kueri,
  p: { digest: string; sop: string; dari: Date; sampai: Date },
): Promise<number> {
  const { n } = await db.one<{ n: number }>(sql`select count(*)::int as n from berkas
    where sop = ${p.sop} and digest <> ${p.digest} and selesai >= ${p.dari} and selesai < ${p.sampai}`)
  return n
}

export interface KejadianXes {
  readonly berkasId: string
  readonly nomor: string
  readonly digest: string
  readonly dibuka: Date
  readonly hasil: string | null
  readonly urut: number
  readonly langkah: string
  readonly tindakan: string
  readonly pegawaiId: string
  readonly jabatan: string
  readonly dasar: string
  readonly putaran: number
  readonly waktu: Date
  readonly status: string
  readonly ke: string | null
}

/** The next acts of a SOP's cases after (`nomor`, `urut`): pages of a stream that never holds more than one. */
export function daftarKejadian(
  db: Kueri,
  p: { sop: string; sesudah: { nomor: string; urut: number }; batas: number },
): Promise<KejadianXes[]> {
  return db.all(sql`select b.id as "berkasId", b.nomor, b.digest, b.dibuka, b.hasil, t.urut, t.langkah, t.tindakan,
      t.pegawai_id as "pegawaiId", t.jabatan, t.dasar, t.putaran, t.waktu, t.status, t.ke
    from berkas b join berkas_tindakan t on t.berkas_id = b.id
    where b.sop = ${p.sop} and (b.nomor, t.urut) > (${p.sesudah.nomor}, ${p.sesudah.urut}::int)
    order by b.nomor, t.urut limit ${p.batas}`)
}
