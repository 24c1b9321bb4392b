import type { Kueri } from '#platform/postgres'
import { findCrlTerakhir } from '../cabut/cabut.store.ts'
import { daftarAkar } from '../setelan/akar.store.ts'
import { findCa } from '../ttd.store.ts'
import type { AkarTepercaya } from './rantai-sertifikat.ts'

/** The roots this office trusts: its own CA, the PSrE and the time-stamp authorities it entered. */
export async function akarKantor(db: Kueri): Promise<AkarTepercaya[]> {
  const ca = await findCa(db)
  const lain = await daftarAkar(db)
  const crl = await findCrlTerakhir(db)
  return [
    ...(ca ? [{ pem: ca.pem, tersertifikasi: false, ...(crl && { crl: crl.der }) }] : []),
    ...lain.map((a) => ({
      pem: a.pem,
      tersertifikasi: a.jenis === 'psre',
      ...(a.jenis === 'cap-waktu' && { untuk: 'cap-waktu' as const }),
    })),
  ]
}
