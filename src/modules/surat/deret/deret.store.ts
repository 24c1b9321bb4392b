import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import { type AturanDeret, DERET_BAWAAN, type Deret, type DeretTahun } from './deret.ts'

const KOLOM = sql`kode, nama, jenis, pola, klasifikasi, unit, pelaksana, per_klasifikasi as "perKlasifikasi", induk,
  aktif, blok_maks as "blokMaks", batas_cadangan as "batasCadangan", tanggal_terakhir as "tanggalTerakhir"`

type BarisDeret = Omit<Deret, 'induk' | 'tanggalTerakhir'> & {
  induk: string | null
  tanggalTerakhir: string | null
}

function keDeret({ induk, tanggalTerakhir, ...b }: BarisDeret): Deret {
  return { ...b, ...(induk !== null && { induk }), ...(tanggalTerakhir !== null && { tanggalTerakhir }) }
}

/** Locks the series until the transaction ends: bookings of one series happen one after another. */
export async function kunciDeret(tx: Tx, kode: string): Promise<Deret | undefined> {
  const cari = () =>
    tx.find<BarisDeret>(sql`select ${KOLOM} from surat_deret where kode = ${kode} for update`)
  let b = await cari()
  const bawaan = DERET_BAWAAN.find((d) => d.kode === kode)
  if (!b && bawaan) {
    await insertDeret(tx, bawaan)
    b = await cari()
  }
  return b && keDeret(b)
}

/** Does nothing when the series is there. */
export async function insertDeret(tx: Tx, d: Deret): Promise<void> {
  await tx.run(sql`insert into surat_deret (kode, nama, jenis, pola, klasifikasi, unit, pelaksana, per_klasifikasi,
      induk, aktif, blok_maks, batas_cadangan)
    values (${d.kode}, ${d.nama}, ${d.jenis}, ${d.pola}, ${d.klasifikasi}, ${d.unit}, ${[...d.pelaksana]},
      ${d.perKlasifikasi}, ${d.induk ?? null}, ${d.aktif}, ${d.blokMaks}, ${d.batasCadangan})
    on conflict (kode) do nothing`)
}

export async function findDeret(db: Kueri, kode: string): Promise<Deret | undefined> {
  return (await daftarDeret(db)).find((d) => d.kode === kode)
}

/** Those of the office, and those that every office starts with where it did not touch them. */
export async function daftarDeret(db: Kueri): Promise<Deret[]> {
  const ada = (await db.all<BarisDeret>(sql`select ${KOLOM} from surat_deret`)).map(keDeret)
  const semua = [...ada, ...DERET_BAWAAN.filter((d) => !ada.some((a) => a.kode === d.kode))]
  return semua.sort((a, b) => (a.kode < b.kode ? -1 : 1))
}

export async function simpanDeret(tx: Tx, d: Deret): Promise<void> {
  await tx.run(sql`update surat_deret set nama = ${d.nama}, pola = ${d.pola}, klasifikasi = ${d.klasifikasi},
    unit = ${d.unit}, pelaksana = ${[...d.pelaksana]}, per_klasifikasi = ${d.perKlasifikasi}, aktif = ${d.aktif},
    blok_maks = ${d.blokMaks}, batas_cadangan = ${d.batasCadangan}, tanggal_terakhir = ${d.tanggalTerakhir ?? null}
    where kode = ${d.kode}`)
}

export async function getDeretTahun(tx: Tx, deret: string, tahun: number): Promise<DeretTahun> {
  await tx.run(sql`insert into surat_deret_tahun (deret, tahun, mulai, berikut)
    values (${deret}, ${tahun}, 1, 1) on conflict do nothing`)
  return tx.one(
    sql`select tahun, mulai, berikut from surat_deret_tahun where deret = ${deret} and tahun = ${tahun}`,
  )
}

export async function findDeretTahun(
  db: Kueri,
  deret: string,
  tahun: number,
): Promise<DeretTahun | undefined> {
  return db.find(
    sql`select tahun, mulai, berikut from surat_deret_tahun where deret = ${deret} and tahun = ${tahun}`,
  )
}

export async function simpanDeretTahun(tx: Tx, deret: string, t: DeretTahun): Promise<void> {
  await tx.run(sql`update surat_deret_tahun set mulai = ${t.mulai}, berikut = ${t.berikut}
    where deret = ${deret} and tahun = ${t.tahun}`)
}

/** Years in which series of this sort have numbers, newest first. */
export async function daftarTahun(db: Kueri, masuk: boolean): Promise<number[]> {
  const baris = await db.all<{ tahun: number }>(sql`select distinct t.tahun
    from surat_deret_tahun t join surat_deret d on d.kode = t.deret
    where t.berikut > t.mulai and (d.jenis = 'masuk') = ${masuk} order by t.tahun desc`)
  return baris.map((b) => b.tahun)
}

export function daftarAturan(db: Kueri): Promise<AturanDeret[]> {
  return db.all(sql`select jenis_naskah as "jenisNaskah", klasifikasi, deret from surat_deret_aturan
    order by jenis_naskah, klasifikasi`)
}

export async function gantiAturan(tx: Tx, aturan: readonly AturanDeret[]): Promise<void> {
  await tx.run(sql`delete from surat_deret_aturan`)
  await tx.run(sql`insert into surat_deret_aturan (jenis_naskah, klasifikasi, deret)
    select * from unnest(${aturan.map((a) => a.jenisNaskah)}::text[], ${aturan.map((a) => a.klasifikasi)}::text[],
      ${aturan.map((a) => a.deret)}::text[])`)
}

export interface PerubahanDeret {
  readonly waktu: Date
  readonly uraian: string
  readonly alasan: string
  readonly pelaku: Pelaku
}

export async function simpanPerubahan(tx: Tx, deret: string, p: PerubahanDeret): Promise<void> {
  await tx.run(sql`insert into surat_deret_perubahan (deret, waktu, uraian, alasan, pelaku)
    values (${deret}, ${p.waktu}, ${p.uraian}, ${p.alasan}, ${p.pelaku})`)
}

export function daftarPerubahan(db: Kueri, deret: string): Promise<PerubahanDeret[]> {
  return db.all(sql`select waktu, uraian, alasan, pelaku from surat_deret_perubahan
    where deret = ${deret} order by waktu desc`)
}
