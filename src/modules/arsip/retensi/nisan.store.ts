import type { Kueri, Tx } from '#platform/postgres'
import { ident, sql } from '#platform/sql'

export interface Nisan {
  readonly arsipId: string
  readonly hash: string
  readonly nama: string
  readonly ukuran: number
  readonly byte: 'akan-dihapus' | 'dihapus' | 'dipakai-lain'
  readonly sebab: string | null
}

export function daftarNisan(db: Kueri, susutId: string, arsipId?: string): Promise<Nisan[]> {
  return db.all(sql`select arsip_id as "arsipId", hash, nama, ukuran, byte, sebab from arsip_nisan
    where susut_id = ${susutId} and (${arsipId ?? null}::uuid is null or arsip_id = ${arsipId ?? null})
    order by arsip_id, nama, hash`)
}

/** The tombstone of a content, newest first; undefined while none of it was destroyed. */
export function findNisan(db: Kueri, hash: string): Promise<{ nomor: string; waktu: Date } | undefined> {
  return db.find(sql`select u.nomor_berita_acara as nomor, n.waktu from arsip_nisan n join arsip_susut u on u.id = n.susut_id
    where n.hash = ${hash} and n.byte = 'dihapus' order by n.waktu desc limit 1`)
}

export async function insertNisan(
  tx: Tx,
  susutId: string,
  arsipId: string,
  isi: readonly { hash: string; nama: string; ukuran: number }[],
  saat: Date,
): Promise<void> {
  for (const d of isi)
    await tx.run(sql`insert into arsip_nisan (susut_id, arsip_id, hash, nama, ukuran, byte, waktu)
      values (${susutId}, ${arsipId}, ${d.hash}, ${d.nama}, ${d.ukuran}, 'akan-dihapus', ${saat}) on conflict do nothing`)
}

export async function simpanByte(
  tx: Tx,
  susutId: string,
  n: Pick<Nisan, 'arsipId' | 'hash' | 'byte' | 'sebab'>,
  saat: Date,
): Promise<void> {
  await tx.run(sql`update arsip_nisan set byte = ${n.byte}, sebab = ${n.sebab}, waktu = ${saat}
    where susut_id = ${susutId} and arsip_id = ${n.arsipId} and hash = ${n.hash}`)
  if (n.byte === 'dihapus')
    await tx.run(sql`update arsip_teks set kata = '', status = 'tanpa-teks' where hash = ${n.hash}`)
}

/** The entry is destroyed: it stays findable by title and number, no more by its contents. */
export async function tandaiMusnah(tx: Tx, arsipId: string): Promise<void> {
  await tx.run(sql`update arsip_keadaan k set status = 'musnah', tempat_id = null,
    cari = setweight(to_tsvector('simple', a.judul), 'A') ||
      setweight(to_tsvector('simple', translate(coalesce(a.nomor_agenda, ''), '/.-', '   ')), 'A')
    from arsip a where a.id = k.arsip_id and k.arsip_id = ${arsipId}`)
}

/** Registers that only say that a content existed: they need none of its bytes. */
const HANYA_MENCATAT = [
  'dokumen',
  'dokumen_baca',
  'arsip_dokumen',
  'arsip_teks',
  'arsip_periksa',
  'arsip_nisan',
  'arsip_impor_baris',
  'berkas',
  'berkas_bagian',
  'berkas_tindakan',
  'berkas_ulasan',
  'surat_agenda',
  'tanda_tangan',
  'ttd_bukti',
]

/**
 * What else in the office needs a content: entries that are not destroyed, and any row of any table that names it in a
 * column of hashes, unless the row belongs to a case of which nothing is kept any more. A table that is not known here
 * counts as needing it: what is destroyed wrongly does not come back. Answers with its name, or undefined.
 */
export async function findPemakai(db: Kueri, hash: string): Promise<string | undefined> {
  const arsip = await db.find<{ kode: number }>(sql`select k.urut as kode from arsip_dokumen d
    join arsip_keadaan k on k.arsip_id = d.arsip_id where d.hash = ${hash} and k.status <> 'musnah' limit 1`)
  if (arsip) return `arsip A-${String(arsip.kode).padStart(6, '0')}`
  const kolom = await db.all<{ tabel: string; kolom: string; berkas: boolean; kunci: boolean }>(sql`select
      c.table_name as tabel, c.column_name as kolom,
      exists (select from information_schema.columns b where b.table_schema = 'public' and b.table_name = c.table_name and b.column_name = 'berkas_id') as berkas,
      exists (select from information_schema.columns b where b.table_schema = 'public' and b.table_name = c.table_name and b.column_name = 'kunci') as kunci
    from information_schema.columns c join information_schema.tables t
      on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.data_type = 'text'
      and c.column_name ~ '(^|_)(hash|sidik|isi|bukti|paket|berita_acara|bagian)(_|$)'
      and not c.table_name = any(${HANYA_MENCATAT}::text[]) and c.table_name not like 'jejak%' order by 1, 2`)
  for (const k of kolom) {
    const milik = k.berkas
      ? sql`and not (berkas_id::text = any(select berkas_id from (${BERKAS_HABIS}) b))`
      : k.kunci
        ? sql`and not (split_part(kunci, '/', 1) = any(select berkas_id from (${BERKAS_HABIS}) b))`
        : sql``
    const ada = await db.find(
      sql`select 1 from ${ident(k.tabel)} where ${ident(k.kolom)} = ${hash} ${milik} limit 1`,
    )
    if (ada) return k.tabel
  }
  return undefined
}

/** Cases of which every entry is destroyed. */
const BERKAS_HABIS = sql`select a.berkas_id from arsip a join arsip_keadaan k on k.arsip_id = a.id
  where a.berkas_id is not null group by a.berkas_id having bool_and(k.status = 'musnah')`
