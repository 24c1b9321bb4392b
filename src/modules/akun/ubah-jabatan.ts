import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { isGandaDb } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import { kunciJabatan, simpanJabatan, simpanJabatanBaru } from './organisasi.store.ts'
import type { Jabatan, Pelaksana } from './pemangku.ts'
import { isPengelola } from './wewenang.ts'

export interface IsiJabatan {
  readonly nama: string
  readonly pelaksana?: Pelaksana | null | undefined
  readonly urutan: number
  readonly tunggal: boolean
}

export async function buatJabatan(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: IsiJabatan,
  pelaku: Pelaku,
): Promise<Result<Jabatan>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return tolakNamaGanda(() =>
    s.db.transaksi(async (tx) => {
      const jabatan = await simpanJabatanBaru(tx, isi)
      await catat(tx, s.jam, {
        tindakan: 'akun.buat-jabatan',
        objek: `jabatan/${jabatan.id}`,
        hasil: 'dilakukan',
        pelaku,
        rincian: { jabatan },
      })
      return ok(jabatan)
    }),
  )
}

export async function ubahJabatan(
  s: Pick<Sarana, 'db' | 'jam'>,
  id: string,
  isi: IsiJabatan,
  pelaku: Pelaku,
): Promise<Result<Jabatan>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return tolakNamaGanda(() =>
    s.db.transaksi(async (tx) => {
      const lama = await kunciJabatan(tx, id)
      if (!lama) return tolak(galatAkun.jabatanTakAda())
      const baru: Jabatan = {
        id,
        nama: isi.nama,
        urutan: isi.urutan,
        tunggal: isi.tunggal,
        ...(isi.pelaksana && { pelaksana: isi.pelaksana }),
      }
      await simpanJabatan(tx, baru)
      const rincian = { lama, baru }
      await catat(tx, s.jam, {
        tindakan: 'akun.ubah-jabatan',
        objek: `jabatan/${id}`,
        hasil: 'dilakukan',
        pelaku,
        rincian,
      })
      return ok(baru)
    }),
  )
}

async function tolakNamaGanda<T>(kerja: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await kerja()
  } catch (sebab) {
    if (isGandaDb(sebab, 'jabatan_nama')) return tolak(galatAkun.jabatanTerpakai())
    throw sebab
  }
}
