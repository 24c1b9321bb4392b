import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { type Sql, sql } from '#platform/sql'
import { awalanTeks, kataCari } from '../agenda/kata-cari.ts'
import type { FileLama, SaringSuratMasuk, SuratMasuk } from './masuk.contract.ts'

/** What an entry says about a letter; numbers and moments are the book's. */
export interface IsiSuratMasuk {
  readonly tanggalTerima: string
  readonly nomorSurat: string
  readonly tanggalSurat?: string | undefined
  readonly asal: string
  readonly perihal: string
  readonly lampiran?: string | undefined
  readonly klasifikasi?: string | undefined
  readonly sifat: SuratMasuk['sifat']
  readonly keamanan: SuratMasuk['keamanan']
  readonly cara: SuratMasuk['cara']
}

export type MasukTercatat = Omit<SuratMasuk, 'tertutup'> & { readonly waktuTutup?: Date }

interface BarisMasuk {
  id: string
  tahun: number
  urut: number
  deret: string
  nomor_agenda: string
  tanggal: string
  tanggal_terima: string
  nomor_surat: string
  tanggal_surat: string | null
  asal: string
  perihal: string
  lampiran: string | null
  klasifikasi: string | null
  sifat: SuratMasuk['sifat']
  keamanan: SuratMasuk['keamanan']
  cara: SuratMasuk['cara']
  berkas_id: string | null
  status: SuratMasuk['status']
  alasan_batal: string | null
  pelaku: Pelaku
  waktu_tutup: Date | null
  pada: string[] | null
  batas: string | null
  mulai: boolean
  file: SuratMasuk['file'] | null
}

const KOLOM = sql`m.id, m.tahun, m.urut, m.deret, m.nomor_agenda, m.tanggal, m.tanggal_terima, m.nomor_surat,
  m.tanggal_surat, m.asal, m.perihal, m.lampiran, m.klasifikasi, m.sifat, m.keamanan, m.cara, m.berkas_id, m.status,
  m.alasan_batal, m.pelaku, m.waktu_tutup,
  (select array_agg(t.jabatan order by t.urut) from surat_disposisi_tujuan t
    where t.surat_id = m.id and t.keadaan in ('menunggu', 'dibaca')) as pada,
  (select min(d.batas) from surat_disposisi_tujuan t join surat_disposisi d on d.id = t.disposisi_id
    where t.surat_id = m.id and t.keadaan in ('menunggu', 'dibaca', 'diteruskan')) as batas,
  exists (select from surat_disposisi d where d.surat_id = m.id) as mulai,
  (select json_agg(json_build_object('hash', f.hash, 'nama', f.nama, 'mime', f.mime, 'ukuran', f.ukuran)
    order by f.waktu, f.nama) from surat_masuk_file f where f.surat_id = m.id and f.diganti is null) as file`

function keMasuk(b: BarisMasuk, kini: string): MasukTercatat {
  return {
    id: b.id,
    tahun: b.tahun,
    urut: b.urut,
    deret: b.deret,
    nomorAgenda: b.nomor_agenda,
    tanggal: b.tanggal,
    tanggalTerima: b.tanggal_terima,
    nomorSurat: b.nomor_surat,
    asal: b.asal,
    perihal: b.perihal,
    sifat: b.sifat,
    keamanan: b.keamanan,
    cara: b.cara,
    status: b.status,
    oleh: b.pelaku.nama,
    tahap: b.waktu_tutup !== null ? 'selesai' : b.mulai ? 'berjalan' : 'belum',
    pada: b.pada ?? [],
    lewat: b.waktu_tutup === null && b.batas !== null && b.batas < kini,
    file: b.file ?? [],
    ...(b.tanggal_surat !== null && { tanggalSurat: b.tanggal_surat }),
    ...(b.lampiran !== null && { lampiran: b.lampiran }),
    ...(b.klasifikasi !== null && { klasifikasi: b.klasifikasi }),
    ...(b.berkas_id !== null && { berkasId: b.berkas_id }),
    ...(b.alasan_batal !== null && { alasanBatal: b.alasan_batal }),
    ...(b.waktu_tutup !== null && { waktuTutup: b.waktu_tutup }),
  }
}

export interface SuratMasukBaru extends IsiSuratMasuk {
  readonly kunci: string
  readonly deret: string
  readonly tahun: number
  readonly urut: number
  readonly nomorAgenda: string
  readonly tanggal: string
  readonly waktu: Date
  readonly berkasId?: string | undefined
  readonly pelaku: Pelaku
}

export async function insertSuratMasuk(tx: Tx, m: SuratMasukBaru): Promise<string> {
  const { id } = await tx.one<{
    id: string
  }>(sql`insert into surat_masuk (kunci, deret, tahun, urut, nomor_agenda,
      tanggal, tanggal_terima, nomor_surat, tanggal_surat, asal, perihal, lampiran, klasifikasi, sifat, keamanan, cara,
      berkas_id, waktu, pelaku)
    values (${m.kunci}, ${m.deret}, ${m.tahun}, ${m.urut}, ${m.nomorAgenda}, ${m.tanggal}, ${m.tanggalTerima},
      ${m.nomorSurat}, ${m.tanggalSurat ?? null}, ${m.asal}, ${m.perihal}, ${m.lampiran ?? null},
      ${m.klasifikasi ?? null}, ${m.sifat}, ${m.keamanan}, ${m.cara}, ${m.berkasId ?? null}, ${m.waktu}, ${m.pelaku})
    returning id`)
  return id
}

export async function updateSuratMasuk(
  tx: Tx,
  id: string,
  m: IsiSuratMasuk,
  p: { waktu: Date; pelaku: Pelaku; alasan: string; semula: IsiSuratMasuk },
): Promise<void> {
  await tx.run(sql`insert into surat_masuk_perubahan (surat_id, waktu, pelaku, alasan, semula)
    values (${id}, ${p.waktu}, ${p.pelaku}, ${p.alasan}, ${p.semula})`)
  await tx.run(sql`update surat_masuk set tanggal_terima = ${m.tanggalTerima}, nomor_surat = ${m.nomorSurat},
    tanggal_surat = ${m.tanggalSurat ?? null}, asal = ${m.asal}, perihal = ${m.perihal},
    lampiran = ${m.lampiran ?? null}, klasifikasi = ${m.klasifikasi ?? null}, sifat = ${m.sifat},
    keamanan = ${m.keamanan}, cara = ${m.cara} where id = ${id}`)
}

export async function batalkanMasuk(
  tx: Tx,
  id: string,
  b: { alasan: string; waktu: Date; pelaku: Pelaku },
): Promise<void> {
  await tx.run(sql`update surat_masuk set status = 'batal', alasan_batal = ${b.alasan}, waktu_batal = ${b.waktu},
    pelaku_batal = ${b.pelaku} where id = ${id}`)
}

export async function tutupMasuk(
  tx: Tx,
  id: string,
  p: { waktu: Date; pelaku: Pelaku; catatan: string },
): Promise<void> {
  await tx.run(sql`update surat_masuk set waktu_tutup = ${p.waktu}, pelaku_tutup = ${p.pelaku},
    catatan_tutup = ${p.catatan} where id = ${id}`)
}

export async function insertFileMasuk(
  tx: Tx,
  suratId: string,
  f: BerkasKeluaran,
  waktu: Date,
  pelaku: Pelaku,
): Promise<void> {
  await tx.run(sql`insert into surat_masuk_file (surat_id, hash, nama, mime, ukuran, waktu, pelaku)
    values (${suratId}, ${f.hash}, ${f.nama}, ${f.mime}, ${f.ukuran}, ${waktu}, ${pelaku}) on conflict do nothing`)
}

/** False when the old scan is not one of this letter, or was replaced before. */
export async function gantiFileMasuk(
  tx: Tx,
  suratId: string,
  g: { ganti: string; pengganti: string; alasan: string; waktu: Date },
): Promise<boolean> {
  const n =
    await tx.run(sql`update surat_masuk_file set diganti = ${g.waktu}, pengganti = ${g.pengganti}, alasan_ganti = ${g.alasan}
    where surat_id = ${suratId} and hash = ${g.ganti} and diganti is null and hash <> ${g.pengganti}`)
  return n > 0
}

/** Scans that better ones took the place of, the latest first. */
export async function daftarFileLama(db: Kueri, suratId: string): Promise<FileLama[]> {
  const baris = await db.all<
    Omit<FileLama, 'diganti'> & { diganti: Date }
  >(sql`select f.hash, f.nama, f.mime, f.ukuran,
      f.diganti, b.pelaku ->> 'nama' as oleh, f.alasan_ganti as alasan
    from surat_masuk_file f join surat_masuk_file b on b.surat_id = f.surat_id and b.hash = f.pengganti
    where f.surat_id::text = ${suratId} order by f.diganti desc, f.nama`)
  return baris.map((b) => ({ ...b, diganti: b.diganti.toISOString() }))
}

export interface PerubahanMasuk {
  readonly waktu: Date
  readonly oleh: string
  readonly alasan: string
  readonly semula: Readonly<Record<string, string | null>>
}

/** Corrections of an entry, newest first; `semula` holds the changed fields only. */
export function daftarPerubahanMasuk(db: Kueri, suratId: string): Promise<PerubahanMasuk[]> {
  return db.all(sql`select waktu, pelaku ->> 'nama' as oleh, alasan, semula from surat_masuk_perubahan
    where surat_id::text = ${suratId} order by waktu desc, id desc`)
}

/** Locks the letter: what is done with it queues here. */
export async function kunciMasuk(tx: Tx, id: string): Promise<boolean> {
  return (await tx.find(sql`select 1 from surat_masuk where id::text = ${id} for update`)) !== undefined
}

export function findMasuk(db: Kueri, id: string, kini: string): Promise<MasukTercatat | undefined> {
  return satu(db, sql`m.id::text = ${id}`, kini)
}

export function findMasukKunci(db: Kueri, kunci: string, kini: string): Promise<MasukTercatat | undefined> {
  return satu(db, sql`m.kunci = ${kunci}`, kini)
}

async function satu(db: Kueri, syarat: Sql, kini: string): Promise<MasukTercatat | undefined> {
  const b = await db.find<BarisMasuk>(sql`select ${KOLOM} from surat_masuk m where ${syarat}`)
  return b && keMasuk(b, kini)
}

export interface MasukKembar {
  readonly id: string
  readonly nomorAgenda: string
  readonly tanggalTerima: string
  readonly perihal: string
  readonly keamanan: SuratMasuk['keamanan']
}

/** Entries in force with the same sender and number, however they are spaced and spelled in capitals. */
export function daftarKembar(db: Kueri, asal: string, nomorSurat: string): Promise<MasukKembar[]> {
  return db.all(sql`select id, nomor_agenda as "nomorAgenda", tanggal_terima as "tanggalTerima", perihal, keamanan
    from surat_masuk where status = 'tercatat' and kembar =
      lower(regexp_replace(${asal}, '[^[:alnum:]]+', '', 'g')) || '|'
      || lower(regexp_replace(${nomorSurat}, '[^[:alnum:]]+', '', 'g'))
    order by waktu desc limit 5`)
}

/** Newest first. */
export async function daftarMasuk(db: Kueri, s: SaringSuratMasuk, kini: string): Promise<MasukTercatat[]> {
  const lanjut = s.sesudah ? sql`and (m.tahun, m.urut) < (${s.sesudah.tahun}, ${s.sesudah.urut})` : sql``
  const baris = await db.all<BarisMasuk>(sql`select ${KOLOM} from surat_masuk m where ${syarat(s)} ${lanjut}
    order by m.tahun desc, m.urut desc, m.deret desc limit ${s.batas ?? 100}`)
  return baris.map((b) => keMasuk(b, kini))
}

/** The book of a period in the order of the paper. */
export async function bacaBukuMasuk(db: Kueri, s: SaringSuratMasuk, kini: string): Promise<MasukTercatat[]> {
  const baris = await db.all<BarisMasuk>(sql`select ${KOLOM} from surat_masuk m where ${syarat(s)}
    order by m.tahun, m.urut limit ${s.batas ?? 100}`)
  return baris.map((b) => keMasuk(b, kini))
}

function syarat(s: SaringSuratMasuk): Sql {
  const kata = kataCari(s.cari)
  const tahap = {
    belum: sql`and m.status = 'tercatat' and m.waktu_tutup is null
      and not exists (select from surat_disposisi d where d.surat_id = m.id)`,
    berjalan: sql`and m.waktu_tutup is null and exists (select from surat_disposisi d where d.surat_id = m.id)`,
    selesai: sql`and m.waktu_tutup is not null`,
  }
  return sql`true
    ${s.tahun ? sql`and m.tahun = ${s.tahun}` : sql``}
    ${s.dari ? sql`and m.tanggal_terima >= ${s.dari}::date` : sql``}
    ${s.sampai ? sql`and m.tanggal_terima <= ${s.sampai}::date` : sql``}
    ${s.klasifikasi ? sql`and m.klasifikasi like ${awalanTeks(s.klasifikasi)}` : sql``}
    ${s.tahap ? tahap[s.tahap] : sql``}
    ${kata !== undefined ? sql`and m.kata @@ to_tsquery('simple', ${kata})` : sql``}`
}
