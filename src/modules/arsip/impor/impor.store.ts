import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import { kodeArsip } from '../arsip.store.ts'
import type { BarisImpor, Impor } from './impor.contract.ts'

interface ImporTersimpan {
  id: string
  nama: string
  keadaan: Impor['keadaan']
  dibuat: Date
  oleh: Pelaku
  pekerjaan_id: string | null
  selesai: Date | null
  jumlah: Impor['jumlah']
}

const KOLOM = sql`i.*, (select jsonb_build_object('siap', count(*) filter (where status = 'siap'),
    'cacat', count(*) filter (where status = 'cacat'), 'diterima', count(*) filter (where status = 'diterima'),
    'ditolak', count(*) filter (where status = 'ditolak')) from arsip_impor_baris b where b.impor_id = i.id) as jumlah`

const keImpor = (b: ImporTersimpan): Impor => ({
  id: b.id,
  nama: b.nama,
  keadaan: b.keadaan,
  dibuat: b.dibuat.toISOString(),
  oleh: b.oleh.nama,
  ...(b.pekerjaan_id !== null && { pekerjaanId: b.pekerjaan_id }),
  ...(b.selesai && { selesai: b.selesai.toISOString() }),
  jumlah: b.jumlah,
})

export async function daftarImpor(db: Kueri): Promise<Impor[]> {
  const baris = await db.all<ImporTersimpan>(
    sql`select ${KOLOM} from arsip_impor i order by i.dibuat desc limit 50`,
  )
  return baris.map(keImpor)
}

export async function findImpor(db: Kueri, id: string): Promise<Impor | undefined> {
  const b = await db.find<ImporTersimpan>(sql`select ${KOLOM} from arsip_impor i where i.id::text = ${id}`)
  return b && keImpor(b)
}

export async function insertImpor(
  tx: Tx,
  i: { id: string; nama: string; dibuat: Date; oleh: Pelaku },
  baris: readonly BarisImpor[],
): Promise<void> {
  await tx.run(sql`insert into arsip_impor (id, nama, keadaan, dibuat, oleh)
    values (${i.id}, ${i.nama}, 'pratinjau', ${i.dibuat}, ${i.oleh})`)
  for (let k = 0; k < baris.length; k += 5000)
    await tx.run(sql`insert into arsip_impor_baris (impor_id, baris, nomor, tanggal, judul, kode, file, keamanan, status, sebab)
      select ${i.id}::uuid, baris, nomor, tanggal, judul, kode, file, keamanan, status, sebab
      from jsonb_to_recordset(${JSON.stringify(baris.slice(k, k + 5000))}::jsonb)
        as x(baris int, nomor text, tanggal date, judul text, kode text, file text, keamanan text, status text, sebab text)`)
}

/** False when it is not in that state any more. */
export async function ubahKeadaan(
  tx: Tx,
  id: string,
  dari: Impor['keadaan'],
  ke: Impor['keadaan'],
  lain: { pekerjaanId?: string; selesai?: Date } = {},
): Promise<boolean> {
  return (
    (await tx.run(sql`update arsip_impor set keadaan = ${ke}, pekerjaan_id = coalesce(${lain.pekerjaanId ?? null}, pekerjaan_id),
      selesai = ${lain.selesai ?? null} where id = ${id} and keadaan = ${dari}`)) === 1
  )
}

type BarisTersimpan = { [K in keyof BarisImpor]-?: BarisImpor[K] | null }

export async function daftarBaris(
  db: Kueri,
  id: string,
  p: { status?: BarisImpor['status'] | undefined; mulai?: number; lewati?: number; batas: number },
): Promise<BarisImpor[]> {
  const baris =
    await db.all<BarisTersimpan>(sql`select baris, nomor, tanggal, judul, kode, file, keamanan, status, sebab,
      arsip_id as "arsipId" from arsip_impor_baris
    where impor_id::text = ${id} and (${p.status ?? null}::text is null or status = ${p.status ?? null}) and baris > ${p.mulai ?? 0}
    order by baris limit ${p.batas} offset ${p.lewati ?? 0}`)
  return baris.map((b) => Object.fromEntries(Object.entries(b).filter(([, v]) => v !== null)) as BarisImpor)
}

export async function simpanBaris(
  tx: Tx,
  id: string,
  b: {
    baris: number
    status: 'diterima' | 'ditolak'
    sebab?: string | undefined
    arsipId?: string
    hash?: string
  },
): Promise<void> {
  await tx.run(sql`update arsip_impor_baris set status = ${b.status}, sebab = coalesce(${b.sebab ?? null}, sebab),
    arsip_id = ${b.arsipId ?? null}, hash = ${b.hash ?? null} where impor_id = ${id} and baris = ${b.baris}`)
}

/** The entry that holds this content already. */
export async function findKembar(db: Kueri, hash: string): Promise<string | undefined> {
  const b = await db.find<{
    urut: number
  }>(sql`select k.urut from arsip_dokumen d join arsip_keadaan k on k.arsip_id = d.arsip_id
    where d.hash = ${hash} and k.status <> 'musnah' order by k.urut limit 1`)
  return b && kodeArsip(b.urut)
}
