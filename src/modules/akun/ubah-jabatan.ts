import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { isGandaDb, type Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import { galatMandat } from './mandat/mandat.galat.ts'
import { daftarMandat, kunciSusunan } from './mandat/mandat.store.ts'
import { daftarJabatan, kunciJabatan, simpanJabatan, simpanJabatanBaru } from './organisasi.store.ts'
import type { Jabatan, Pelaksana } from './pemangku.ts'
import { isPengelola } from './wewenang.ts'

export interface IsiJabatan {
  readonly nama: string
  readonly pelaksana?: Pelaksana | null | undefined
  /** The position directly above; null: none. Absent: as it was. */
  readonly atasanId?: string | null | undefined
  readonly urutan: number
  readonly tunggal: boolean
}

/** Refused to all but the administrator, for a name that is taken, and for a superior that is not there. */
export async function buatJabatan(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: IsiJabatan,
  pelaku: Pelaku,
): Promise<Result<Jabatan>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return tolakNamaGanda(() =>
    s.db.transaksi(async (tx) => {
      await kunciSusunan(tx)
      const salah = findSalahAtasan(await daftarJabatan(tx), undefined, isi.atasanId)
      if (salah) return tolak(salah)
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
      await kunciSusunan(tx)
      const lama = await kunciJabatan(tx, id)
      if (!lama) return tolak(galatAkun.jabatanTakAda())
      const atasanId = isi.atasanId === undefined ? lama.atasanId : (isi.atasanId ?? undefined)
      const salah =
        findSalahAtasan(await daftarJabatan(tx), id, atasanId) ??
        (atasanId === lama.atasanId ? undefined : await findMandatDariAtasan(s, tx, lama))
      if (salah) return tolak(salah)
      const baru: Jabatan = {
        id,
        nama: isi.nama,
        urutan: isi.urutan,
        tunggal: isi.tunggal,
        ...(isi.pelaksana && { pelaksana: isi.pelaksana }),
        ...(atasanId && { atasanId }),
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

/** The superior exists, and from it up the line never comes back to the position itself. */
function findSalahAtasan(
  semua: readonly Jabatan[],
  id: string | undefined,
  atasanId: string | null | undefined,
): Galat | undefined {
  if (!atasanId) return undefined
  const jabatan = new Map(semua.map((j) => [j.id, j]))
  if (!jabatan.has(atasanId)) return galatAkun.jabatanTakAda()
  for (let naik: string | undefined = atasanId; naik !== undefined; naik = jabatan.get(naik)?.atasanId)
    if (naik === id) return galatAkun.atasanBerputar(jabatan.get(id)!.nama)
  return undefined
}

/** A mandate stands on the line between giver and receiver: that line does not move under one that has not ended. */
async function findMandatDariAtasan(
  s: Pick<Sarana, 'jam'>,
  tx: Tx,
  lama: Jabatan,
): Promise<Galat | undefined> {
  const hariIni = tanggalSetempat(await getZona(tx), s.jam.sekarang())
  const ada = (await daftarMandat(tx)).find(
    (m) => m.penerimaId === lama.id && (m.sampai === undefined || m.sampai >= hariIni),
  )
  return ada && galatMandat.masihDiberi(lama.nama, { mandatId: ada.id, nomorSurat: ada.nomorSurat })
}

async function tolakNamaGanda<T>(kerja: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await kerja()
  } catch (sebab) {
    if (isGandaDb(sebab, 'jabatan_nama')) return tolak(galatAkun.jabatanTerpakai())
    throw sebab
  }
}
