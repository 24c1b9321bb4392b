import { catat } from '#jejak'
import { ok, type Result } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import type { Klasifikasi } from '../arsip.contract.ts'
import type { KodeLama } from './klasifikasi.contract.ts'
import {
  daftarKlasifikasiKantor,
  daftarKodeLamaKantor,
  simpanKlasifikasi,
  simpanKodeLama,
} from './klasifikasi.store.ts'
import { KLASIFIKASI_BAWAAN, KODE_LAMA_BAWAAN, klasifikasiTakDikenal } from './klasifikasi-bawaan.ts'

const urutKode = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })

/** The classifications that come with the program under what the office wrote over them, in code order. */
export async function daftarKlasifikasi(db: Kueri): Promise<Klasifikasi[]> {
  const semua = new Map(KLASIFIKASI_BAWAAN.map((k) => [k.kode, k]))
  for (const k of await daftarKlasifikasiKantor(db)) semua.set(k.kode, k)
  return [...semua.values()].sort((a, b) => urutKode(a.kode, b.kode))
}

export async function daftarKodeLama(db: Kueri): Promise<KodeLama[]> {
  const semua = new Map(KODE_LAMA_BAWAAN.map((k) => [k.kodeLama, k]))
  for (const k of await daftarKodeLamaKantor(db)) semua.set(k.kodeLama, k)
  return [...semua.values()].sort((a, b) => urutKode(a.kodeLama, b.kodeLama))
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

/** Says what an old code is called now, or that the map holds. */
export async function ubahKodeLama(
  s: Pick<Sarana, 'db' | 'jam'>,
  k: KodeLama,
  pelaku: Pelaku,
): Promise<Result<KodeLama>> {
  return s.db.transaksi(async (tx) => {
    await simpanKodeLama(tx, k)
    await catat(tx, s.jam, {
      tindakan: 'arsip.ubah-kode-lama',
      objek: `klasifikasi/${k.kodeLama}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { ...k },
    })
    return ok(k)
  })
}
