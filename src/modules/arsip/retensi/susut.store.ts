import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { KelasKeamanan } from '../arsip.contract.ts'
import type { Susut as SusutKawat } from './retensi.contract.ts'

/** A list for destruction or hand-over, as the database keeps it. */
export interface Susut {
  readonly id: string
  readonly jenis: SusutKawat['jenis']
  readonly status: SusutKawat['status']
  readonly alasan: string
  readonly diusulkanPada: Date
  readonly diusulkanOleh: Pelaku
  readonly diputusPada: Date | null
  readonly diputusOleh: Pelaku | null
  readonly nomorBeritaAcara: string | null
  readonly penerima: string | null
  readonly catatan: string | null
  readonly beritaAcara: string | null
  readonly paket: string | null
  readonly selesaiPada: Date | null
  readonly jumlahButir: number
  readonly jumlahDinilai: number
}

export interface Butir {
  readonly urut: number
  readonly arsipId: string
  readonly nilai: 'belum' | 'setuju' | 'simpan'
  readonly catatan: string | null
  readonly penilai: Pelaku | null
  readonly hasil: 'musnah' | 'serah' | 'ditahan' | 'disimpan' | null
}

const KOLOM = sql`u.id, u.jenis, u.status, u.alasan, u.diusulkan_pada as "diusulkanPada", u.diusulkan_oleh as "diusulkanOleh",
  u.diputus_pada as "diputusPada", u.diputus_oleh as "diputusOleh", u.nomor_berita_acara as "nomorBeritaAcara",
  u.penerima, u.catatan, u.berita_acara as "beritaAcara", u.paket, u.selesai_pada as "selesaiPada",
  (select count(*) from arsip_susut_butir b where b.susut_id = u.id) as "jumlahButir",
  (select count(*) from arsip_susut_butir b where b.susut_id = u.id and b.nilai <> 'belum') as "jumlahDinilai"`

export function daftarSusut(db: Kueri): Promise<Susut[]> {
  return db.all(sql`select ${KOLOM} from arsip_susut u order by u.diusulkan_pada desc, u.id limit 200`)
}

export function findSusut(db: Kueri, id: string): Promise<Susut | undefined> {
  return db.find(sql`select ${KOLOM} from arsip_susut u where u.id::text = ${id}`)
}

/** Held until the transaction ends, so that reviewing and deciding do not overtake each other. */
export async function kunciSusut(tx: Tx, id: string): Promise<Susut | undefined> {
  const ada = await tx.find(sql`select id from arsip_susut where id::text = ${id} for update`)
  return ada ? findSusut(tx, id) : undefined
}

export function daftarButir(db: Kueri, susutId: string): Promise<Butir[]> {
  return db.all(sql`select urut, arsip_id as "arsipId", nilai, catatan, penilai, hasil
    from arsip_susut_butir where susut_id = ${susutId} order by urut`)
}

export async function insertSusut(
  tx: Tx,
  p: { jenis: Susut['jenis']; alasan: string; arsipId: readonly string[]; pada: Date; oleh: Pelaku },
): Promise<string> {
  const { id } = await tx.one<{
    id: string
  }>(sql`insert into arsip_susut (jenis, status, alasan, diusulkan_pada, diusulkan_oleh)
    values (${p.jenis}, 'diusulkan', ${p.alasan}, ${p.pada}, ${p.oleh}) returning id`)
  await tx.run(sql`insert into arsip_susut_butir (susut_id, urut, arsip_id)
    select ${id}::uuid, u.ke, u.id from unnest(${[...p.arsipId]}::uuid[]) with ordinality u(id, ke)`)
  return id
}

export async function simpanNilai(
  tx: Tx,
  susutId: string,
  p: { urut: readonly number[]; nilai: Butir['nilai']; catatan: string | null; pada: Date; oleh: Pelaku },
): Promise<number> {
  return tx.run(sql`update arsip_susut_butir set nilai = ${p.nilai}, catatan = ${p.catatan}, penilai = ${p.oleh},
    dinilai_pada = ${p.pada} where susut_id = ${susutId} and urut = any(${[...p.urut]}::int[])`)
}

export async function simpanPutusan(
  tx: Tx,
  id: string,
  p: {
    status: 'disetujui' | 'ditolak'
    pada: Date
    oleh: Pelaku
    nomor?: string | undefined
    penerima?: string | undefined
    catatan?: string | undefined
  },
): Promise<void> {
  await tx.run(sql`update arsip_susut set status = ${p.status}, diputus_pada = ${p.pada}, diputus_oleh = ${p.oleh},
    nomor_berita_acara = ${p.nomor ?? null}, penerima = ${p.penerima ?? null}, catatan = ${p.catatan ?? null} where id = ${id}`)
}

export async function simpanHasilButir(
  tx: Tx,
  susutId: string,
  urut: number,
  hasil: NonNullable<Butir['hasil']>,
  saat: Date,
): Promise<void> {
  await tx.run(sql`update arsip_susut_butir set hasil = ${hasil}, selesai_pada = ${saat}
    where susut_id = ${susutId} and urut = ${urut}`)
}

export async function tandaiSelesai(
  tx: Tx,
  id: string,
  p: { beritaAcara: string; paket?: string | undefined; saat: Date },
): Promise<void> {
  await tx.run(sql`update arsip_susut set status = 'selesai', berita_acara = ${p.beritaAcara}, paket = ${p.paket ?? null},
    selesai_pada = ${p.saat} where id = ${id}`)
}

/** Lists with these minutes or this package: the highest class on them, and whether this person proposed or decided. */
export function findSusutPemegang(
  db: Kueri,
  hash: string,
  pegawaiId: string | undefined,
): Promise<{ id: string; arsipId: string; keamanan: KelasKeamanan; peserta: boolean }[]> {
  return db.all(sql`select distinct on (u.id) u.id, k.arsip_id as "arsipId", k.keamanan,
      coalesce(${pegawaiId ?? null} in (u.diusulkan_oleh->>'pegawaiId', u.diputus_oleh->>'pegawaiId'), false) as peserta
    from arsip_susut u join arsip_susut_butir b on b.susut_id = u.id join arsip_keadaan k on k.arsip_id = b.arsip_id
    where ${hash} in (u.berita_acara, u.paket)
    order by u.id, array_position(array['sangat-rahasia', 'rahasia', 'terbatas', 'biasa'], k.keamanan)`)
}
