import type { Sarana } from '#platform/sarana'
import { findDokumen } from './dokumen.store.ts'

export interface IsiDokumen {
  readonly isi: Buffer
  readonly nama: string
  readonly mime: string
}

/** The file at this address; undefined when the office has no document by it. Throws when its content was changed. */
export async function findIsiDokumen(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  hash: string,
): Promise<IsiDokumen | undefined> {
  const dokumen = await findDokumen(s.db, hash)
  if (dokumen === undefined) return undefined
  return { isi: await s.simpanan.baca(hash), nama: dokumen.nama, mime: dokumen.mime }
}

/** Like `findIsiDokumen`, for an address that a case or a table holds: its absence is a defect and throws. */
export async function bacaDokumen(s: Pick<Sarana, 'db' | 'simpanan'>, hash: string): Promise<IsiDokumen> {
  const dokumen = await findIsiDokumen(s, hash)
  if (dokumen === undefined) throw new Error(`document ${hash} is not in the store`)
  return dokumen
}
