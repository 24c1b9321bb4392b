import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { type Sql, sql } from '#platform/sql'
import type { Agenda, SaringAgenda } from '../surat.contract.ts'
import { awalanTeks, kataCari } from './kata-cari.ts'

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
  tujuan: string | null
  jenis_naskah: string | null
  pengolah: string | null
  hash_isi: string | null
  nama_file: string | null
  berkas_id: string | null
  blok_id: string | null
  status: Agenda['status']
  pelaku: Pelaku
  waktu_pakai: Date | null
  alasan_batal: string | null
  waktu_batal: Date | null
  pelaku_batal: Pelaku | null
}

const KOLOM = sql`id, deret, tahun, urut, nomor, tanggal, waktu, klasifikasi, perihal, tujuan, jenis_naskah, pengolah,
  hash_isi, nama_file, berkas_id, blok_id, status, pelaku, waktu_pakai, alasan_batal, waktu_batal, pelaku_batal`

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
    ...(b.tujuan !== null && { tujuan: b.tujuan }),
    ...(b.jenis_naskah !== null && { jenis: b.jenis_naskah }),
    ...(b.pengolah !== null && { pengolah: b.pengolah }),
    ...(b.hash_isi !== null && { hash: b.hash_isi }),
    ...(b.nama_file !== null && { namaFile: b.nama_file }),
    ...(b.berkas_id !== null && { berkasId: b.berkas_id }),
    ...(b.blok_id !== null && { blokId: b.blok_id }),
    ...(b.waktu_pakai !== null && { dipakaiPada: b.waktu_pakai.toISOString() }),
    ...(b.alasan_batal !== null && { alasanBatal: b.alasan_batal }),
    ...(b.pelaku_batal !== null && { dibatalkanOleh: b.pelaku_batal.nama }),
    ...(b.waktu_batal !== null && { dibatalkanPada: b.waktu_batal.toISOString() }),
  }
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
  readonly tujuan?: string | undefined
  readonly jenis?: string | undefined
  readonly pengolah?: string | undefined
  readonly hash?: string
  readonly namaFile?: string
  readonly berkasId?: string | undefined
  readonly blokId?: string
  readonly pelaku: Pelaku
  /** Entered as void from the start: a number that was skipped. */
  readonly alasanBatal?: string
}

/** Used where it has a file, void where it has a reason, reserved otherwise. */
export async function insertAgenda(tx: Tx, a: AgendaBaru): Promise<Agenda> {
  const batal = a.alasanBatal !== undefined
  const pakai = !batal && a.hash !== undefined
  const b =
    await tx.one<BarisAgenda>(sql`insert into surat_agenda (kunci, deret, tahun, urut, nomor, tanggal, waktu,
      klasifikasi, perihal, tujuan, jenis_naskah, pengolah, hash_isi, nama_file, berkas_id, blok_id, pelaku, status,
      waktu_pakai, pelaku_pakai, alasan_batal, waktu_batal, pelaku_batal)
    values (${a.kunci ?? null}, ${a.deret}, ${a.tahun}, ${a.urut}, ${a.nomor}, ${a.tanggal}, ${a.waktu},
      ${a.klasifikasi}, ${a.perihal}, ${a.tujuan ?? null}, ${a.jenis ?? null}, ${a.pengolah ?? null},
      ${a.hash ?? null}, ${a.namaFile ?? null}, ${a.berkasId ?? null}, ${a.blokId ?? null}, ${a.pelaku},
      ${batal ? 'batal' : pakai ? 'terpakai' : 'dicadangkan'}, ${pakai ? a.waktu : null}, ${pakai ? a.pelaku : null},
      ${a.alasanBatal ?? null}, ${batal ? a.waktu : null}, ${batal ? a.pelaku : null})
    returning ${KOLOM}`)
  return keAgenda(b)
}

/** Binds a reserved number to its file. `nomor`, `tanggal` and `klasifikasi` change only on a number of a block. */
export async function pakaiAgenda(
  tx: Tx,
  id: string,
  p: {
    waktu: Date
    pelaku: Pelaku
    hash?: string | undefined
    namaFile?: string | undefined
    kunci?: string | undefined
    nomor?: string
    tanggal?: string
    klasifikasi?: string
    perihal?: string
    tujuan?: string
    pengolah?: string | undefined
  },
): Promise<Agenda> {
  return keAgenda(
    await tx.one<BarisAgenda>(sql`update surat_agenda set status = 'terpakai', hash_isi = ${p.hash ?? null},
      nama_file = ${p.namaFile ?? null}, kunci = coalesce(${p.kunci ?? null}, kunci),
      nomor = coalesce(${p.nomor ?? null}, nomor), tanggal = coalesce(${p.tanggal ?? null}::date, tanggal),
      klasifikasi = coalesce(${p.klasifikasi ?? null}, klasifikasi), perihal = coalesce(${p.perihal ?? null}, perihal),
      tujuan = coalesce(${p.tujuan ?? null}, tujuan), pengolah = coalesce(${p.pengolah ?? null}, pengolah),
      waktu_pakai = ${p.waktu}, pelaku_pakai = ${p.pelaku} where id = ${id} returning ${KOLOM}`),
  )
}

/** A number written by hand gets its file later, once. */
export async function ikatAgenda(
  tx: Tx,
  id: string,
  hash: string,
  namaFile: string | undefined,
): Promise<Agenda> {
  return keAgenda(
    await tx.one<BarisAgenda>(sql`update surat_agenda set hash_isi = ${hash}, nama_file = ${namaFile ?? null}
      where id = ${id} returning ${KOLOM}`),
  )
}

export async function ubahIsiCadangan(
  tx: Tx,
  id: string,
  p: { perihal: string; tujuan: string; jenis: string | undefined },
): Promise<Agenda> {
  return keAgenda(
    await tx.one<BarisAgenda>(sql`update surat_agenda set perihal = ${p.perihal}, tujuan = ${p.tujuan},
      jenis_naskah = coalesce(${p.jenis ?? null}, jenis_naskah) where id = ${id} returning ${KOLOM}`),
  )
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

/** Makes every number of a block void that is still reserved; answers with their numbers in order. */
export async function batalkanSisaBlok(
  tx: Tx,
  blokId: string,
  b: { alasan: string; waktu: Date; pelaku: Pelaku },
): Promise<number[]> {
  const baris = await tx.all<{ urut: number }>(sql`update surat_agenda set status = 'batal',
    alasan_batal = ${b.alasan}, waktu_batal = ${b.waktu}, pelaku_batal = ${b.pelaku}
    where blok_id = ${blokId} and status = 'dicadangkan' returning urut`)
  return baris.map((x) => x.urut).sort((x, y) => x - y)
}

export async function findAgenda(db: Kueri, id: string): Promise<Agenda | undefined> {
  return satu(db, sql`id::text = ${id}`)
}

/** The number this key was given; one in force before a void one. */
export async function findAgendaKunci(db: Kueri, kunci: string): Promise<Agenda | undefined> {
  return satu(db, sql`kunci = ${kunci}`)
}

export async function isNomorDipakai(db: Kueri, nomor: string): Promise<boolean> {
  return (await db.find(sql`select 1 from surat_agenda where nomor = ${nomor}`)) !== undefined
}

/** The number that a file bears; a number in force before a void one. `deret` asks one series only. */
export async function findAgendaFile(db: Kueri, hash: string, deret?: string): Promise<Agenda | undefined> {
  return satu(
    db,
    deret === undefined ? sql`hash_isi = ${hash}` : sql`hash_isi = ${hash} and deret = ${deret}`,
  )
}

async function satu(db: Kueri, syarat: Sql): Promise<Agenda | undefined> {
  const b = await db.find<BarisAgenda>(sql`select ${KOLOM} from surat_agenda where ${syarat}
    order by status desc, waktu desc limit 1`)
  return b && keAgenda(b)
}

export async function daftarAgendaBlok(db: Kueri, blokId: string): Promise<Agenda[]> {
  const baris = await db.all<BarisAgenda>(
    sql`select ${KOLOM} from surat_agenda where blok_id = ${blokId} order by urut`,
  )
  return baris.map(keAgenda)
}

/** Numbers reserved one by one that nobody used yet, oldest first. */
export async function daftarCadangan(db: Kueri): Promise<Agenda[]> {
  const baris = await db.all<BarisAgenda>(sql`select ${KOLOM} from surat_agenda
    where status = 'dicadangkan' and blok_id is null order by waktu, urut`)
  return baris.map(keAgenda)
}

/**
 * Newest first. `cari`: every word must begin a word of number, subject, addressee, file name or reason; or it is the
 * head of the file's hash. `klasifikasi` is a head too. `sesudah` is the last row of the page before.
 */
export async function daftarAgenda(db: Kueri, saring: SaringAgenda): Promise<Agenda[]> {
  const s = sql`select ${KOLOM} from surat_agenda where ${syaratAgenda(saring)}`
  const { sesudah } = saring
  const lanjut = sesudah
    ? sql`and (tahun, urut, deret) < (${sesudah.tahun}, ${sesudah.urut}, ${sesudah.deret})`
    : sql``
  const baris = await db.all<BarisAgenda>(sql`${s} ${lanjut}
    order by tahun desc, urut desc, deret desc limit ${saring.batas ?? 500}`)
  return baris.map(keAgenda)
}

/** The book of a period in the order of the paper: by day, then number. */
export async function bacaBukuAgenda(db: Kueri, saring: SaringAgenda): Promise<Agenda[]> {
  const baris = await db.all<BarisAgenda>(sql`select ${KOLOM} from surat_agenda where ${syaratAgenda(saring)}
    order by tahun, deret, urut limit ${saring.batas ?? 500}`)
  return baris.map(keAgenda)
}

function syaratAgenda(s: SaringAgenda): Sql {
  const kata = kataCari(s.cari)
  const heksa = /^[0-9a-f]{6,64}$/.test(s.cari?.trim() ?? '') ? `${s.cari!.trim()}%` : undefined
  return sql`true
    ${s.deret ? sql`and deret in (select kode from surat_deret where kode = ${s.deret} or induk = ${s.deret})` : sql``}
    ${s.tahun ? sql`and tahun = ${s.tahun}` : sql``}
    ${s.status ? sql`and status = ${s.status}` : sql``}
    ${s.dari ? sql`and tanggal >= ${s.dari}::date` : sql``}
    ${s.sampai ? sql`and tanggal <= ${s.sampai}::date` : sql``}
    ${s.klasifikasi ? sql`and klasifikasi like ${awalanTeks(s.klasifikasi)}` : sql``}
    ${heksa ? sql`and (hash_isi like ${heksa} or kata @@ to_tsquery('simple', ${kata ?? ''}))` : sql``}
    ${kata !== undefined && !heksa ? sql`and kata @@ to_tsquery('simple', ${kata})` : sql``}`
}
