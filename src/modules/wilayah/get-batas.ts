import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import type { Kueri } from '#platform/postgres'
import type { KumpulanBatas } from './wilayah.contract.ts'
import { cariBatas } from './wilayah.store.ts'

/**
 * GeoJSON of the regions directly below `induk`; with `tingkat` all of that level below it, at any depth; without
 * `induk` the whole office. Regions without a polygon are simply not in it.
 */
export async function getBatas(db: Kueri, induk?: KodeWilayah, tingkat?: Tingkat): Promise<KumpulanBatas> {
  const daftar = await cariBatas(db, induk, tingkat)
  return {
    type: 'FeatureCollection',
    features: daftar.map(({ wilayah, geometri }) => ({
      type: 'Feature',
      properties: { kode: wilayah.kode, nama: wilayah.nama, tingkat: wilayah.tingkat },
      geometry: geometri as KumpulanBatas['features'][number]['geometry'],
    })),
  }
}
