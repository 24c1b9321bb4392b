import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Kabar } from '../kabar.ts'

/** A mail in the outbox. */
export interface SurelAntre {
  readonly id: string
  readonly pegawaiId: string
  readonly cara: 'seketika' | 'harian'
  /** Attempts, with the one that begins now. */
  readonly percobaan: number
  readonly dibuat: Date
}

/** A mail of its own for each of these notices whose reader wants mail at once; none while the office sends no mail. */
export async function antrekanSurel(
  tx: Tx,
  kabar: readonly { readonly id: string; readonly pegawaiId: string }[],
  saat: Date,
): Promise<void> {
  if (kabar.length === 0) return
  await tx.run(sql`with tujuan as materialized (
      select k.id, k.pegawai_id, uuidv7() as surel_id from unnest(${kabar.map((k) => k.id)}::uuid[]) i(id)
      join kabar k on k.id = i.id join kabar_tujuan t on t.pegawai_id = k.pegawai_id
      where t.cara = 'seketika' and t.surel is not null and exists (select from kabar_setelan where aktif)),
    surel as (
      insert into kabar_surel (id, pegawai_id, cara, berikutnya, dibuat)
      select surel_id, pegawai_id, 'seketika', ${saat}::timestamptz, ${saat}::timestamptz from tujuan)
    update kabar k set surel_id = t.surel_id from tujuan t where t.id = k.id`)
}

/** One mail of a day for what this person has not read and was not mailed yet; none when there is nothing. */
export async function antrekanHarian(tx: Tx, pegawaiId: string, sejak: Date, saat: Date): Promise<void> {
  await tx.run(sql`with isi as materialized (
      select id from kabar where pegawai_id = ${pegawaiId} and dibaca is null and surel_id is null
        and dibuat >= ${sejak}),
    surel as (
      insert into kabar_surel (pegawai_id, cara, berikutnya, dibuat)
      select ${pegawaiId}::uuid, 'harian', ${saat}::timestamptz, ${saat}::timestamptz
      where exists (select from isi) returning id)
    update kabar k set surel_id = surel.id from surel, isi where k.id = isi.id`)
}

/**
 * The next mail that is due, the oldest first. It is not due again before `sewa`: who dies while sending leaves it to
 * the next, and two never send the same at once.
 */
export function ambilSurel(db: Kueri, saat: Date, sewa: Date): Promise<SurelAntre | undefined> {
  return db.find(sql`update kabar_surel set percobaan = percobaan + 1, berikutnya = ${sewa}
    where id = (select id from kabar_surel where keadaan = 'antre' and berikutnya <= ${saat}
      order by dibuat, id limit 1 for update skip locked)
    returning id, pegawai_id as "pegawaiId", cara, percobaan, dibuat`)
}

/** What the mail carries and nobody has read yet, newest first. */
export function isiSurel(db: Kueri, surelId: string): Promise<Pick<Kabar, 'judul' | 'isi' | 'tautan'>[]> {
  return db.all(sql`select judul, isi, tautan from kabar where surel_id = ${surelId} and dibaca is null
    order by dibuat desc, id desc`)
}

export async function akhiriSurel(
  db: Kueri,
  id: string,
  a: {
    keadaan: 'terkirim' | 'menyerah' | 'batal'
    sebab?: 'server' | 'surat'
    galat?: string
    alamat?: string
  },
  saat: Date,
): Promise<void> {
  await db.run(sql`update kabar_surel set keadaan = ${a.keadaan}, sebab = ${a.sebab ?? null},
    galat = ${a.galat ?? null}, alamat = ${a.alamat ?? null}, berakhir = ${saat} where id = ${id}`)
}

export async function tundaSurel(
  db: Kueri,
  id: string,
  t: { berikutnya: Date; galat: string; alamat: string },
): Promise<void> {
  await db.run(sql`update kabar_surel set sebab = 'surat', galat = ${t.galat}, alamat = ${t.alamat},
    berikutnya = ${t.berikutnya} where id = ${id}`)
}

/** The server takes nothing: this mail and all that are due wait; what is older than `tua` is given up. */
export async function tundaServer(
  tx: Tx,
  id: string,
  t: { berikutnya: Date; galat: string; tua: Date },
  saat: Date,
): Promise<number> {
  await tx.run(sql`update kabar_surel set sebab = 'server', galat = ${t.galat}, berikutnya = ${t.berikutnya}
    where keadaan = 'antre' and (id = ${id} or berikutnya < ${t.berikutnya})`)
  return tx.run(sql`update kabar_surel set keadaan = 'menyerah', berakhir = ${saat}
    where keadaan = 'antre' and sebab = 'server' and dibuat < ${t.tua}`)
}

/** The server is back: what waited for it is due. */
export async function bangunkanSurel(db: Kueri, saat: Date): Promise<void> {
  await db.run(sql`update kabar_surel set berikutnya = ${saat}
    where keadaan = 'antre' and sebab = 'server' and berikutnya > ${saat}`)
}

/** For the pengelola. `awalHari`: when the office's day began. */
export async function ringkasAntrean(
  db: Kueri,
  awalHari: Date,
): Promise<{
  menunggu: number
  sebabMenunggu: string | null
  cobaLagi: Date | null
  terkirimHariIni: number
  menyerah: number
}> {
  const hitung = await db.one<{ menunggu: number; terkirimHariIni: number; menyerah: number }>(sql`select
    (select count(*) from kabar_surel where keadaan = 'antre') as menunggu,
    (select count(*) from kabar_surel where keadaan = 'terkirim' and berakhir >= ${awalHari}) as "terkirimHariIni",
    (select count(*) from kabar_surel where keadaan = 'menyerah') as menyerah`)
  const tertahan = await db.find<{
    galat: string
    berikutnya: Date
  }>(sql`select galat, berikutnya from kabar_surel
    where keadaan = 'antre' and galat is not null order by dibuat, id limit 1`)
  return { ...hitung, sebabMenunggu: tertahan?.galat ?? null, cobaLagi: tertahan?.berikutnya ?? null }
}

export interface SurelMenyerah {
  readonly id: string
  readonly pegawaiId: string
  readonly alamat: string | null
  readonly galat: string | null
  readonly percobaan: number
  readonly dibuat: Date
  readonly berakhir: Date
}

export function daftarMenyerah(db: Kueri, batas: number): Promise<SurelMenyerah[]> {
  return db.all(sql`select id, pegawai_id as "pegawaiId", alamat, galat, percobaan, dibuat, berakhir
    from kabar_surel where keadaan = 'menyerah' order by berakhir desc, id desc limit ${batas}`)
}

export function antrekanUlang(tx: Tx, saat: Date): Promise<number> {
  return tx.run(sql`update kabar_surel set keadaan = 'antre', percobaan = 0, berikutnya = ${saat}, dibuat = ${saat},
    berakhir = null where keadaan = 'menyerah'`)
}
