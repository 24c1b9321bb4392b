import { getZona, tanggalSetempat } from '#kalender'
import type { Kueri } from '#platform/postgres'
import { daftarPemangku } from './organisasi.store.ts'
import type { Pemangku, PemangkuJabatan } from './pemangku.ts'

/**
 * Everyone who may act as `pelaksana` (`adb`, `kabid`, ...) at that moment, definitive holders first, mandates a.n. and
 * u.b. last. Empty when the seat is empty. A Plh. acts beside the definitive holder, who may be back any minute.
 * A mandate that covers certain SOPs only is answered when `sop` names one of them, and not without `sop`.
 */
export async function pemangkuPelaksana(
  db: Kueri,
  pelaksana: string,
  saat: Date,
  _sop?: string,
): Promise<Pemangku[]> {
  return daftarPemangku(db, tanggalSetempat(await getZona(db), saat), { pelaksana })
}

/** The positions a pegawai holds at that moment, highest first. */
export async function jabatanPegawai(db: Kueri, pegawaiId: string, saat: Date): Promise<PemangkuJabatan[]> {
  return daftarPemangku(db, tanggalSetempat(await getZona(db), saat), { pegawaiId })
}
