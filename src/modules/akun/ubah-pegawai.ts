import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { isGandaDb } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import { findAkunPegawai, hapusSesiAkun, simpanAktif } from './akun.store.ts'
import { findPegawai, simpanPegawai, simpanPegawaiBaru } from './organisasi.store.ts'
import type { Pegawai } from './pemangku.ts'
import { isPengelola } from './wewenang.ts'

export interface IsiPegawai {
  readonly nama: string
  readonly gelar?: string | undefined
  readonly nip: string
  readonly aktif?: boolean | undefined
}

/** Refused to all but the administrator, and for a NIP that is taken. */
export async function buatPegawai(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: IsiPegawai,
  pelaku: Pelaku,
): Promise<Result<Pegawai>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return tolakNipGanda(() =>
    s.db.transaksi(async (tx) => {
      const pegawai = await simpanPegawaiBaru(tx, isi)
      await catat(tx, s.jam, {
        tindakan: 'akun.buat-pegawai',
        objek: `pegawai/${pegawai.id}`,
        hasil: 'dilakukan',
        pelaku,
        rincian: { pegawai },
      })
      return ok(pegawai)
    }),
  )
}

/** Changes a pegawai. One who becomes inactive holds no position from then on, and the account closes with them. */
export async function ubahPegawai(
  s: Pick<Sarana, 'db' | 'jam'>,
  id: string,
  isi: IsiPegawai,
  pelaku: Pelaku,
): Promise<Result<Pegawai>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return tolakNipGanda(() =>
    s.db.transaksi(async (tx) => {
      const lama = await findPegawai(tx, id)
      if (!lama) return tolak(galatAkun.pegawaiTakAda())
      const baru: Pegawai = {
        id,
        nama: isi.nama,
        nip: isi.nip,
        aktif: isi.aktif ?? lama.aktif,
        ...(isi.gelar && { gelar: isi.gelar }),
      }
      await simpanPegawai(tx, baru)
      const akun = lama.aktif && !baru.aktif ? await findAkunPegawai(tx, id) : undefined
      if (akun) {
        await simpanAktif(tx, akun.id, false)
        await hapusSesiAkun(tx, akun.id)
      }
      const rincian = { lama, baru, akunDitutup: akun?.id ?? null }
      await catat(tx, s.jam, {
        tindakan: 'akun.ubah-pegawai',
        objek: `pegawai/${id}`,
        hasil: 'dilakukan',
        pelaku,
        rincian,
      })
      return ok(baru)
    }),
  )
}

async function tolakNipGanda<T>(kerja: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await kerja()
  } catch (sebab) {
    if (isGandaDb(sebab, 'pegawai_nip')) return tolak(galatAkun.nipTerpakai())
    throw sebab
  }
}
