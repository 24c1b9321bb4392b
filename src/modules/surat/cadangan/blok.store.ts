import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { type Sql, sql } from '#platform/sql'

/** A run of numbers that a client took away while connected. */
export interface BlokTercatat {
  readonly id: string
  readonly deret: string
  readonly tahun: number
  readonly awal: number
  readonly akhir: number
  readonly tanggal: string
  readonly waktu: Date
  readonly klasifikasi: string
  readonly pola: string
  readonly unit: string
  readonly bebasKlasifikasi: boolean
  readonly perangkat: string
  readonly pemegangId: string
  readonly pelaku: Pelaku
  readonly status: 'dipegang' | 'kembali' | 'ditutup'
  readonly alasanTutup: string | null
}

const KOLOM = sql`id, deret, tahun, awal, akhir, tanggal, waktu, klasifikasi, pola, unit,
  bebas_klasifikasi as "bebasKlasifikasi", perangkat, pemegang_id as "pemegangId", pelaku, status,
  alasan_tutup as "alasanTutup"`

export function findBlok(db: Kueri, id: string): Promise<BlokTercatat | undefined> {
  return db.find(sql`select ${KOLOM} from surat_blok where id::text = ${id}`)
}

export function findBlokKunci(db: Kueri, kunci: string): Promise<BlokTercatat | undefined> {
  return db.find(sql`select ${KOLOM} from surat_blok where kunci = ${kunci}`)
}

/** Blocks that are out, oldest first, and those closed lately. */
export function daftarBlok(db: Kueri, sejak: Date): Promise<BlokTercatat[]> {
  return db.all(sql`select ${KOLOM} from surat_blok where status = 'dipegang' or waktu_tutup >= ${sejak}
    order by status = 'dipegang' desc, waktu, awal`)
}

/** Numbers of the series that this pegawai holds in blocks and has not accounted for. */
export async function jumlahDipegang(db: Kueri, deret: string, pegawaiId: string): Promise<number> {
  const { n } = await db.one<{ n: number }>(sql`select count(*) as n from surat_agenda a
    join surat_blok b on b.id = a.blok_id
    where b.deret = ${deret} and b.pemegang_id = ${pegawaiId} and b.status = 'dipegang' and a.status = 'dicadangkan'`)
  return n
}

/** Writes the block and a reserved row for each of its numbers. `nomor` are as they read when nothing is changed. */
export async function insertBlok(
  tx: Tx,
  b: Omit<BlokTercatat, 'id' | 'status' | 'alasanTutup'> & { readonly kunci: string },
  nomor: readonly string[],
): Promise<BlokTercatat> {
  const baru =
    await tx.one<BlokTercatat>(sql`insert into surat_blok (kunci, deret, tahun, awal, akhir, tanggal,
      waktu, klasifikasi, pola, unit, bebas_klasifikasi, perangkat, pemegang_id, pelaku)
    values (${b.kunci}, ${b.deret}, ${b.tahun}, ${b.awal}, ${b.akhir}, ${b.tanggal}, ${b.waktu}, ${b.klasifikasi},
      ${b.pola}, ${b.unit}, ${b.bebasKlasifikasi}, ${b.perangkat}, ${b.pemegangId}, ${b.pelaku})
    returning ${KOLOM}`)
  await tx.run(sql`insert into surat_agenda (deret, tahun, urut, nomor, tanggal, waktu, klasifikasi, perihal, blok_id,
      pelaku, status)
    select ${b.deret}, ${b.tahun}, ${b.awal} + n.ke - 1, n.nomor, ${b.tanggal}, ${b.waktu}, ${b.klasifikasi},
      'Dicadangkan dalam blok', ${baru.id}, ${b.pelaku}, 'dicadangkan'
    from unnest(${[...nomor]}::text[]) with ordinality as n (nomor, ke)`)
  return baru
}

export async function findNomorTerpakai(db: Kueri, nomor: readonly string[]): Promise<string | undefined> {
  const b = await db.find<{ nomor: string }>(
    sql`select nomor from surat_agenda where nomor = any(${[...nomor]}::text[]) limit 1`,
  )
  return b?.nomor
}

export async function akhiriBlok(
  tx: Tx,
  id: string,
  p: { status: 'kembali' | 'ditutup'; waktu: Date; pelaku: Pelaku; alasan?: string },
): Promise<void> {
  await tx.run(sql`update surat_blok set status = ${p.status}, waktu_tutup = ${p.waktu}, pelaku_tutup = ${p.pelaku},
    alasan_tutup = ${p.alasan ?? null} where id = ${id}`)
}

export interface Susulan {
  readonly blokId: string
  readonly urut: number
  readonly tanggal: string
  readonly perihal: string
  readonly tujuan: string
}

export async function simpanSusulan(tx: Tx, s: Susulan, waktu: Date, pelaku: Pelaku): Promise<void> {
  await tx.run(sql`insert into surat_blok_susulan (blok_id, urut, tanggal, perihal, tujuan, waktu, pelaku)
    values (${s.blokId}, ${s.urut}, ${s.tanggal}, ${s.perihal}, ${s.tujuan}, ${waktu}, ${pelaku})
    on conflict do nothing`)
}

export function daftarSusulan(db: Kueri, blokId: readonly string[]): Promise<Susulan[]> {
  return db.all(sql`select blok_id as "blokId", urut, tanggal, perihal, tujuan from surat_blok_susulan
    where blok_id = any(${[...blokId]}::uuid[]) order by urut`)
}

/** Blocks that are out: condition for what asks after them. */
export function daftarBlokDipegang(db: Kueri, syarat: Sql = sql`true`): Promise<BlokTercatat[]> {
  return db.all(sql`select ${KOLOM} from surat_blok where status = 'dipegang' and ${syarat} order by waktu`)
}
