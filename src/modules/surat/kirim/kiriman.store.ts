import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import { kataCari } from '../agenda/kata-cari.ts'
import type { CaraKirim, Penerima } from './penerima.ts'

export interface DokumenKiriman {
  readonly nama: string
  readonly hash: string
  readonly mime: string
  readonly ukuran: number
}

/** One letter to one receiver. */
export interface Kiriman extends Penerima {
  readonly id: string
  readonly berkasId: string
  readonly urut: number
  readonly hashSurat: string
  readonly nomor: string
  readonly perihal: string
  readonly cara: CaraKirim
  /** The letter first, then what goes with it. */
  readonly dokumen: readonly DokumenKiriman[]
  readonly dibuat: Date
  readonly pelaku: Pelaku
  readonly diterimaOleh: string | null
  readonly diterimaPada: Date | null
  readonly diterimaCatatan: string | null
  readonly buktiHash: string | null
  readonly dibatalkan: Date | null
  readonly alasanBatal: string | null
}

type KirimanBaru = Omit<
  Kiriman,
  'id' | 'diterimaOleh' | 'diterimaPada' | 'diterimaCatatan' | 'buktiHash' | 'dibatalkan' | 'alasanBatal'
>

/** Undefined when this file went to this receiver already. */
export function insertKiriman(tx: Tx, k: KirimanBaru): Promise<{ id: string } | undefined> {
  return tx.find(sql`insert into surat_kiriman (berkas_id, urut, hash_surat, nomor, perihal, nama, tembusan, cara, alamat,
      eksemplar, dokumen, dibuat, pelaku)
    values (${k.berkasId}, ${k.urut}, ${k.hashSurat}, ${k.nomor}, ${k.perihal}, ${k.nama}, ${k.tembusan}, ${k.cara},
      ${k.alamat}, ${k.eksemplar}, ${JSON.stringify(k.dokumen)}::jsonb, ${k.dibuat}, ${JSON.stringify(k.pelaku)}::jsonb)
    on conflict (berkas_id, hash_surat, urut) do nothing returning id`)
}

export function findKiriman(db: Kueri, id: string): Promise<Kiriman | undefined> {
  return db.find(sql`${pilih} where id = ${id}`)
}

/** Holds the row until the transaction ends: two who record a receipt at once queue here. */
export function kunciKiriman(tx: Tx, id: string): Promise<Kiriman | undefined> {
  return tx.find(sql`${pilih} where id = ${id} for update`)
}

export function daftarKirimanBerkas(db: Kueri, berkasId: string): Promise<Kiriman[]> {
  return db.all(sql`${pilih} where berkas_id = ${berkasId} order by dibuat, urut`)
}

/** Newest first, one page; every word of `cari` begins a word of number, subject or receiver. */
export function cariKiriman(
  db: Kueri,
  p: { cari?: string | undefined; sesudah?: SesudahKiriman | undefined; batas: number },
): Promise<Kiriman[]> {
  const kata = kataCari(p.cari)
  return db.all(sql`${pilih} where true
    ${kata === undefined ? sql`` : sql`and kata @@ to_tsquery('simple', ${kata})`}
    ${p.sesudah ? sql`and (dibuat, id) < (${p.sesudah.dibuat}::timestamptz, ${p.sesudah.id}::uuid)` : sql``}
    order by dibuat desc, id desc limit ${p.batas}`)
}

/** Last row of the page before. */
export interface SesudahKiriman {
  readonly dibuat: string
  readonly id: string
}

export async function simpanTerima(
  tx: Tx,
  id: string,
  t: { oleh: string; pada: Date; catatan: string; buktiHash: string | null; pelaku: Pelaku },
): Promise<void> {
  await tx.run(sql`update surat_kiriman set diterima_oleh = ${t.oleh}, diterima_pada = ${t.pada},
    diterima_catatan = ${t.catatan}, bukti_hash = ${t.buktiHash}, pelaku_terima = ${JSON.stringify(t.pelaku)}::jsonb
    where id = ${id}`)
}

export async function simpanBatal(tx: Tx, id: string, saat: Date, alasan: string): Promise<void> {
  await tx.run(sql`update surat_kiriman set dibatalkan = ${saat}, alasan_batal = ${alasan} where id = ${id}`)
}

export async function simpanAlamat(tx: Tx, id: string, cara: CaraKirim, alamat: string): Promise<void> {
  await tx.run(sql`update surat_kiriman set cara = ${cara}, alamat = ${alamat} where id = ${id}`)
}

const pilih = sql`select id, berkas_id as "berkasId", urut, hash_surat as "hashSurat", nomor, perihal, nama, tembusan,
  cara, alamat, eksemplar, dokumen, dibuat, pelaku, diterima_oleh as "diterimaOleh", diterima_pada as "diterimaPada",
  diterima_catatan as "diterimaCatatan", bukti_hash as "buktiHash", dibatalkan, alasan_batal as "alasanBatal"
  from surat_kiriman`
