import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Basis, TemuanAturan } from './dkb.contract.ts'
import type { Snapshot } from './snapshot.ts'

interface BarisSnapshot {
  id: string
  basis: Basis
  semester: string
  tanggal: string
  nama_file: string
  status: 'tersegel' | 'ditarik'
  jumlah_masuk: number
  jumlah_baris: number
  jumlah_tidak_aktif: number
  jumlah_ditolak: number
  jumlah_keluarga: number
  aturan_versi: string
  temuan: TemuanAturan[]
  catatan_file: string[]
  kolom: string[]
  hash_file: string
  hash_berkas: Record<string, string>
  dibuat: Date
  oleh: Pelaku
  ditarik_pada: Date | null
  ditarik_oleh: Pelaku | null
  ditarik_alasan: string | null
  dimusnahkan_pada: Date | null
  dimusnahkan_nomor: string | null
}

function keDomain(b: BarisSnapshot): Snapshot {
  return {
    id: b.id,
    basis: b.basis,
    semester: b.semester,
    tanggal: b.tanggal,
    namaFile: b.nama_file,
    status: b.status,
    jumlahMasuk: b.jumlah_masuk,
    jumlahBaris: b.jumlah_baris,
    jumlahTidakAktif: b.jumlah_tidak_aktif,
    jumlahDitolak: b.jumlah_ditolak,
    jumlahKeluarga: b.jumlah_keluarga,
    aturanVersi: b.aturan_versi,
    temuan: b.temuan,
    catatanFile: b.catatan_file,
    kolom: b.kolom,
    hashFile: b.hash_file,
    hashBerkas: b.hash_berkas,
    dibuat: b.dibuat,
    oleh: b.oleh,
    ...(b.dimusnahkan_pada && {
      dimusnahkan: { pada: b.dimusnahkan_pada, nomorBeritaAcara: b.dimusnahkan_nomor! },
    }),
    ...(b.ditarik_pada && {
      ditarik: { pada: b.ditarik_pada, oleh: b.ditarik_oleh!, alasan: b.ditarik_alasan! },
    }),
  }
}

// Any number does, as long as nothing else uses it: "dkb" on a telephone.
const KUNCI_IMPOR = 352

/** False when another import holds it. Let go when the transaction ends, also when its process dies. */
export async function tryKunciImpor(tx: Tx): Promise<boolean> {
  return (await tx.one<{ dapat: boolean }>(sql`select pg_try_advisory_xact_lock(${KUNCI_IMPOR}) as dapat`))
    .dapat
}

/** Waits until no import, comparison or destruction holds it; let go when the transaction ends. */
export async function kunciImpor(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(${KUNCI_IMPOR})`)
}

/** Newest first, withdrawn ones too. */
export async function daftarSnapshot(db: Kueri): Promise<Snapshot[]> {
  return (await db.all<BarisSnapshot>(sql`select * from snapshot order by dibuat desc, id`)).map(keDomain)
}

export async function findSnapshot(db: Kueri, id: string): Promise<Snapshot | undefined> {
  const b = await db.find<BarisSnapshot>(sql`select * from snapshot where id = ${id}`)
  return b && keDomain(b)
}

/** The newest sealed snapshot of a semester. */
export async function findSnapshotTerbaru(db: Kueri, semester: string): Promise<Snapshot | undefined> {
  const b = await db.find<BarisSnapshot>(sql`select * from snapshot
    where semester = ${semester} and status = 'tersegel' order by dibuat desc, id limit 1`)
  return b && keDomain(b)
}

/** A sealed snapshot that was made from the same bytes. */
export async function findSnapshotFile(db: Kueri, hashFile: string): Promise<Snapshot | undefined> {
  const b = await db.find<BarisSnapshot>(
    sql`select * from snapshot where hash_file = ${hashFile} and status = 'tersegel' order by dibuat limit 1`,
  )
  return b && keDomain(b)
}

/** What an upload has already become. */
export async function findSnapshotUnggahan(db: Kueri, unggahan: string): Promise<Snapshot | undefined> {
  const b = await db.find<BarisSnapshot>(sql`select * from snapshot where unggahan = ${unggahan}`)
  return b && keDomain(b)
}

export async function daftarIdSnapshot(db: Kueri): Promise<string[]> {
  return (await db.all<{ id: string }>(sql`select id from snapshot`)).map((b) => b.id)
}

/**
 * Adds it. One that had been withdrawn and is imported again counts again, as it was sealed the first time (jejak keeps
 * both acts). Returns what stands now.
 */
export async function simpanSnapshot(tx: Tx, s: Snapshot, unggahan?: string): Promise<Snapshot> {
  const b = await tx.one<BarisSnapshot>(sql`insert into snapshot (id, basis, semester, tanggal, nama_file,
      jumlah_masuk, jumlah_baris, jumlah_tidak_aktif, jumlah_ditolak, jumlah_keluarga, aturan_versi, temuan,
      catatan_file, kolom, hash_file, hash_berkas, unggahan, dibuat, oleh)
    values (${s.id}, ${s.basis}, ${s.semester}, ${s.tanggal}, ${s.namaFile}, ${s.jumlahMasuk}, ${s.jumlahBaris},
      ${s.jumlahTidakAktif}, ${s.jumlahDitolak}, ${s.jumlahKeluarga}, ${s.aturanVersi}, ${JSON.stringify(s.temuan)},
      ${JSON.stringify(s.catatanFile)}, ${JSON.stringify(s.kolom)}, ${s.hashFile}, ${s.hashBerkas}, ${unggahan ?? null}, ${s.dibuat}, ${s.oleh})
    on conflict (id) do update set status = 'tersegel', ditarik_pada = null, ditarik_oleh = null,
      ditarik_alasan = null, unggahan = coalesce(excluded.unggahan, snapshot.unggahan)
    returning *`)
  return keDomain(b)
}

/** False when it was not sealed any more. */
export async function tandaiDitarik(
  tx: Tx,
  id: string,
  t: { pada: Date; oleh: Pelaku; alasan: string },
): Promise<boolean> {
  const n = await tx.run(sql`update snapshot set status = 'ditarik', ditarik_pada = ${t.pada},
    ditarik_oleh = ${t.oleh}, ditarik_alasan = ${t.alasan} where id = ${id} and status = 'tersegel'`)
  return n === 1
}
