import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import {
  findAkun,
  hapusRahasiaTotp,
  hapusSesiAkun,
  kunciPengelolaAktif,
  simpanAktif,
  simpanSandi,
} from './akun.store.ts'
import type { Akun } from './akun.ts'
import { type AkunDenganSandi, SANDI_SEMENTARA_MS } from './buat-akun.ts'
import { findPegawai } from './organisasi.store.ts'
import { buatSandiSementara, hashSandi } from './sandi.ts'
import { bukaKunci, kunciNama } from './tahan-percobaan.ts'
import { isPengelola } from './wewenang.ts'

/**
 * Gives an account a temporary password, shown once, that must be changed at the next login; unlocks it and ends its
 * sessions. The second factor stays unless `hapusTotp` says so: a reset alone does not let the pengelola in.
 */
export async function setelUlangAkun(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci'>,
  id: string,
  opsi: { hapusTotp?: boolean },
  pelaku: Pelaku,
): Promise<Result<Required<AkunDenganSandi>>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  const sandiSementara = buatSandiSementara()
  const hash = await hashSandi(sandiSementara)
  const berlakuSampai = new Date(s.jam.sekarang().getTime() + SANDI_SEMENTARA_MS)
  return s.db.transaksi(async (tx) => {
    const akun = await findAkun(tx, id)
    if (!akun) return tolak(galatAkun.akunTakAda())
    await simpanSandi(tx, id, { hashSandi: hash, wajibGantiSandi: true, sandiBerlakuSampai: berlakuSampai })
    if (opsi.hapusTotp) await hapusRahasiaTotp(tx, id)
    await bukaKunci(tx, kunciNama(s, akun.namaAkun))
    const sesiDitutup = await hapusSesiAkun(tx, id)
    const rincian = { hapusTotp: opsi.hapusTotp ?? false, sesiDitutup }
    await catat(tx, s.jam, {
      tindakan: 'akun.setel-ulang',
      objek: `akun/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian,
    })
    return ok({ akun: (await findAkun(tx, id))!, sandiSementara, berlakuSampai })
  })
}

/** Closes an account and its sessions at once. The last active pengelola stays. */
export async function nonaktifkanAkun(
  s: Pick<Sarana, 'db' | 'jam'>,
  id: string,
  pelaku: Pelaku,
): Promise<Result<Akun>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return s.db.transaksi(async (tx) => {
    const pengelola = await kunciPengelolaAktif(tx)
    const akun = await findAkun(tx, id)
    if (!akun) return tolak(galatAkun.akunTakAda())
    if (pengelola.length === 1 && pengelola[0] === id) return tolak(galatAkun.pengelolaTerakhir())
    await simpanAktif(tx, id, false)
    const sesiDitutup = await hapusSesiAkun(tx, id)
    await catat(tx, s.jam, {
      tindakan: 'akun.nonaktifkan',
      objek: `akun/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { sesiDitutup },
    })
    return ok({ ...akun, aktif: false })
  })
}

/** Opens a closed account again, unless its pegawai no longer works here. */
export async function aktifkanAkun(
  s: Pick<Sarana, 'db' | 'jam'>,
  id: string,
  pelaku: Pelaku,
): Promise<Result<Akun>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return s.db.transaksi(async (tx) => {
    const akun = await findAkun(tx, id)
    if (!akun) return tolak(galatAkun.akunTakAda())
    const pegawai = akun.pegawaiId ? await findPegawai(tx, akun.pegawaiId) : undefined
    if (pegawai && !pegawai.aktif) return tolak(galatAkun.pegawaiNonaktif())
    await simpanAktif(tx, id, true)
    await catat(tx, s.jam, {
      tindakan: 'akun.aktifkan',
      objek: `akun/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {},
    })
    return ok({ ...akun, aktif: true })
  })
}
