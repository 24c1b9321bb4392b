import type { Galat } from '#kernel/galat'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { TempatBerkas } from './berkas.ts'

export const KOLOM_TEMPAT = sql`langkah, urutan, keadaan, ditunggu, pekerjaan_id as "pekerjaanId",
  galat_kerja as "galatKerja", pelaksana, sejak, tenggat, pengirim, pengambil, diambil`

/** The open steps of a case, in no order. */
export function daftarTempat(db: Kueri, berkasId: string): Promise<TempatBerkas[]> {
  return db.all(sql`select ${KOLOM_TEMPAT} from berkas_tempat where berkas_id = ${berkasId}`)
}

export async function insertTempat(tx: Tx, berkasId: string, t: TempatBerkas): Promise<void> {
  await tx.run(sql`insert into berkas_tempat (berkas_id, langkah, urutan, keadaan, ditunggu, pekerjaan_id, galat_kerja,
      pelaksana, sejak, tenggat, pengirim, pengambil, diambil)
    values (${berkasId}, ${t.langkah}, ${t.urutan}, ${t.keadaan}, ${t.ditunggu}, ${t.pekerjaanId}, ${t.galatKerja},
      ${t.pelaksana}, ${t.sejak}, ${t.tenggat}, ${t.pengirim}, ${t.pengambil}, ${t.diambil})`)
}

/** Where in the step the case stands and what it waits for; whose turn it is and since when do not change. */
export async function updateTempat(tx: Tx, berkasId: string, t: TempatBerkas): Promise<void> {
  await tx.run(sql`update berkas_tempat set urutan = ${t.urutan}, keadaan = ${t.keadaan}, ditunggu = ${t.ditunggu},
      pekerjaan_id = ${t.pekerjaanId}, galat_kerja = ${t.galatKerja}
    where berkas_id = ${berkasId} and langkah = ${t.langkah}`)
}

export async function deleteTempat(tx: Tx, berkasId: string, langkah: string): Promise<void> {
  await tx.run(sql`delete from berkas_tempat where berkas_id = ${berkasId} and langkah = ${langkah}`)
}

/** The step opens again for the same official after its kerja came to nothing. */
export async function bukaKembaliTempat(
  tx: Tx,
  berkasId: string,
  tindakanId: string,
  galat: Galat,
): Promise<void> {
  await tx.run(sql`update berkas_tempat set keadaan = 'terbuka', ditunggu = null, pekerjaan_id = null,
      galat_kerja = ${galat}
    where berkas_id = ${berkasId} and ditunggu = ${tindakanId}`)
}

/** Every step whose kerja is awaited, of one case or of all. */
export function daftarMenungguKerja(
  db: Kueri,
  berkasId?: string,
): Promise<{ berkasId: string; tindakanId: string; pekerjaanId: string }[]> {
  return db.all(sql`select berkas_id as "berkasId", ditunggu as "tindakanId", pekerjaan_id as "pekerjaanId"
    from berkas_tempat where ditunggu is not null ${berkasId ? sql`and berkas_id = ${berkasId}` : sql``}`)
}
