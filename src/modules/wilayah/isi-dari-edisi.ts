import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data'
import { type Result, tolak } from '#kernel/hasil'
import { type KodeWilayah, parseKodeWilayah } from '#kernel/kode-wilayah'
import type { Pelaku } from '#kernel/pelaku'
import type { Tanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import type { BarisCsv } from './baca-csv-wilayah.ts'
import { gantiDaftar } from './impor-wilayah.ts'
import type { HasilImporWilayah } from './wilayah.contract.ts'
import { galatWilayah } from './wilayah.galat.ts'
import { daftarWilayah } from './wilayah.store.ts'
import { isMilikKantor } from './wilayah.ts'

/** The edition that the installed package holds; its decree is of 25 April 2025. */
export const EDISI_PAKET = {
  nama: 'idn-area-data 4.0.1',
  dasarHukum: 'Kepmendagri 300.2.2-2138/2025',
  tanggalEfektif: '2025-04-25' as Tanggal,
  atribusi: 'Data: idn-area-data 4.0.1 (fityannugroho), ODbL 1.0.',
} as const

/**
 * Fills the office's own part of the national edition. Areas that the office's list already has stay: the edition
 * knows none. Refuses an office whose code the edition does not have (province 99).
 */
export async function isiDariEdisi(
  s: Pick<Sarana, 'db' | 'jam'>,
  kodeKantor: KodeWilayah,
  pelaku: Pelaku,
): Promise<Result<HasilImporWilayah>> {
  const atas = [...(await getProvinces()), ...(await getRegencies({ transform: true }))]
  if (!atas.some((w) => w.code === kodeKantor)) return tolak(galatWilayah.bukanWilayahEdisi(kodeKantor))
  const milik = (await bacaEdisi()).filter((b) => isMilikKantor(b.kode, kodeKantor))
  const { nama, atribusi, dasarHukum, tanggalEfektif } = EDISI_PAKET
  return s.db.transaksi(async (tx) => {
    const luas = new Map((await daftarWilayah(tx)).map((w) => [w.kode, w.luasKm2]))
    const daftar = milik.map((b) => {
      const luasKm2 = luas.get(b.kode)
      return luasKm2 === undefined ? b : { ...b, luasKm2 }
    })
    const asal = { sumber: 'paket', nama, atribusi } as const
    return gantiDaftar(
      tx,
      s.jam,
      { daftar, cacat: [], asal, dasar: { dasarHukum, tanggalEfektif } },
      pelaku,
      kodeKantor,
    )
  })
}

/** All regions of the edition, in no certain order. Reads files of the package; about a second. */
export async function bacaEdisi(): Promise<BarisCsv[]> {
  const semua = await Promise.all([
    getProvinces(),
    getRegencies({ transform: true }),
    getDistricts({ transform: true }),
    getVillages({ transform: true }),
  ])
  return semua.flat().map((w, i) => {
    const kode = parseKodeWilayah(w.code)
    if (!kode) throw new Error(`idn-area-data: ${w.code} is no region code`)
    // The package's own CSV doubled the apostrophe of names like Ra'as into a quotation mark.
    return { baris: i + 1, kode, nama: w.name.trim().replaceAll('"', "'") }
  })
}
