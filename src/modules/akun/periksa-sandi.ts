import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import { findAkunRahasia } from './akun.store.ts'
import { pelakuAkun } from './masuk.ts'
import { cocokSandi } from './sandi.ts'
import { kunciNama, lupakanPercobaan, mulaiPercobaan } from './tahan-percobaan.ts'

/**
 * Asks the password again before an act that binds (signing, changing the password). Counts with the failed logins of
 * the account, so that a session left open is no place to guess. A success is recorded by the act, a failure here.
 */
export async function periksaSandi(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci'>,
  akunId: string,
  sandi: string,
): Promise<Result<void>> {
  const akun = await findAkunRahasia(s.db, akunId)
  if (!akun?.aktif) return tolak(galatAkun.sandiSalah())
  const penahan = await mulaiPercobaan(s, [kunciNama(s, akun.namaAkun)])
  if ('terkunciSampai' in penahan) return tolak(galatAkun.terkunci(penahan.terkunciSampai))
  if (await cocokSandi(akun.hashSandi, sandi)) {
    await s.db.transaksi((tx) => lupakanPercobaan(tx, penahan))
    return ok()
  }
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'akun.periksa-sandi',
      objek: `akun/${akunId}`,
      hasil: 'ditolak',
      pelaku: pelakuAkun(akun),
      rincian: { sebab: 'sandi-salah', tertahan: penahan.tertahan },
    }),
  )
  return tolak(galatAkun.sandiSalah())
}
