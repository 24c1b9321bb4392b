import { catat } from '#jejak'
import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import {
  type AkunRahasia,
  findAkunNama,
  pakaiKodePemulihan,
  pakaiLangkahTotp,
  simpanTerakhirMasuk,
} from './akun.store.ts'
import type { Akun } from './akun.ts'
import { getKantor } from './kantor.store.ts'
import { cocokSandi } from './sandi.ts'
import { bukaSesi, type SesiBaru } from './sesi.ts'
import {
  kembalikanPercobaan,
  kunciAlamat,
  kunciNama,
  lupakanPercobaan,
  mulaiPercobaan,
  type Penahan,
} from './tahan-percobaan.ts'
import { hashKodePemulihan, langkahTotp } from './totp.ts'

export interface PermintaanMasuk {
  readonly namaAkun: string
  readonly sandi: string
  /** Six digits, or a recovery code. */
  readonly totp?: string | undefined
  /** Network address it came from; throttled on its own. */
  readonly alamat: string
}

type Perlu = Pick<Sarana, 'db' | 'jam' | 'kunci'>
const tamu: Pelaku = { jenis: 'tamu', nama: 'tamu' }

/** Logs in. Unknown, closed and wrong give the same refusal after the same work; each is recorded with its cause. */
export async function masuk(s: Perlu, p: PermintaanMasuk): Promise<Result<SesiBaru & { akun: Akun }>> {
  const namaAkun = p.namaAkun.trim().toLowerCase()
  const penahan = await mulaiPercobaan(s, [kunciNama(s, namaAkun), kunciAlamat(s, p.alamat)])
  if ('terkunciSampai' in penahan) return tolak(galatAkun.terkunci(penahan.terkunciSampai))
  const akun = await findAkunNama(s.db, namaAkun)
  const cocok = await cocokSandi(akun?.hashSandi, p.sandi)
  const gagal = (sebab: string, g: Galat) => catatGagal(s, p, akun, sebab, penahan, g)
  if (!akun) return gagal('akun-tak-dikenal', galatAkun.masukGagal())
  if (!cocok) return gagal('sandi-salah', galatAkun.masukGagal())
  if (!akun.aktif) return gagal('akun-nonaktif', galatAkun.masukGagal())
  const kini = s.jam.sekarang()
  if (akun.sandiBerlakuSampai && akun.sandiBerlakuSampai <= kini)
    return gagal('sandi-sementara-habis', galatAkun.sandiSementaraHabis())
  if (akun.totpAktif && !p.totp) {
    await s.db.transaksi((tx) => kembalikanPercobaan(tx, penahan))
    return tolak(galatAkun.perluTotp())
  }
  const hasil = await s.db.transaksi(async (tx) => {
    const faktorKedua = akun.totpAktif
      ? await periksaFaktorKedua(tx, s, akun, p.totp!, kini)
      : 'tidak-dipakai'
    if (!faktorKedua) return tolak(galatAkun.totpSalah())
    await lupakanPercobaan(tx, penahan)
    await simpanTerakhirMasuk(tx, akun.id, kini)
    const sesi = await bukaSesi(tx, kini, akun.id, await getKantor(tx))
    await catat(tx, s.jam, {
      tindakan: 'akun.masuk',
      objek: `akun/${akun.id}`,
      hasil: 'dilakukan',
      pelaku: pelakuAkun(akun),
      rincian: { alamat: p.alamat, sesiId: sesi.sesiId, faktorKedua, tertahan: penahan.tertahan },
    })
    return ok({ ...sesi, akun })
  })
  return hasil.ok ? hasil : gagal('totp-salah', hasil.galat)
}

/** As whom the acts of an account stand in jejak; no pegawai behind it: the administrator. */
export function pelakuAkun(akun: Pick<Akun, 'id' | 'nama' | 'pegawaiId'>): Pelaku {
  return akun.pegawaiId
    ? { jenis: 'pegawai', akunId: akun.id, pegawaiId: akun.pegawaiId, nama: akun.nama }
    : { jenis: 'pengelola', akunId: akun.id, nama: akun.nama }
}

/** Which second factor was good, or undefined. Uses it up. */
export async function periksaFaktorKedua(
  tx: Tx,
  s: Pick<Sarana, 'kunci'>,
  akun: Pick<AkunRahasia, 'id' | 'totpRahasia'>,
  kode: string,
  kini: Date,
): Promise<'totp' | 'kode-pemulihan' | undefined> {
  const rahasia = s.kunci.buka(akun.totpRahasia!, `totp/${akun.id}`)
  const langkah = langkahTotp(rahasia, kode.replace(/\s/g, ''), kini)
  if (langkah !== undefined) return (await pakaiLangkahTotp(tx, akun.id, langkah)) ? 'totp' : undefined
  return (await pakaiKodePemulihan(tx, akun.id, hashKodePemulihan(kode))) ? 'kode-pemulihan' : undefined
}

// In a transaction of its own, which commits: a refusal that came back from the act's own would take its record with it.
async function catatGagal(
  s: Perlu,
  p: PermintaanMasuk,
  akun: AkunRahasia | undefined,
  sebab: string,
  penahan: Penahan,
  g: Galat,
): Promise<Result<never>> {
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'akun.masuk',
      objek: akun ? `akun/${akun.id}` : 'akun/tak-dikenal',
      hasil: 'ditolak',
      pelaku: tamu,
      rincian: { sebab, alamat: p.alamat, tertahan: penahan.tertahan },
    }),
  )
  return tolak(g)
}
