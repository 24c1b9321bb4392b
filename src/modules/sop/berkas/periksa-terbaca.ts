import { daftarTerbaca } from '#dokumen'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { galatSop } from '../sop.galat.ts'
import { daftarDokumen } from './berkas.store.ts'

/**
 * What is signed among others in one sitting was opened by the signer, or they said to have read it: content by content, in
 * whatever session. On the page of its case the document stands beside the button, so there nothing is asked.
 */
export async function periksaTerbaca(
  s: Pick<Sarana, 'db'>,
  berkasId: string,
  pegawaiId: string | undefined,
): Promise<Result<void>> {
  const terbaru = (await daftarDokumen(s.db, berkasId)).filter((d) => d.terbaru)
  const hash = terbaru.map((d) => d.hash)
  const terbaca = pegawaiId ? await daftarTerbaca(s.db, pegawaiId, hash) : new Set()
  const belum = terbaru.filter((d) => !terbaca.has(d.hash)).map((d) => d.nama)
  return belum.length === 0 ? ok() : tolak(galatSop.belumDibaca(belum))
}
