import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from '../akun.galat.ts'
import { daftarJabatan, daftarPemangku } from '../organisasi.store.ts'
import { isPengelola } from '../wewenang.ts'
import { galatMandat } from './mandat.galat.ts'
import { daftarMandat, kunciSusunan, simpanMandatBaru } from './mandat.store.ts'
import { findCacatMandat, type Mandat, type MandatBaru } from './mandat.ts'

export type IsiMandat =
  | ({ readonly bentuk: 'an'; readonly pemberiId: string } & IsiUmum)
  | ({ readonly bentuk: 'ub'; readonly melaluiId: string } & IsiUmum)

interface IsiUmum {
  readonly penerimaId: string
  readonly pegawaiId?: string | undefined
  readonly tindakan?: readonly string[] | undefined
  readonly sop?: readonly string[] | undefined
  readonly nomorSurat: string
  readonly tanggalSurat: string
  readonly sejak: string
  readonly sampai?: string | undefined
}

/** Records a mandate given by letter; refuses what `findCacatMandat` names. The giver of a u.b. is who received its a.n. */
export async function beriMandat(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: IsiMandat,
  pelaku: Pelaku,
): Promise<Result<Mandat>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return s.db.transaksi(async (tx) => {
    await kunciSusunan(tx)
    const [jabatan, mandat] = [await daftarJabatan(tx), await daftarMandat(tx)]
    const baru = susun(isi, mandat)
    if (!baru) return tolak(galatMandat.tanpaRantai())
    const pemangku = await daftarPemangku(tx, baru.sejak, {})
    const cacat = findCacatMandat(baru, {
      jabatan,
      mandat,
      pemangku: (id) => pemangku.filter((p) => p.jabatanId === id).map((p) => p.pegawaiId),
    })
    if (cacat) return tolak(cacat)
    const id = await simpanMandatBaru(tx, baru)
    const nama = (jabatanId: string) => jabatan.find((j) => j.id === jabatanId)!.nama
    await catat(tx, s.jam, {
      tindakan: 'akun.beri-mandat',
      objek: `mandat/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { ...baru, pemberi: nama(baru.pemberiId), penerima: nama(baru.penerimaId) },
    })
    return ok({ ...baru, id })
  })
}

function susun(isi: IsiMandat, mandat: readonly Mandat[]): MandatBaru | undefined {
  const an = isi.bentuk === 'ub' ? mandat.find((m) => m.id === isi.melaluiId) : undefined
  const pemberiId = isi.bentuk === 'an' ? isi.pemberiId : an?.penerimaId
  if (pemberiId === undefined) return undefined
  return {
    bentuk: isi.bentuk,
    pemberiId,
    penerimaId: isi.penerimaId,
    nomorSurat: isi.nomorSurat,
    tanggalSurat: isi.tanggalSurat,
    sejak: isi.sejak,
    ...(isi.sampai && { sampai: isi.sampai }),
    ...(isi.pegawaiId && { pegawaiId: isi.pegawaiId }),
    ...(isi.bentuk === 'ub' && { melaluiId: isi.melaluiId }),
    ...(isi.tindakan?.length && { tindakan: [...new Set(isi.tindakan)] }),
    ...(isi.sop?.length && { sop: [...new Set(isi.sop)] }),
  }
}
