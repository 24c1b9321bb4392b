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

/**
 * Sealed editions of other snapshots of the same semester, of either basis: they speak of nearly the same people, so
 * all of them bind, however many there are.
 */
export async function daftarTersegelSemester(
  db: Kueri,
  m: { semester: string; snapshotId: string },
): Promise<EdisiTersimpan[]> {
  const baris = await db.all<BarisEdisi>(
    sql`select * from agregat_edisi where semester = ${m.semester} and snapshot_id <> ${m.snapshotId}
      and disegel_pada is not null order by disegel_pada desc, id desc`,
  )
  return await Promise.all(baris.map(keEdisi))
}

/** The newest sealed edition of an earlier semester of this basis. */
export async function findTersegelSebelum(
  db: Kueri,
  m: { basis: string; semester: string; tanggal: string },
): Promise<EdisiTersimpan | undefined> {
  const b = await db.find<BarisEdisi>(
    sql`select * from agregat_edisi where basis = ${m.basis} and semester <> ${m.semester} and tanggal <= ${m.tanggal}
      and disegel_pada is not null order by tanggal desc, disegel_pada desc, id desc limit 1`,
  )
  return b && (await keEdisi(b))
}

/** Holds the sealing of editions to one at a time until the transaction ends: each is judged beside all that are out. */
export async function kunciSegel(tx: Kueri): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('agregat.segel-edisi'))`)
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
