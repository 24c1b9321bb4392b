import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import {
  aktifkanTotp,
  findAkunRahasia,
  hapusRahasiaTotp,
  pakaiLangkahTotp,
  simpanRahasiaTotp,
} from './akun.store.ts'
import { getKantor } from './kantor.store.ts'
import { periksaSandi } from './periksa-sandi.ts'
import { kunciNama, lupakanPercobaan, mulaiPercobaan } from './tahan-percobaan.ts'
import { alamatTotp, buatKodePemulihan, buatRahasiaTotp, hashKodePemulihan, langkahTotp } from './totp.ts'

type Perlu = Pick<Sarana, 'db' | 'jam' | 'kunci'>

/** Makes a secret for one's own account, kept wrapped; it counts only once `konfirmasiTotp` has seen a code of it. */
export async function mintaTotp(
  s: Perlu,
  akunId: string,
  sandi: string,
): Promise<Result<{ otpauth: string; rahasia: string }>> {
  const benar = await periksaSandi(s, akunId, sandi)
  if (!benar.ok) return benar
  const akun = (await findAkunRahasia(s.db, akunId))!
  if (akun.totpAktif) return tolak(galatAkun.totpSudahAktif())
  const rahasia = buatRahasiaTotp()
  const kantor = await s.db.transaksi(async (tx) => {
    await simpanRahasiaTotp(tx, akunId, s.kunci.bungkus(rahasia, `totp/${akunId}`))
    return getKantor(tx)
  })
  return ok(alamatTotp(rahasia, akun.namaAkun, kantor.nama))
}

/** Turns the second factor on. The recovery codes are shown this once. */
export async function konfirmasiTotp(
  s: Perlu,
  akunId: string,
  kode: string,
  pelaku: Pelaku,
): Promise<Result<{ kodePemulihan: string[] }>> {
  const akun = await findAkunRahasia(s.db, akunId)
  if (!akun?.totpRahasia) return tolak(galatAkun.totpBelumDiminta())
  if (akun.totpAktif) return tolak(galatAkun.totpSudahAktif())
  const penahan = await mulaiPercobaan(s, [kunciNama(s, akun.namaAkun)])
  if ('terkunciSampai' in penahan) return tolak(galatAkun.terkunci(penahan.terkunciSampai))
  const langkah = langkahTotp(s.kunci.buka(akun.totpRahasia, `totp/${akunId}`), kode, s.jam.sekarang())
  if (langkah === undefined) return tolak(galatAkun.totpSalah())
  const kodePemulihan = buatKodePemulihan()
  return s.db.transaksi(async (tx) => {
    if (!(await pakaiLangkahTotp(tx, akunId, langkah))) return tolak(galatAkun.totpSalah())
    await lupakanPercobaan(tx, penahan)
    await aktifkanTotp(tx, akunId, kodePemulihan.map(hashKodePemulihan))
    await catat(tx, s.jam, {
      tindakan: 'akun.aktifkan-totp',
      objek: `akun/${akunId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {},
    })
    return ok({ kodePemulihan })
  })
}

export async function hapusTotp(
  s: Perlu,
  akunId: string,
  sandi: string,
  pelaku: Pelaku,
): Promise<Result<void>> {
  const benar = await periksaSandi(s, akunId, sandi)
  if (!benar.ok) return benar
  return s.db.transaksi(async (tx) => {
    await hapusRahasiaTotp(tx, akunId)
    await catat(tx, s.jam, {
      tindakan: 'akun.hapus-totp',
      objek: `akun/${akunId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {},
    })
    return ok()
  })
}
