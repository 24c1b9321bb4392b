import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import { kodeArsip } from '../arsip.store.ts'
import type { KeadaanPeriksa } from './periksa.contract.ts'

export type HasilBaca = 'utuh' | 'hilang' | 'berubah'

/** Contents that some entry still holds: not destroyed, at least under one of them. */
const MASIH = sql`exists (select from arsip_dokumen d join arsip_keadaan k on k.arsip_id = d.arsip_id
  where d.hash = p.hash and k.status <> 'musnah'
    and not exists (select from arsip_nisan n where n.arsip_id = d.arsip_id and n.hash = d.hash))`

/** What was not read since `sebelum`, longest ago first. */
export async function daftarGiliran(db: Kueri, sebelum: Date, batas: number): Promise<string[]> {
  const baris = await db.all<{ hash: string }>(sql`select p.hash from arsip_periksa p
    where (p.terakhir is null or p.terakhir < ${sebelum}) and ${MASIH}
    order by p.terakhir nulls first, p.hash limit ${batas}`)
  return baris.map((b) => b.hash)
}

/** What the reading before had found. */
export async function simpanHasil(
  tx: Tx,
  hash: string,
  hasil: HasilBaca,
  saat: Date,
): Promise<HasilBaca | 'belum'> {
  const lama = await tx.one<{ hasil: HasilBaca | 'belum' }>(
    sql`select hasil from arsip_periksa where hash = ${hash} for update`,
  )
  await tx.run(sql`update arsip_periksa set terakhir = ${saat}, hasil = ${hasil},
    sejak = case when hasil = ${hasil} then sejak else ${saat} end where hash = ${hash}`)
  return lama.hasil
}

/** The names that a content has in the archive, as a notice may say them: of a closed entry the code only. */
export async function daftarNama(
  db: Kueri,
  hash: string,
): Promise<{ arsipId: string; kode: string; nama: string }[]> {
  const baris = await db.all<{
    arsipId: string
    urut: number
    nama: string
  }>(sql`select d.arsip_id as "arsipId", k.urut,
      case k.keamanan when 'biasa' then d.nama else '(tertutup)' end as nama
    from arsip_dokumen d join arsip_keadaan k on k.arsip_id = d.arsip_id
    where d.hash = ${hash} and k.status <> 'musnah' order by k.urut`)
  return baris.map(({ urut, ...b }) => ({ ...b, kode: kodeArsip(urut) }))
}

export async function ringkasPeriksa(
  db: Kueri,
  sebelum: Date,
): Promise<Omit<KeadaanPeriksa, 'hari' | 'masalah'>> {
  const b = await db.one<{
    jumlah: number
    belum: number
    terlambat: number
    tertua: Date | null
    terbaru: Date | null
  }>(
    sql`select count(*) as jumlah, count(*) filter (where terakhir is null) as belum,
      count(*) filter (where coalesce(terakhir, sejak) < ${sebelum}) as terlambat,
      min(terakhir) as tertua, max(terakhir) as terbaru from arsip_periksa p where ${MASIH}`,
  )
  return {
    jumlahIsi: b.jumlah,
    belum: b.belum,
    terlambat: b.terlambat,
    ...(b.tertua && { tertua: b.tertua.toISOString() }),
    ...(b.terbaru && { terbaru: b.terbaru.toISOString() }),
  }
}

export async function daftarMasalah(db: Kueri): Promise<KeadaanPeriksa['masalah']> {
  const baris = await db.all<{
    arsipId: string
    judul: string
    nama: string
    hash: string
    sebab: 'hilang' | 'berubah'
    sejak: Date
    keamanan: string
    urut: number
  }>(sql`select d.arsip_id as "arsipId", a.judul, d.nama, d.hash, p.hasil as sebab, p.sejak, k.keamanan, k.urut
    from arsip_periksa p join arsip_dokumen d on d.hash = p.hash join arsip a on a.id = d.arsip_id
      join arsip_keadaan k on k.arsip_id = a.id
    where p.hasil in ('hilang', 'berubah') and k.status <> 'musnah' order by p.sejak desc, k.urut, d.urut limit 500`)
  return baris.map(({ keamanan, urut, sejak, ...b }) => ({
    ...b,
    judul: keamanan === 'biasa' ? b.judul : kodeArsip(urut),
    sejak: sejak.toISOString(),
  }))
}

/** Every name in the archive whose content should be there, with its address. */
export async function daftarDokumenArsip(
  db: Kueri,
): Promise<{ arsipId: string; nama: string; hash: string }[]> {
  return db.all(sql`select d.arsip_id as "arsipId", d.nama, d.hash from arsip_dokumen d join arsip_keadaan k on k.arsip_id = d.arsip_id
    where k.status <> 'musnah' order by k.urut, d.urut`)
}

export async function hitungArsip(db: Kueri): Promise<number> {
  return (await db.one<{ n: number }>(sql`select count(*) as n from arsip`)).n
}

const HARI_BAWAAN = 30

export async function getHariPeriksa(db: Kueri): Promise<number> {
  const b = await db.find<{ nilai: { hari: number } }>(
    sql`select nilai from arsip_setelan where kunci = 'periksa'`,
  )
  return b?.nilai.hari ?? HARI_BAWAAN
}

export async function simpanHariPeriksa(tx: Tx, hari: number, saat: Date, oleh: Pelaku): Promise<void> {
  await tx.run(sql`insert into arsip_setelan (kunci, nilai, diubah_pada, diubah_oleh)
    values ('periksa', ${{ hari }}, ${saat}, ${oleh})
    on conflict (kunci) do update set nilai = excluded.nilai, diubah_pada = excluded.diubah_pada,
      diubah_oleh = excluded.diubah_oleh`)
}
