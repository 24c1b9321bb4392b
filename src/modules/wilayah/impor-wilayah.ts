import { createHash, randomUUID } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { type BarisCsv, bacaCsvWilayah } from './baca-csv-wilayah.ts'
import { simpanEdisi } from './edisi.store.ts'
import { susunDaftar } from './susun-daftar.ts'
import type { BarisTolak, HasilImporWilayah } from './wilayah.contract.ts'
import { type DasarDaftar, gantiWilayah, kunciWilayah } from './wilayah.store.ts'
import type { Wilayah } from './wilayah.ts'

/**
 * Replaces the office's list of regions by the one in the CSV: what is new begins now, what is gone ends now,
 * what is the same stays untouched. With `kodeKantor` (a kab/kota or a province) only its regions are taken,
 * so the national list can be given as it is. A conflicting or orphaned line refuses the whole file.
 */
export async function imporWilayah(
  s: Pick<Sarana, 'db' | 'jam'>,
  isiCsv: Uint8Array,
  pelaku: Pelaku,
  kodeKantor?: KodeWilayah,
  dasar: DasarDaftar = {},
): Promise<Result<HasilImporWilayah>> {
  const bacaan = bacaCsvWilayah(isiCsv)
  if (!bacaan.ok) return bacaan
  const asal = {
    sumber: 'csv',
    nama: 'CSV kantor',
    hash: createHash('sha256').update(isiCsv).digest('hex'),
  } as const
  return s.db.transaksi((tx) => gantiDaftar(tx, s.jam, { ...bacaan.value, asal, dasar }, pelaku, kodeKantor))
}

export interface DaftarMasuk {
  readonly daftar: readonly BarisCsv[]
  readonly cacat: readonly BarisTolak[]
  readonly asal: {
    readonly sumber: 'paket' | 'csv'
    readonly nama: string
    readonly atribusi?: string
    readonly hash?: string
  }
  readonly dasar: DasarDaftar
}

/** The common end of all ways in: one tidy list, one change, one edition, one entry in jejak. */
export async function gantiDaftar(
  tx: Tx,
  jam: Jam,
  m: DaftarMasuk,
  pelaku: Pelaku,
  kodeKantor?: KodeWilayah,
): Promise<Result<HasilImporWilayah>> {
  const susunan = susunDaftar(m.daftar, m.cacat, kodeKantor)
  if (!susunan.ok) return tolak(susunan.galat)
  const { daftar, ...sisa } = susunan.value
  await kunciWilayah(tx)
  const saat = jam.sekarang()
  const ubahan = await gantiWilayah(tx, daftar, saat, m.dasar)
  const { hash, ...asal } = m.asal
  await simpanEdisi(tx, {
    id: randomUUID(),
    ...asal,
    ...m.dasar,
    jumlah: daftar.length,
    ...ubahan,
    diimpor: saat,
    oleh: pelaku,
  })
  await catat(tx, jam, {
    tindakan: 'wilayah.impor',
    objek: 'wilayah/daftar',
    hasil: 'dilakukan',
    pelaku,
    rincian: {
      ...(hash !== undefined && { hash }),
      sumber: asal.nama,
      ...m.dasar,
      jumlah: daftar.length,
      diLuarKantor: sisa.diLuarKantor,
      ...ubahan,
    },
  })
  return ok({ jumlah: daftar.length, perTingkat: hitungTingkat(daftar), ...ubahan, ...sisa })
}

function hitungTingkat(daftar: readonly Wilayah[]): Record<Tingkat, number> {
  const jumlah = { provinsi: 0, kabkota: 0, kecamatan: 0, desa: 0 }
  for (const w of daftar) jumlah[w.tingkat]++
  return jumlah
}
