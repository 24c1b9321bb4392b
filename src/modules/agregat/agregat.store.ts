import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { HitunganDasar } from './hitung/hitungan-dasar.ts'
import { bacaHitungan, digestHitungan, tulisHitungan } from './hitung/tulis-hitungan.ts'
import type { WilayahTabel } from './susun/pohon-wilayah.ts'

// A province has tens of megabytes of counts: not on the thread that serves the office.
const mampatkan = promisify(deflateRaw)
const kembangkan = promisify(inflateRaw)

export interface HitunganTersegel {
  readonly hitungan: HitunganDasar
  readonly digest: string
  readonly dihitungPada: Date
}

/** Throws when sealed bytes no longer match their digest: a changed count is never shown. */
export async function findHitungan(
  db: Kueri,
  snapshotId: string,
  kunci: readonly string[],
): Promise<Map<string, HitunganTersegel>> {
  const baris = await db.all<{ dasar: string; digest: string; isi: Buffer; dihitung_pada: Date }>(
    sql`select dasar, digest, isi, dihitung_pada from agregat_hitungan
      where snapshot_id = ${snapshotId} and dasar = any(${[...kunci]}::text[])`,
  )
  const hasil = new Map<string, HitunganTersegel>()
  for (const b of baris) {
    const byte = await kembangkan(b.isi)
    if (digestHitungan(byte) !== b.digest)
      throw new Error(`sealed base count ${b.dasar} of ${snapshotId} was changed`)
    hasil.set(b.dasar, { hitungan: bacaHitungan(byte), digest: b.digest, dihitungPada: b.dihitung_pada })
  }
  return hasil
}

/** Keys of all bases that are sealed of a snapshot. */
export async function daftarKunci(db: Kueri, snapshotId: string): Promise<string[]> {
  const baris = await db.all<{ dasar: string }>(
    sql`select dasar from agregat_hitungan where snapshot_id = ${snapshotId}`,
  )
  return baris.map((b) => b.dasar)
}

/** Seals once; a second computation of the same base leaves the first as it stands. */
export async function segelHitungan(
  db: Kueri,
  snapshotId: string,
  dasar: string,
  pertanyaan: string,
  hitungan: HitunganDasar,
  saat: Date,
): Promise<void> {
  const byte = tulisHitungan(hitungan)
  await db.run(sql`insert into agregat_hitungan (snapshot_id, dasar, pertanyaan, digest, isi, dihitung_pada)
    values (${snapshotId}, ${dasar}, ${pertanyaan}, ${digestHitungan(byte)}, ${await mampatkan(byte)}, ${saat})
    on conflict (snapshot_id, dasar) do nothing`)
}

export async function simpanDaftarWilayah(
  db: Kueri,
  digest: string,
  daftar: readonly WilayahTabel[],
): Promise<void> {
  const ada = await db.find(sql`select 1 as ada from agregat_daftar_wilayah where digest = ${digest}`)
  if (ada) return
  const isi = JSON.stringify(daftar.map(({ kode, nama, tingkat }) => ({ kode, nama, tingkat })))
  await db.run(sql`insert into agregat_daftar_wilayah (digest, isi) values (${digest}, ${isi}::jsonb)
    on conflict (digest) do nothing`)
}

export async function findDaftarWilayah(
  db: Kueri,
  digest: string,
): Promise<readonly WilayahTabel[] | undefined> {
  const baris = await db.find<{ isi: WilayahTabel[] }>(
    sql`select isi from agregat_daftar_wilayah where digest = ${digest}`,
  )
  return baris?.isi
}
