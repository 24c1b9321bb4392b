import { catat } from '#jejak'
import { geserTanggal } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import {
  daftarMasa,
  findMasa,
  findPegawai,
  kunciJabatan,
  simpanMasaBaru,
  simpanSampai,
} from './organisasi.store.ts'
import { type DasarPemangku, findBentrok, type MasaPemangku } from './pemangku.ts'
import { isPengelola } from './wewenang.ts'

export interface PemangkuBaru {
  readonly pegawaiId: string
  readonly jabatanId: string
  readonly dasar: DasarPemangku
  readonly nomorSurat?: string | undefined
  readonly sejak: string
  readonly sampai?: string | undefined
}

/** Gives a jabatan to a pegawai for a span of days; refuses overlaps (see `findBentrok`) and mandates without a letter. */
export async function tetapkanPemangku(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: PemangkuBaru,
  pelaku: Pelaku,
): Promise<Result<MasaPemangku>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  if (isi.dasar !== 'definitif' && !isi.nomorSurat) return tolak(galatAkun.perluSurat())
  if (isi.dasar === 'plh' && !isi.sampai) return tolak(galatAkun.perluSampai())
  if (isi.sampai && isi.sampai < isi.sejak) return tolak(galatAkun.masaTerbalik())
  const { nomorSurat, sampai, ...tetap } = isi
  const baru = { ...tetap, ...(nomorSurat && { nomorSurat }), ...(sampai && { sampai }) }
  return s.db.transaksi(async (tx) => {
    const jabatan = await kunciJabatan(tx, isi.jabatanId)
    if (!jabatan) return tolak(galatAkun.jabatanTakAda())
    const pegawai = await findPegawai(tx, isi.pegawaiId)
    if (!pegawai) return tolak(galatAkun.pegawaiTakAda())
    if (!pegawai.aktif) return tolak(galatAkun.pegawaiNonaktif())
    const bentrok = findBentrok(jabatan, await daftarMasa(tx, jabatan.id), baru)
    if (bentrok) {
      const { id, nama, dasar, sejak, sampai } = bentrok
      return tolak(galatAkun.pemangkuTumpang({ id, nama, dasar, sejak, sampai: sampai ?? null }))
    }
    const id = await simpanMasaBaru(tx, baru)
    const rincian = { ...baru, jabatan: jabatan.nama, nama: pegawai.nama }
    await catat(tx, s.jam, {
      tindakan: 'akun.tetapkan-pemangku',
      objek: `pemangku/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian,
    })
    return ok((await findMasa(tx, id))!)
  })
}

/** Sets the last day of a span; the day before its first voids it. Also lengthens one, unless that meets another. */
export async function akhiriPemangku(
  s: Pick<Sarana, 'db' | 'jam'>,
  id: string,
  sampai: string,
  pelaku: Pelaku,
): Promise<Result<MasaPemangku>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return s.db.transaksi(async (tx) => {
    const dicari = await findMasa(tx, id)
    if (!dicari) return tolak(galatAkun.pemangkuTakAda())
    const jabatan = (await kunciJabatan(tx, dicari.jabatanId))!
    // Read again under the lock: another pengelola may have ended it meanwhile.
    const lama = (await findMasa(tx, id))!
    if (sampai < geserTanggal(lama.sejak as Tanggal, -1)) return tolak(galatAkun.masaTerbalik())
    const lain = (await daftarMasa(tx, jabatan.id)).filter((m) => m.id !== id)
    const bentrok = findBentrok(jabatan, lain, { ...lama, sampai })
    if (bentrok)
      return tolak(
        galatAkun.pemangkuTumpang({ id: bentrok.id, sejak: bentrok.sejak, sampai: bentrok.sampai ?? null }),
      )
    await simpanSampai(tx, id, sampai)
    const rincian = {
      lama: lama.sampai ?? null,
      baru: sampai,
      jabatanId: lama.jabatanId,
      pegawaiId: lama.pegawaiId,
    }
    await catat(tx, s.jam, {
      tindakan: 'akun.akhiri-pemangku',
      objek: `pemangku/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian,
    })
    return ok({ ...lama, sampai })
  })
}
