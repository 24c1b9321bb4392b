import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { SetelanMasuk } from './setelan-masuk.ts'

/** Where the last look ended. */
export interface LetakMasuk {
  readonly uidValidity: string | null
  readonly uidTerakhir: number
  readonly dilihat: Date | null
  readonly galat: string | null
}

export interface FileMasuk {
  readonly nama: string
  readonly hash: string
  readonly mime: string
  readonly ukuran: number
}

/** A mail that came in and waits for a person, or what that person made of it. */
export interface UsulMasuk {
  readonly id: string
  readonly messageId: string
  readonly dari: string
  readonly namaDari: string
  readonly judul: string
  readonly tanggal: Date | null
  readonly diambil: Date
  readonly teks: string
  readonly lampiran: readonly FileMasuk[]
  readonly masalah: readonly string[]
  readonly mentahHash: string | null
  readonly ukuran: number
  readonly keadaan: 'usul' | 'diterima' | 'ditolak'
  readonly alasan: string | null
  /** What became of it: `{suratMasukId, nomorAgenda}`. */
  readonly hasil: Readonly<Record<string, string>> | null
  readonly oleh: string | null
  readonly diputuskan: Date | null
}

export function getSetelanMasuk(db: Kueri): Promise<SetelanMasuk> {
  return db.one(sql`select aktif, host, port, keamanan, pengguna, sandi, sertifikat, folder,
    to_char(sejak, 'YYYY-MM-DD') as sejak, selang_menit as "selangMenit" from kabar_masuk_setelan`)
}

export async function simpanSetelanMasuk(tx: Tx, s: SetelanMasuk): Promise<void> {
  await tx.run(sql`update kabar_masuk_setelan set aktif = ${s.aktif}, host = ${s.host}, port = ${s.port},
    keamanan = ${s.keamanan}, pengguna = ${s.pengguna}, sandi = ${s.sandi}, sertifikat = ${s.sertifikat},
    folder = ${s.folder}, sejak = ${s.sejak}, selang_menit = ${s.selangMenit}`)
}

export function getLetakMasuk(db: Kueri): Promise<LetakMasuk> {
  return db.one(sql`select uid_validity::text as "uidValidity", uid_terakhir as "uidTerakhir", dilihat, galat
    from kabar_masuk_setelan`)
}

export async function simpanLetakMasuk(db: Kueri, l: Omit<LetakMasuk, 'dilihat' | 'galat'>): Promise<void> {
  await db.run(
    sql`update kabar_masuk_setelan set uid_validity = ${l.uidValidity}::bigint, uid_terakhir = ${l.uidTerakhir}`,
  )
}

export async function simpanDilihat(db: Kueri, saat: Date, galat: string | null): Promise<void> {
  await db.run(sql`update kabar_masuk_setelan set dilihat = ${saat}, galat = ${galat}`)
}

/** False when the same mail stands here already. */
export async function insertUsul(
  tx: Tx,
  u: Omit<UsulMasuk, 'id' | 'keadaan' | 'alasan' | 'hasil' | 'oleh' | 'diputuskan'> & {
    readonly folder: string
    readonly uidValidity: string
    readonly uid: number
    readonly sidik: string
  },
): Promise<boolean> {
  const n =
    await tx.run(sql`insert into kabar_masuk (folder, uid_validity, uid, message_id, sidik, dari, nama_dari, judul,
      tanggal, diambil, teks, lampiran, masalah, mentah_hash, ukuran)
    values (${u.folder}, ${u.uidValidity}::bigint, ${u.uid}, ${u.messageId}, ${u.sidik}, ${u.dari}, ${u.namaDari},
      ${u.judul}, ${u.tanggal}, ${u.diambil}, ${u.teks}, ${JSON.stringify(u.lampiran)}::jsonb,
      ${JSON.stringify(u.masalah)}::jsonb, ${u.mentahHash}, ${u.ukuran})
    on conflict (sidik) do nothing`)
  return n === 1
}

/** Waiting ones oldest first, decided ones newest first. */
export function daftarUsul(
  db: Kueri,
  p: { keadaan: UsulMasuk['keadaan']; lewati: number; batas: number },
): Promise<UsulMasuk[]> {
  return p.keadaan === 'usul'
    ? db.all(sql`${pilih} where keadaan = 'usul' order by diambil, id offset ${p.lewati} limit ${p.batas}`)
    : db.all(sql`${pilih} where keadaan = ${p.keadaan} order by diputuskan desc, id desc
        offset ${p.lewati} limit ${p.batas}`)
}

export async function hitungUsul(db: Kueri): Promise<number> {
  return (await db.one<{ n: number }>(sql`select count(*) as n from kabar_masuk where keadaan = 'usul'`)).n
}

export function findUsul(db: Kueri, id: string): Promise<UsulMasuk | undefined> {
  return db.find(sql`${pilih} where id = ${id}`)
}

/** Holds the proposal until the transaction ends: of two who decide at once the second sees what the first did. */
export function kunciUsul(tx: Tx, id: string): Promise<UsulMasuk | undefined> {
  return tx.find(sql`${pilih} where id = ${id} for update`)
}

export async function putuskanUsul(
  tx: Tx,
  id: string,
  p: {
    keadaan: 'diterima' | 'ditolak'
    alasan?: string
    hasil?: Record<string, string>
    pelaku: Pelaku
    saat: Date
  },
): Promise<void> {
  await tx.run(sql`update kabar_masuk set keadaan = ${p.keadaan}, alasan = ${p.alasan ?? null},
    hasil = ${p.hasil ? JSON.stringify(p.hasil) : null}::jsonb, pelaku = ${JSON.stringify(p.pelaku)}::jsonb,
    diputuskan = ${p.saat} where id = ${id} and keadaan = 'usul'`)
}

/** Proposals that nobody was told of, oldest first; told once `tx` commits. */
export async function ambilUsulTakDikabarkan(tx: Tx, saat: Date): Promise<string[]> {
  const baris = await tx.all<{ id: string }>(sql`update kabar_masuk set dikabarkan = ${saat}
    where keadaan = 'usul' and dikabarkan is null returning id`)
  return baris.map((b) => b.id).sort()
}

const pilih = sql`select id, message_id as "messageId", dari, nama_dari as "namaDari", judul, tanggal, diambil, teks,
  lampiran, masalah, mentah_hash as "mentahHash", ukuran, keadaan, alasan, hasil, pelaku ->> 'nama' as oleh, diputuskan
  from kabar_masuk`
