import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { join, sql } from '#platform/sql'
import { DERET_BAWAAN, type Deret, type DeretTahun } from './deret/deret.ts'
import type { Agenda } from './surat.contract.ts'

interface BarisAgenda {
  id: string
  deret: string
  tahun: number
  urut: number
  nomor: string
  tanggal: string
  waktu: Date
  klasifikasi: string
  perihal: string
  hash_isi: string | null
  nama_file: string | null
  berkas_id: string | null
  status: 'terpakai' | 'batal'
  pelaku: Pelaku
  alasan_batal: string | null
  waktu_batal: Date | null
  pelaku_batal: Pelaku | null
}

const KOLOM = sql`id, deret, tahun, urut, nomor, tanggal, waktu, klasifikasi, perihal, hash_isi, nama_file, berkas_id,
  status, pelaku, alasan_batal, waktu_batal, pelaku_batal`

function keAgenda(b: BarisAgenda): Agenda {
  return {
    id: b.id,
    deret: b.deret,
    tahun: b.tahun,
    urut: b.urut,
    nomor: b.nomor,
    tanggal: b.tanggal,
    waktu: b.waktu.toISOString(),
    klasifikasi: b.klasifikasi,
    perihal: b.perihal,
    status: b.status,
    oleh: b.pelaku.nama,
    ...(b.hash_isi !== null && { hash: b.hash_isi }),
    ...(b.nama_file !== null && { namaFile: b.nama_file }),
    ...(b.berkas_id !== null && { berkasId: b.berkas_id }),
    ...(b.alasan_batal !== null && { alasanBatal: b.alasan_batal }),
    ...(b.pelaku_batal !== null && { dibatalkanOleh: b.pelaku_batal.nama }),
    ...(b.waktu_batal !== null && { dibatalkanPada: b.waktu_batal.toISOString() }),
  }
}

/** Locks the series until the transaction ends: bookings of one series happen one after another. */
export async function kunciDeret(tx: Tx, kode: string): Promise<Deret | undefined> {
  await pastikanDeret(tx)
  const b = await tx.find<BarisDeret>(sql`select * from surat_deret where kode = ${kode} for update`)
  return b && keDeret(b)
}

export async function daftarDeret(db: Kueri): Promise<Deret[]> {
  const ada = (await db.all<BarisDeret>(sql`select * from surat_deret order by kode`)).map(keDeret)
  return ada.length > 0 ? ada : [...DERET_BAWAAN]
}

interface BarisDeret {
  kode: string
  nama: string
  pola: string
  klasifikasi: string
  unit: string
  pelaksana: string
  tanggal_terakhir: string | null
}

function keDeret({ tanggal_terakhir, ...b }: BarisDeret): Deret {
  return { ...b, ...(tanggal_terakhir !== null && { tanggalTerakhir: tanggal_terakhir }) }
}

async function pastikanDeret(tx: Tx): Promise<void> {
  const baris = DERET_BAWAAN.map(
    (d) => sql`(${d.kode}, ${d.nama}, ${d.pola}, ${d.klasifikasi}, ${d.unit}, ${d.pelaksana})`,
  )
  await tx.run(sql`insert into surat_deret (kode, nama, pola, klasifikasi, unit, pelaksana)
    values ${join(baris)} on conflict do nothing`)
}

/** The year's counter; made at 1 when the year begins. Only under `kunciDeret`. */
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

export async function simpanDeret(tx: Tx, d: Deret): Promise<void> {
  await tx.run(sql`update surat_deret set pola = ${d.pola}, klasifikasi = ${d.klasifikasi}, unit = ${d.unit},
    tanggal_terakhir = ${d.tanggalTerakhir ?? null} where kode = ${d.kode}`)
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

export interface AgendaBaru {
  readonly kunci?: string
  readonly deret: string
  readonly tahun: number
  readonly urut: number
  readonly nomor: string
  readonly tanggal: string
  readonly waktu: Date
  readonly klasifikasi: string
  readonly perihal: string
  readonly hash?: string
  readonly namaFile?: string
  readonly berkasId?: string
  readonly pelaku: Pelaku
  /** Entered as void from the start: a number that was skipped. */
  readonly alasanBatal?: string
}

export async function simpanAgenda(tx: Tx, a: AgendaBaru): Promise<Agenda> {
  const batal = a.alasanBatal !== undefined
  const b =
    await tx.one<BarisAgenda>(sql`insert into surat_agenda (kunci, deret, tahun, urut, nomor, tanggal, waktu,
      klasifikasi, perihal, hash_isi, nama_file, berkas_id, pelaku, status, alasan_batal, waktu_batal, pelaku_batal)
    values (${a.kunci ?? null}, ${a.deret}, ${a.tahun}, ${a.urut}, ${a.nomor}, ${a.tanggal}, ${a.waktu},
      ${a.klasifikasi}, ${a.perihal}, ${a.hash ?? null}, ${a.namaFile ?? null}, ${a.berkasId ?? null}, ${a.pelaku},
      ${batal ? 'batal' : 'terpakai'}, ${a.alasanBatal ?? null}, ${batal ? a.waktu : null}, ${batal ? a.pelaku : null})
    returning ${KOLOM}`)
  return keAgenda(b)
}

export async function batalkanAgenda(
  tx: Tx,
  id: string,
  b: { alasan: string; waktu: Date; pelaku: Pelaku },
): Promise<Agenda> {
  return keAgenda(
    await tx.one<BarisAgenda>(sql`update surat_agenda set status = 'batal', alasan_batal = ${b.alasan},
      waktu_batal = ${b.waktu}, pelaku_batal = ${b.pelaku} where id = ${id} returning ${KOLOM}`),
  )
}

export async function findAgenda(db: Kueri, id: string): Promise<Agenda | undefined> {
  const b = await db.find<BarisAgenda>(sql`select ${KOLOM} from surat_agenda where id::text = ${id}`)
  return b && keAgenda(b)
}

export async function findAgendaKunci(db: Kueri, kunci: string): Promise<Agenda | undefined> {
  const b = await db.find<BarisAgenda>(sql`select ${KOLOM} from surat_agenda where kunci = ${kunci}`)
  return b && keAgenda(b)
}

export async function isNomorDipakai(db: Kueri, nomor: string): Promise<boolean> {
  return (await db.find(sql`select 1 from surat_agenda where nomor = ${nomor}`)) !== undefined
}

/** The number that a file bears; a number in force before a void one. */
export async function findAgendaFile(db: Kueri, hash: string): Promise<Agenda | undefined> {
  const b = await db.find<BarisAgenda>(sql`select ${KOLOM} from surat_agenda where hash_isi = ${hash}
    order by status desc, waktu desc limit 1`)
  return b && keAgenda(b)
}

/** Newest first; `cari` is looked for in number, subject, file name, reason, and at the start of the hash. */
export async function daftarAgenda(
  db: Kueri,
  saring: { tahun?: number | undefined; cari?: string | undefined; batas?: number },
): Promise<Agenda[]> {
  const cari = saring.cari?.trim() ? `%${saring.cari.trim().replace(/[\\%_]/g, '\\$&')}%` : null
  const baris = await db.all<BarisAgenda>(sql`select ${KOLOM} from surat_agenda
    where (${saring.tahun ?? null}::int is null or tahun = ${saring.tahun ?? null})
      and (${cari}::text is null or nomor ilike ${cari} or perihal ilike ${cari} or nama_file ilike ${cari}
        or alasan_batal ilike ${cari} or hash_isi ilike substr(${cari}, 2))
    order by tahun desc, urut desc, deret limit ${saring.batas ?? 500}`)
  return baris.map(keAgenda)
}

export async function daftarTahun(db: Kueri): Promise<number[]> {
  return (
    await db.all<{ tahun: number }>(sql`select distinct tahun from surat_agenda order by tahun desc`)
  ).map((b) => b.tahun)
}
