import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import { type Disposisi, INSTRUKSI_BAWAAN, type KeadaanTujuan, type Pohon, type Tujuan } from './disposisi.ts'

const LEMBAR = sql`id, surat_id as "suratId", induk, jabatan_id as "jabatanId", jabatan, pelaku, instruksi, isi, batas, waktu`
const TUJUAN = sql`id, disposisi_id as "disposisiId", surat_id as "suratId", jabatan_id as "jabatanId", jabatan, urut,
  keadaan, waktu_baca as "waktuBaca", waktu_akhir as "waktuAkhir", alasan_tarik as "alasanTarik"`

/** Everything that was passed on of one letter, in the order in which it happened. */
export async function bacaPohon(db: Kueri, suratId: string): Promise<Pohon> {
  const lembar = await db.all<Disposisi>(
    sql`select ${LEMBAR} from surat_disposisi where surat_id::text = ${suratId} order by waktu, id`,
  )
  const tujuan = await db.all<Tujuan>(
    sql`select ${TUJUAN} from surat_disposisi_tujuan where surat_id::text = ${suratId} order by urut, id`,
  )
  return { lembar, tujuan }
}

export function findDisposisiKunci(db: Kueri, kunci: string): Promise<Disposisi | undefined> {
  return db.find(sql`select ${LEMBAR} from surat_disposisi where kunci = ${kunci}`)
}

export function findTujuan(db: Kueri, id: string): Promise<Tujuan | undefined> {
  return db.find(sql`select ${TUJUAN} from surat_disposisi_tujuan where id::text = ${id}`)
}

export async function insertDisposisi(
  tx: Tx,
  d: Omit<Disposisi, 'id'> & { readonly kunci: string },
  tujuan: readonly { readonly id: string; readonly nama: string }[],
): Promise<Disposisi> {
  const baru =
    await tx.one<Disposisi>(sql`insert into surat_disposisi (kunci, surat_id, induk, jabatan_id, jabatan,
      pelaku, instruksi, isi, batas, waktu)
    values (${d.kunci}, ${d.suratId}, ${d.induk}, ${d.jabatanId}, ${d.jabatan}, ${d.pelaku}, ${[...d.instruksi]},
      ${d.isi}, ${d.batas}, ${d.waktu}) returning ${LEMBAR}`)
  await tx.run(sql`insert into surat_disposisi_tujuan (disposisi_id, surat_id, jabatan_id, jabatan, urut)
    select ${baru.id}, ${d.suratId}, t.id, t.nama, t.ke
    from unnest(${tujuan.map((t) => t.id)}::uuid[], ${tujuan.map((t) => t.nama)}::text[])
      with ordinality as t (id, nama, ke)`)
  return baru
}

export async function ubahKeadaan(tx: Tx, id: string, keadaan: KeadaanTujuan): Promise<void> {
  await tx.run(sql`update surat_disposisi_tujuan set keadaan = ${keadaan} where id = ${id}`)
}

/** First look of a holder; later ones change nothing. */
export async function tandaiDibaca(tx: Tx, id: string, waktu: Date, pelaku: Pelaku): Promise<boolean> {
  const n = await tx.run(sql`update surat_disposisi_tujuan set waktu_baca = ${waktu}, pelaku_baca = ${pelaku},
    keadaan = case keadaan when 'menunggu' then 'dibaca' else keadaan end
    where id = ${id} and waktu_baca is null and keadaan in ('menunggu', 'dibaca', 'diteruskan')`)
  return n > 0
}

export async function akhiriTujuan(
  tx: Tx,
  id: readonly string[],
  p: { keadaan: 'selesai' | 'ditarik'; waktu: Date; pelaku: Pelaku; alasan?: string },
): Promise<void> {
  await tx.run(sql`update surat_disposisi_tujuan set keadaan = ${p.keadaan}, waktu_akhir = ${p.waktu},
    pelaku_akhir = ${p.pelaku}, alasan_tarik = ${p.alasan ?? null} where id = any(${[...id]}::uuid[])`)
}

export interface LaporanTercatat {
  readonly tujuanId: string
  readonly waktu: Date
  readonly pelaku: Pelaku
  readonly isi: string
}

export async function insertLaporan(tx: Tx, l: LaporanTercatat): Promise<void> {
  await tx.run(sql`insert into surat_disposisi_laporan (tujuan_id, waktu, pelaku, isi)
    values (${l.tujuanId}, ${l.waktu}, ${l.pelaku}, ${l.isi})`)
}

export function daftarLaporan(db: Kueri, suratId: string): Promise<LaporanTercatat[]> {
  return db.all(sql`select l.tujuan_id as "tujuanId", l.waktu, l.pelaku, l.isi from surat_disposisi_laporan l
    join surat_disposisi_tujuan t on t.id = l.tujuan_id where t.surat_id::text = ${suratId} order by l.waktu, l.id`)
}

export interface MejaTerbuka {
  readonly tujuanId: string
  readonly suratId: string
  readonly jabatan: string
  readonly dariJabatan: string
  readonly instruksi: string[]
  readonly isi: string
  readonly batas: string | null
  readonly keadaan: KeadaanTujuan
  readonly waktu: Date
}

/** Desks with something to do, those with the nearest deadline first. `jabatan` narrows to these positions. */
export function daftarMeja(
  db: Kueri,
  p: { jabatan?: readonly string[]; sebelum?: string },
): Promise<MejaTerbuka[]> {
  return db.all(sql`select t.id as "tujuanId", t.surat_id as "suratId", t.jabatan, d.jabatan as "dariJabatan",
      d.instruksi, d.isi, d.batas, t.keadaan, d.waktu
    from surat_disposisi_tujuan t join surat_disposisi d on d.id = t.disposisi_id
    where t.keadaan in ('menunggu', 'dibaca', 'diteruskan')
      ${p.jabatan ? sql`and t.jabatan_id = any(${[...p.jabatan]}::uuid[])` : sql``}
      ${p.sebelum ? sql`and d.batas < ${p.sebelum}::date` : sql``}
    order by d.batas nulls last, d.waktu, t.id limit 500`)
}

export async function bacaInstruksi(db: Kueri): Promise<string[]> {
  const b = await db.find<{ nilai: string[] }>(
    sql`select nilai from surat_setelan where nama = 'instruksi-disposisi'`,
  )
  return b?.nilai ?? [...INSTRUKSI_BAWAAN]
}

export async function simpanInstruksi(tx: Tx, instruksi: readonly string[]): Promise<void> {
  const nilai = JSON.stringify(instruksi)
  await tx.run(sql`insert into surat_setelan (nama, nilai) values ('instruksi-disposisi', ${nilai}::jsonb)
    on conflict (nama) do update set nilai = excluded.nilai`)
}
