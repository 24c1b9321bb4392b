import { catat } from '#jejak'
import { ok, type Result } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import type { Klasifikasi } from '../arsip.contract.ts'
import { daftarKlasifikasiKantor, simpanKlasifikasi } from '../arsip.store.ts'
import { KLASIFIKASI_BAWAAN, klasifikasiTakDikenal } from './klasifikasi-bawaan.ts'

/** The classifications that come with the program under what the office wrote over them, in code order. */
export async function daftarKlasifikasi(db: Kueri): Promise<Klasifikasi[]> {
  const semua = new Map(KLASIFIKASI_BAWAAN.map((k) => [k.kode, k]))
  for (const k of await daftarKlasifikasiKantor(db)) semua.set(k.kode, k)
  return [...semua.values()].sort((a, b) => a.kode.localeCompare(b.kode, 'en', { numeric: true }))
}

export async function getKlasifikasi(db: Kueri, kode: string): Promise<Klasifikasi> {
  return (await daftarKlasifikasi(db)).find((k) => k.kode === kode) ?? klasifikasiTakDikenal(kode)
}

/** Changes one classification for what is archived from now on; archived entries keep what they were given. */
export async function ubahKlasifikasi(
  s: Pick<Sarana, 'db' | 'jam'>,
  k: Klasifikasi,
  pelaku: Pelaku,
): Promise<Result<Klasifikasi>> {
  return s.db.transaksi(async (tx) => {
    const lama = await getKlasifikasi(tx, k.kode)
    await simpanKlasifikasi(tx, k)
    await catat(tx, s.jam, {
      tindakan: 'arsip.ubah-klasifikasi',
      objek: `klasifikasi/${k.kode}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama, baru: k },
    })
    return ok(k)
  })
}
