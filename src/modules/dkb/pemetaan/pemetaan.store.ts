import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { EjaanTakDikenal } from '../baca/konteks.ts'
import type { LetakBagian } from './alir-siak.ts'
import type { Pemetaan, TetapanPemetaan } from './pemetaan.contract.ts'

export interface UnggahanTersimpan {
  readonly id: string
  readonly file: readonly { nama: string; ukuran: number }[]
  readonly dibuat: Date
}

export async function simpanUnggahan(
  tx: Tx,
  u: UnggahanTersimpan & { readonly oleh: Pelaku },
): Promise<void> {
  await tx.run(sql`insert into impor_unggahan (id, file, dibuat, oleh)
    values (${u.id}, ${JSON.stringify(u.file)}, ${u.dibuat}, ${u.oleh})`)
}

export async function findUnggahan(db: Kueri, id: string): Promise<UnggahanTersimpan | undefined> {
  return db.find<UnggahanTersimpan>(sql`select id, file, dibuat from impor_unggahan where id = ${id}`)
}

export async function hapusUnggahan(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from impor_unggahan where id = ${id}`)
}

/** Previews from before `sebelum`, taken out of the list. */
export async function ambilUnggahanLama(tx: Tx, sebelum: Date): Promise<UnggahanTersimpan[]> {
  return tx.all<UnggahanTersimpan>(
    sql`delete from impor_unggahan where dibuat < ${sebelum} returning id, file, dibuat`,
  )
}

export interface PemetaanTersimpan extends Pemetaan {
  readonly bentuk: string
  readonly oleh: Pelaku
  readonly pada: Date
  readonly terakhirDipakai?: Date
}

interface BarisPemetaan {
  sidik: string
  bentuk: string
  kolom: Pemetaan['kolom']
  tetapan: TetapanPemetaan
  oleh: Pelaku
  pada: Date
  terakhir_dipakai: Date | null
}

function keDomain({ terakhir_dipakai, ...b }: BarisPemetaan): PemetaanTersimpan {
  return { ...b, ...(terakhir_dipakai && { terakhirDipakai: terakhir_dipakai }) }
}

/** Newest first. */
export async function daftarPemetaan(db: Kueri): Promise<PemetaanTersimpan[]> {
  const baris = await db.all<BarisPemetaan>(sql`select * from pemetaan_impor order by pada desc, sidik`)
  return baris.map(keDomain)
}

export async function findPemetaan(db: Kueri, sidik: string): Promise<PemetaanTersimpan | undefined> {
  const b = await db.find<BarisPemetaan>(sql`select * from pemetaan_impor where sidik = ${sidik}`)
  return b && keDomain(b)
}

export async function simpanPemetaan(
  tx: Tx,
  p: Pemetaan & { readonly bentuk: string; readonly oleh: Pelaku; readonly pada: Date },
): Promise<void> {
  const { desa: _, ...tetapan } = p.tetapan
  await tx.run(sql`insert into pemetaan_impor (sidik, bentuk, kolom, tetapan, oleh, pada, terakhir_dipakai)
    values (${p.sidik}, ${p.bentuk}, ${JSON.stringify(p.kolom)}, ${JSON.stringify(tetapan)}, ${p.oleh}, ${p.pada}, ${p.pada})
    on conflict (sidik) do update set kolom = excluded.kolom, tetapan = excluded.tetapan, oleh = excluded.oleh,
      pada = excluded.pada, terakhir_dipakai = excluded.terakhir_dipakai`)
}

export async function tandaiDipakai(tx: Tx, sidik: readonly string[], saat: Date): Promise<void> {
  await tx.run(sql`update pemetaan_impor set terakhir_dipakai = ${saat} where sidik = any(${sidik})`)
}

/** False when it was not there. */
export async function hapusPemetaan(tx: Tx, sidik: string): Promise<boolean> {
  return (await tx.run(sql`delete from pemetaan_impor where sidik = ${sidik}`)) === 1
}

export async function simpanBagian(tx: Tx, id: string, bagian: readonly LetakBagian[]): Promise<void> {
  await tx.run(sql`delete from snapshot_bagian where snapshot_id = ${id}`)
  for (const [urut, b] of bagian.entries()) {
    await tx.run(sql`insert into snapshot_bagian (snapshot_id, urut, nama, awal, jumlah)
      values (${id}, ${urut}, ${b.nama}, ${b.awal}, ${b.jumlah})`)
  }
}

/** In the order of their lines; empty for a snapshot of one text file. */
export async function daftarBagian(db: Kueri, id: string): Promise<LetakBagian[]> {
  return db.all<LetakBagian>(
    sql`select nama, awal::int8 as awal, jumlah::int8 as jumlah from snapshot_bagian where snapshot_id = ${id} order by urut`,
  )
}

export async function simpanEjaan(tx: Tx, id: string, ejaan: readonly EjaanTakDikenal[]): Promise<void> {
  await tx.run(sql`delete from snapshot_label where snapshot_id = ${id}`)
  await tx.run(sql`insert into snapshot_label (snapshot_id, kolom, ejaan, jumlah)
    select ${id}, * from unnest(${ejaan.map((e) => e.kolom)}::text[], ${ejaan.map((e) => e.ejaan)}::text[],
      ${ejaan.map((e) => e.jumlah)}::bigint[])`)
}

export interface EjaanSnapshot extends EjaanTakDikenal {
  readonly snapshotId: string
  readonly namaFile: string
  readonly semester: string
}

/** Unknown spellings of standing snapshots, each from the newest that has it, most rows first. */
export async function daftarEjaan(db: Kueri): Promise<EjaanSnapshot[]> {
  const baris = await db.all<{
    snapshot_id: string
    nama_file: string
    semester: string
    kolom: string
    ejaan: string
    jumlah: number
  }>(sql`select * from (select distinct on (l.kolom, l.ejaan) l.snapshot_id, s.nama_file, s.semester, l.kolom, l.ejaan, l.jumlah
      from snapshot_label l join snapshot s on s.id = l.snapshot_id where s.status = 'tersegel'
      order by l.kolom, l.ejaan, s.dibuat desc) t order by jumlah desc, kolom, ejaan limit 500`)
  return baris.map(({ snapshot_id, nama_file, ...b }) => ({
    ...b,
    snapshotId: snapshot_id,
    namaFile: nama_file,
  }))
}

/** How many spellings of a snapshot no list knew. */
export async function jumlahEjaan(db: Kueri, id: string): Promise<number> {
  const b = await db.one<{ n: number }>(
    sql`select count(*)::int as n from snapshot_label where snapshot_id = ${id}`,
  )
  return b.n
}

/** Previews that wait for their import. */
export async function daftarIdUnggahan(db: Kueri): Promise<string[]> {
  return (await db.all<{ id: string }>(sql`select id from impor_unggahan`)).map((b) => b.id)
}
