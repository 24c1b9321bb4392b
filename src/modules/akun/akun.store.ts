import type { Kueri, Tx } from '#platform/postgres'
import { join, sql } from '#platform/sql'
import type { Akun } from './akun.ts'

interface BarisAkun {
  id: string
  nama_akun: string
  nama: string
  pegawai_id: string | null
  hash_sandi: string
  aktif: boolean
  wajib_ganti_sandi: boolean
  sandi_berlaku_sampai: Date | null
  totp_rahasia: Buffer | null
  totp_aktif: boolean
  terakhir_masuk: Date | null
}

/** An account with its secrets; does not leave this module. */
export interface AkunRahasia extends Akun {
  readonly hashSandi: string
  readonly sandiBerlakuSampai?: Date
  readonly totpRahasia?: Buffer
}

const KOLOM = sql`a.id, a.nama_akun, coalesce(p.nama, a.nama) as nama, a.pegawai_id, a.hash_sandi, a.aktif,
  a.wajib_ganti_sandi, a.sandi_berlaku_sampai, a.totp_rahasia, a.totp_aktif, a.terakhir_masuk`
const DARI = sql`akun a left join pegawai p on p.id = a.pegawai_id`

function keDomain(b: BarisAkun): AkunRahasia {
  return {
    ...polos(b),
    hashSandi: b.hash_sandi,
    ...(b.sandi_berlaku_sampai && { sandiBerlakuSampai: b.sandi_berlaku_sampai }),
    ...(b.totp_rahasia && { totpRahasia: b.totp_rahasia }),
  }
}

function polos(b: BarisAkun): Akun {
  return {
    id: b.id,
    namaAkun: b.nama_akun,
    nama: b.nama,
    ...(b.pegawai_id !== null && { pegawaiId: b.pegawai_id }),
    aktif: b.aktif,
    wajibGantiSandi: b.wajib_ganti_sandi,
    totpAktif: b.totp_aktif,
    ...(b.terakhir_masuk && { terakhirMasuk: b.terakhir_masuk }),
  }
}

export async function findAkunNama(db: Kueri, namaAkun: string): Promise<AkunRahasia | undefined> {
  const b = await db.find<BarisAkun>(sql`select ${KOLOM} from ${DARI} where a.nama_akun = ${namaAkun}`)
  return b && keDomain(b)
}

export async function findAkunRahasia(db: Kueri, id: string): Promise<AkunRahasia | undefined> {
  const b = await db.find<BarisAkun>(sql`select ${KOLOM} from ${DARI} where a.id = ${id}`)
  return b && keDomain(b)
}

/** An account by its id, open or closed, without password and second factor. */
export async function findAkun(db: Kueri, id: string): Promise<Akun | undefined> {
  const b = await db.find<BarisAkun>(sql`select ${KOLOM} from ${DARI} where a.id = ${id}`)
  return b && polos(b)
}

export async function findAkunPegawai(db: Kueri, pegawaiId: string): Promise<Akun | undefined> {
  const b = await db.find<BarisAkun>(sql`select ${KOLOM} from ${DARI} where a.pegawai_id = ${pegawaiId}`)
  return b && polos(b)
}

/** All accounts, the open ones first, then by name of account. */
export async function daftarAkun(db: Kueri): Promise<Akun[]> {
  const baris = await db.all<BarisAkun>(sql`select ${KOLOM} from ${DARI} order by a.aktif desc, a.nama_akun`)
  return baris.map(polos)
}

/** False only in an office whose first account is still to be made with the one-time code. */
export async function isAdaAkun(db: Kueri): Promise<boolean> {
  return (await db.one<{ ada: boolean }>(sql`select exists (select from akun) as ada`)).ada
}

/** Locks every pengelola that is active, so that two cannot close each other's account at once. */
export async function kunciPengelolaAktif(tx: Tx): Promise<string[]> {
  const baris = await tx.all<{ id: string }>(
    sql`select id from akun where pegawai_id is null and aktif order by id for update`,
  )
  return baris.map((b) => b.id)
}

/** Any number does, as long as nothing else uses it: held while it is decided whether an account is the first. */
export async function kunciAkunPertama(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(25861)`)
}

export async function simpanAkunBaru(
  tx: Tx,
  a: {
    namaAkun: string
    nama?: string | undefined
    pegawaiId?: string | undefined
    hashSandi: string
    wajibGantiSandi: boolean
    sandiBerlakuSampai?: Date | undefined
  },
): Promise<string> {
  const b = await tx.one<{
    id: string
  }>(sql`insert into akun (nama_akun, nama, pegawai_id, hash_sandi, wajib_ganti_sandi, sandi_berlaku_sampai)
    values (${a.namaAkun}, ${a.nama ?? null}, ${a.pegawaiId ?? null}, ${a.hashSandi}, ${a.wajibGantiSandi}, ${a.sandiBerlakuSampai ?? null})
    returning id`)
  return b.id
}

export async function simpanSandi(
  tx: Tx,
  id: string,
  s: { hashSandi: string; wajibGantiSandi: boolean; sandiBerlakuSampai?: Date },
): Promise<void> {
  await tx.run(sql`update akun set hash_sandi = ${s.hashSandi}, wajib_ganti_sandi = ${s.wajibGantiSandi},
    sandi_berlaku_sampai = ${s.sandiBerlakuSampai ?? null} where id = ${id}`)
}

export async function simpanAktif(tx: Tx, id: string, aktif: boolean): Promise<void> {
  await tx.run(sql`update akun set aktif = ${aktif} where id = ${id}`)
}

export async function simpanTerakhirMasuk(tx: Tx, id: string, kini: Date): Promise<void> {
  await tx.run(sql`update akun set terakhir_masuk = ${kini} where id = ${id}`)
}

export async function hapusSesiAkun(tx: Tx, akunId: string): Promise<number> {
  return tx.run(sql`delete from sesi where akun_id = ${akunId}`)
}

export async function simpanRahasiaTotp(tx: Tx, id: string, terbungkus: Buffer): Promise<void> {
  await tx.run(
    sql`update akun set totp_rahasia = ${terbungkus}, totp_aktif = false, totp_langkah = 0 where id = ${id}`,
  )
}

/** True when the step is newer than the last one accepted: the same code does not count twice, not even at once. */
export async function pakaiLangkahTotp(tx: Tx, id: string, langkah: number): Promise<boolean> {
  return (
    (await tx.run(
      sql`update akun set totp_langkah = ${langkah} where id = ${id} and totp_langkah < ${langkah}`,
    )) === 1
  )
}

export async function aktifkanTotp(tx: Tx, id: string, hashKode: readonly Buffer[]): Promise<void> {
  await tx.run(sql`update akun set totp_aktif = true where id = ${id}`)
  await tx.run(sql`delete from akun_kode_pemulihan where akun_id = ${id}`)
  await tx.run(
    sql`insert into akun_kode_pemulihan (akun_id, hash) values ${join(hashKode.map((h) => sql`(${id}, ${h})`))}`,
  )
}

export async function hapusRahasiaTotp(tx: Tx, id: string): Promise<void> {
  await tx.run(
    sql`update akun set totp_rahasia = null, totp_aktif = false, totp_langkah = 0 where id = ${id}`,
  )
  await tx.run(sql`delete from akun_kode_pemulihan where akun_id = ${id}`)
}

export async function pakaiKodePemulihan(tx: Tx, id: string, hash: Buffer): Promise<boolean> {
  return (await tx.run(sql`delete from akun_kode_pemulihan where akun_id = ${id} and hash = ${hash}`)) === 1
}
