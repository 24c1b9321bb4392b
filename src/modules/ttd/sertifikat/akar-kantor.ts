import type { Kueri } from '#platform/postgres'
import { findCa } from '../ttd.store.ts'
import type { AkarTepercaya } from './rantai-sertifikat.ts'

/** The roots this office trusts: its own CA, until certificates of a PSrE are added. */
export async function akarKantor(db: Kueri): Promise<AkarTepercaya[]> {
  const ca = await findCa(db)
  return ca ? [{ pem: ca.pem, tersertifikasi: false }] : []
}
