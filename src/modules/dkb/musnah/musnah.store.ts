import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Basis } from '../dkb.contract.ts'
import type { BerkasMusnah, Pemusnahan, StatusPemusnahan } from './pemusnahan.ts'
import type { Retensi } from './retensi.ts'

export async function daftarRetensi(db: Kueri): Promise<Retensi[]> {
  return db.all<Retensi>(sql`select basis, tahun, dasar, dikonfirmasi from retensi_baris order by basis`)
}

export async function getRetensi(db: Kueri, basis: Basis): Promise<Retensi> {
  return db.one<Retensi>(
    sql`select basis, tahun, dasar, dikonfirmasi from retensi_baris where basis = ${basis}`,
  )
}

export async function simpanRetensi(tx: Tx, r: Retensi, pada: Date, oleh: Pelaku): Promise<void> {
  await tx.run(sql`update retensi_baris set tahun = ${r.tahun}, dasar = ${r.dasar}, dikonfirmasi = ${r.dikonfirmasi},
    diubah_pada = ${pada}, diubah_oleh = ${oleh} where basis = ${r.basis}`)
}

interface BarisPemusnahan {
  id: string
  snapshot_id: string
  status: StatusPemusnahan
  alasan: string
  diusulkan_pada: Date
  diusulkan_oleh: Pelaku
  diputus_pada: Date | null
  diputus_oleh: Pelaku | null
  nomor_berita_acara: string | null
  catatan: string | null
  berkas: BerkasMusnah[] | null
  selesai_pada: Date | null
}

function kePemusnahan(b: BarisPemusnahan): Pemusnahan {
  return {
    id: b.id,
    snapshotId: b.snapshot_id,
    status: b.status,
    alasan: b.alasan,
    diusulkanPada: b.diusulkan_pada,
    diusulkanOleh: b.diusulkan_oleh,
    ...(b.diputus_pada && { diputusPada: b.diputus_pada, diputusOleh: b.diputus_oleh! }),
    ...(b.nomor_berita_acara !== null && { nomorBeritaAcara: b.nomor_berita_acara }),
    ...(b.catatan !== null && { catatan: b.catatan }),
    ...(b.berkas && { berkas: b.berkas }),
    ...(b.selesai_pada && { selesaiPada: b.selesai_pada }),
  }
}

/** Newest first. */
export async function daftarPemusnahan(db: Kueri): Promise<Pemusnahan[]> {
  const baris = await db.all<BarisPemusnahan>(sql`select * from pemusnahan order by diusulkan_pada desc, id`)
  return baris.map(kePemusnahan)
}

export async function findPemusnahan(db: Kueri, id: string): Promise<Pemusnahan | undefined> {
  const b = await db.find<BarisPemusnahan>(sql`select * from pemusnahan where id = ${id}`)
  return b && kePemusnahan(b)
}

/** False when one stands already. */
export async function simpanUsulan(
  tx: Tx,
  p: Pick<Pemusnahan, 'id' | 'snapshotId' | 'alasan' | 'diusulkanPada' | 'diusulkanOleh'>,
): Promise<boolean> {
  const n =
    await tx.run(sql`insert into pemusnahan (id, snapshot_id, status, alasan, diusulkan_pada, diusulkan_oleh)
    values (${p.id}, ${p.snapshotId}, 'diusulkan', ${p.alasan}, ${p.diusulkanPada}, ${p.diusulkanOleh})
    on conflict do nothing`)
  return n === 1
}

export interface Keputusan {
  readonly status: 'disetujui' | 'ditolak'
  readonly pada: Date
  readonly oleh: Pelaku
  readonly nomorBeritaAcara?: string
  readonly catatan?: string
}

/** False when it was not open any more. */
export async function simpanKeputusan(tx: Tx, id: string, k: Keputusan): Promise<boolean> {
  const n = await tx.run(sql`update pemusnahan set status = ${k.status}, diputus_pada = ${k.pada},
      diputus_oleh = ${k.oleh}, nomor_berita_acara = ${k.nomorBeritaAcara ?? null}, catatan = ${k.catatan ?? null}
    where id = ${id} and status = 'diusulkan'`)
  return n === 1
}

/** What stood there before; the first list stays when the work is begun again. */
export async function simpanBerkas(tx: Tx, id: string, berkas: readonly BerkasMusnah[]): Promise<void> {
  await tx.run(
    sql`update pemusnahan set berkas = ${JSON.stringify(berkas)} where id = ${id} and berkas is null`,
  )
}

export async function tandaiSelesai(tx: Tx, p: Pemusnahan, pada: Date): Promise<void> {
  await tx.run(sql`update pemusnahan set status = 'selesai', selesai_pada = ${pada} where id = ${p.id}`)
  await tx.run(sql`update snapshot set dimusnahkan_pada = ${pada}, dimusnahkan_nomor = ${p.nomorBeritaAcara!}
    where id = ${p.snapshotId}`)
}
