import { getZona, tanggalSetempat } from '#kalender'
import type { Kueri } from '#platform/postgres'
import { daftarPelaksanaMandat } from './mandat/mandat.store.ts'
import { daftarJabatan, daftarMasa, daftarPemangku } from './organisasi.store.ts'
import {
  berlakuPada,
  type DasarPemangku,
  type Pelaksana,
  type Pemangku,
  type PemangkuJabatan,
} from './pemangku.ts'

/**
 * Everyone who may act as `pelaksana` (`adb`, `kabid`, ...) at that moment, definitive holders first, mandates a.n. and
 * u.b. last. Empty when the seat is empty. A Plh. acts beside the definitive holder, who may be back any minute.
 * A mandate that covers certain SOPs only is answered when `sop` names one of them, and not without `sop`.
 */
export async function pemangkuPelaksana(
  db: Kueri,
  pelaksana: string,
  saat: Date,
  sop?: string,
): Promise<Pemangku[]> {
  const tanggal = tanggalSetempat(await getZona(db), saat)
  const mandat = await daftarPelaksanaMandat(db, tanggal, { pelaksana })
  return [
    ...(await daftarPemangku(db, tanggal, { pelaksana })),
    ...mandat.filter((m) => m.sop === undefined || (sop !== undefined && m.sop.includes(sop))),
  ]
}

/** The positions a pegawai holds at that moment, highest first. */
export async function jabatanPegawai(db: Kueri, pegawaiId: string, saat: Date): Promise<PemangkuJabatan[]> {
  return daftarPemangku(db, tanggalSetempat(await getZona(db), saat), { pegawaiId })
}

/** All under which a pegawai may act at that moment: own positions, then mandates a.n. and u.b. with what they cover. */
export async function wewenangPegawai(db: Kueri, pegawaiId: string, saat: Date): Promise<Pemangku[]> {
  const tanggal = tanggalSetempat(await getZona(db), saat)
  return [
    ...(await daftarPemangku(db, tanggal, { pegawaiId })),
    ...(await daftarPelaksanaMandat(db, tanggal, { pegawaiId })),
  ]
}

export interface JabatanTercatat {
  readonly jabatanId: string
  readonly jabatan: string
  readonly pelaksana?: Pelaksana
  readonly dasar: DasarPemangku
  readonly nomorSurat?: string
  readonly sampai?: string
}

/** The positions that stand in a pegawai's name that day, also when they no longer work here: what has to be handed over. */
export async function jabatanTercatat(db: Kueri, pegawaiId: string, saat: Date): Promise<JabatanTercatat[]> {
  const tanggal = tanggalSetempat(await getZona(db), saat)
  const jabatan = new Map((await daftarJabatan(db)).map((j) => [j.id, j]))
  return (await daftarMasa(db))
    .filter((m) => m.pegawaiId === pegawaiId && berlakuPada(m, tanggal))
    .map((m) => {
      const j = jabatan.get(m.jabatanId)!
      return {
        jabatanId: j.id,
        jabatan: j.nama,
        dasar: m.dasar,
        ...(j.pelaksana && { pelaksana: j.pelaksana }),
        ...(m.nomorSurat && { nomorSurat: m.nomorSurat }),
        ...(m.sampai && { sampai: m.sampai }),
      }
    })
}
