import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { IsiPengamanan } from './pengamanan.contract.ts'
import { bacaPola, type Pola, tulisPola } from './pola-edisi.ts'

const mampatkan = promisify(deflateRaw)
const kembangkan = promisify(inflateRaw)

export interface PengamananTersimpan {
  readonly versi: number
  readonly isi: IsiPengamanan
  readonly berlaku: string
  readonly alasan: string
  readonly oleh: Pelaku
  readonly dibuat: Date
}

/** Newest first. */
export async function daftarPengamanan(db: Kueri): Promise<PengamananTersimpan[]> {
  return await db.all<PengamananTersimpan>(
    sql`select versi, isi, berlaku::text as berlaku, alasan, oleh, dibuat from agregat_pengamanan order by versi desc`,
  )
}

/** False where that version stands already: somebody was faster. */
export async function insertPengamanan(db: Kueri, p: PengamananTersimpan): Promise<boolean> {
  const baris = await db.all(sql`insert into agregat_pengamanan (versi, isi, berlaku, alasan, oleh, dibuat)
    values (${p.versi}, ${JSON.stringify(p.isi)}::jsonb, ${p.berlaku}, ${p.alasan}, ${JSON.stringify(p.oleh)}::jsonb, ${p.dibuat})
    on conflict do nothing returning versi`)
  return baris.length === 1
}

export interface EdisiTersimpan {
  readonly id: number
  readonly snapshotId: string
  readonly digestWilayah: string
  readonly pola: Pola
  readonly digest: string
  readonly dibuat: Date
  readonly disegel?: { readonly pada: Date; readonly oleh: Pelaku; readonly alasan: string }
}

interface BarisEdisi {
  id: string
  snapshot_id: string
  digest_wilayah: string
  pola: Buffer
  digest: string
  dibuat: Date
  disegel_pada: Date | null
  disegel_oleh: Pelaku | null
  alasan: string | null
}

export async function findEdisi(
  db: Kueri,
  snapshotId: string,
  kunci: string,
): Promise<EdisiTersimpan | undefined> {
  const b = await db.find<BarisEdisi>(
    sql`select * from agregat_edisi where snapshot_id = ${snapshotId} and kunci = ${kunci}`,
  )
  return b && keEdisi(b)
}

export async function findEdisiId(db: Kueri, id: number): Promise<EdisiTersimpan | undefined> {
  const b = await db.find<BarisEdisi>(sql`select * from agregat_edisi where id = ${id}`)
  return b && keEdisi(b)
}

/** Sealed editions of one snapshot, newest first. */
export async function daftarTersegel(db: Kueri, snapshotId: string): Promise<EdisiTersimpan[]> {
  const baris = await db.all<BarisEdisi>(
    sql`select * from agregat_edisi where snapshot_id = ${snapshotId} and disegel_pada is not null
      order by disegel_pada desc, id desc`,
  )
  return await Promise.all(baris.map(keEdisi))
}

/** Sealed editions of other snapshots of one basis up to a day, newest state first: of the same semester, and the one before. */
export async function daftarTersegelLain(
  db: Kueri,
  m: { basis: string; tanggal: string; snapshotId: string },
): Promise<(EdisiTersimpan & { semester: string })[]> {
  const baris = await db.all<BarisEdisi & { semester: string }>(
    sql`select * from agregat_edisi where basis = ${m.basis} and tanggal <= ${m.tanggal}
      and snapshot_id <> ${m.snapshotId} and disegel_pada is not null
      order by tanggal desc, disegel_pada desc, id desc limit 4`,
  )
  return await Promise.all(baris.map(async (b) => ({ ...(await keEdisi(b)), semester: b.semester })))
}

export async function simpanEdisi(
  db: Kueri,
  e: {
    snapshotId: string
    kunci: string
    basis: string
    semester: string
    tanggal: string
    digestWilayah: string
    pola: Pola
    dibuat: Date
  },
): Promise<void> {
  const { byte, digest } = tulisPola(e.pola)
  await db.run(sql`insert into agregat_edisi (snapshot_id, kunci, basis, semester, tanggal, digest_wilayah, pola, digest, dibuat)
    values (${e.snapshotId}, ${e.kunci}, ${e.basis}, ${e.semester}, ${e.tanggal}, ${e.digestWilayah},
      ${await mampatkan(byte)}, ${digest}, ${e.dibuat})
    on conflict (snapshot_id, kunci) do nothing`)
}

/** False where it is sealed already. */
export async function tandaiSegel(
  db: Kueri,
  id: number,
  s: { pada: Date; oleh: Pelaku; alasan: string },
): Promise<boolean> {
  const baris = await db.all(sql`update agregat_edisi
    set disegel_pada = ${s.pada}, disegel_oleh = ${JSON.stringify(s.oleh)}::jsonb, alasan = ${s.alasan}
    where id = ${id} and disegel_pada is null returning id`)
  return baris.length === 1
}

async function keEdisi(b: BarisEdisi): Promise<EdisiTersimpan> {
  return {
    id: Number(b.id),
    snapshotId: b.snapshot_id,
    digestWilayah: b.digest_wilayah,
    pola: bacaPola(await kembangkan(b.pola), b.digest),
    digest: b.digest,
    dibuat: b.dibuat,
    ...(b.disegel_pada && {
      disegel: { pada: b.disegel_pada, oleh: b.disegel_oleh!, alasan: b.alasan! },
    }),
  }
}
