import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

export interface BarisSesi {
  id: string
  akun_id: string
  nama: string
  pegawai_id: string | null
  wajib_ganti_sandi: boolean
  terakhir: Date
  berakhir: Date
  diam_menit: number
}

const HIDUP = (kini: Date) =>
  sql`a.aktif and s.berakhir > ${kini} and s.terakhir + make_interval(mins => s.diam_menit) > ${kini}`
const KOLOM = sql`s.id, s.akun_id, coalesce(p.nama, a.nama) as nama, a.pegawai_id, a.wajib_ganti_sandi, s.terakhir, s.berakhir, s.diam_menit`
const DARI = sql`sesi s join akun a on a.id = s.akun_id left join pegawai p on p.id = a.pegawai_id`

export async function findSesiHidup(
  db: Kueri,
  hashToken: Buffer,
  kini: Date,
): Promise<BarisSesi | undefined> {
  return db.find(sql`select ${KOLOM} from ${DARI} where s.hash_token = ${hashToken} and ${HIDUP(kini)}`)
}

export async function findSesi(db: Kueri, id: string, kini: Date): Promise<BarisSesi | undefined> {
  return db.find(sql`select ${KOLOM} from ${DARI} where s.id = ${id} and ${HIDUP(kini)}`)
}

export async function simpanSesi(
  tx: Tx,
  s: { akunId: string; hashToken: Buffer; kini: Date; diamMenit: number; berakhir: Date },
): Promise<string> {
  const b = await tx.one<{
    id: string
  }>(sql`insert into sesi (akun_id, hash_token, dibuat, terakhir, diam_menit, berakhir)
    values (${s.akunId}, ${s.hashToken}, ${s.kini}, ${s.kini}, ${s.diamMenit}, ${s.berakhir}) returning id`)
  return b.id
}

export async function sentuhSesi(db: Kueri, id: string, kini: Date): Promise<void> {
  await db.run(sql`update sesi set terakhir = ${kini} where id = ${id}`)
}

export async function hapusSesi(tx: Tx, id: string): Promise<number> {
  return tx.run(sql`delete from sesi where id = ${id}`)
}

export async function hapusSesiUsang(tx: Tx, kini: Date): Promise<void> {
  await tx.run(
    sql`delete from sesi where berakhir <= ${kini} or terakhir + make_interval(mins => diam_menit) <= ${kini}`,
  )
}
