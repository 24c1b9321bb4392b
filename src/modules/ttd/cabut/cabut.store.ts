import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Dicabut } from './crl.ts'

export interface Pencabutan extends Dicabut {
  readonly uraian: string
  readonly dicatat: Date
  readonly pelaku: Pelaku
}

const KOLOM = sql`nomor_seri as "nomorSeri", alasan, uraian, sejak, dicatat, pelaku`

/** False when the certificate is revoked already. */
export async function simpanPencabutan(tx: Tx, c: Pencabutan): Promise<boolean> {
  const n = await tx.run(sql`insert into ttd_cabut (nomor_seri, alasan, uraian, sejak, dicatat, pelaku)
    values (${c.nomorSeri}, ${c.alasan}, ${c.uraian}, ${c.sejak}, ${c.dicatat}, ${c.pelaku})
    on conflict (nomor_seri) do nothing`)
  return n === 1
}

export function daftarPencabutan(db: Kueri): Promise<Pencabutan[]> {
  return db.all(sql`select ${KOLOM} from ttd_cabut order by dicatat`)
}

export function findPencabutan(db: Kueri, nomorSeri: string): Promise<Pencabutan | undefined> {
  return db.find(sql`select ${KOLOM} from ttd_cabut where nomor_seri = ${nomorSeri}`)
}

export interface CrlTerbit {
  readonly nomor: number
  readonly der: Buffer
  readonly terbit: Date
  readonly berikut: Date
  readonly jumlah: number
}

export function findCrlTerakhir(db: Kueri): Promise<CrlTerbit | undefined> {
  return db.find(sql`select nomor, der, terbit, berikut, jumlah from ttd_crl order by nomor desc limit 1`)
}

/** One list at a time gets a number. */
export async function kunciCrl(tx: Tx): Promise<void> {
  await tx.run(sql`lock table ttd_crl in share row exclusive mode`)
}

export async function simpanCrl(tx: Tx, c: CrlTerbit): Promise<void> {
  await tx.run(sql`insert into ttd_crl (nomor, der, terbit, berikut, jumlah)
    values (${c.nomor}, ${c.der}, ${c.terbit}, ${c.berikut}, ${c.jumlah})`)
}
