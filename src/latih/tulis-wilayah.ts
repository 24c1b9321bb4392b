import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isKota, type KodeWilayah } from '#kernel/kode-wilayah'
import type { Titik } from './peta.ts'
import type { KantorLatihan } from './wilayah-latihan.ts'

/** `wilayah.csv` (kode,nama,luas_km2) in official code order, and `batas.geojson` of kab/kota, kecamatan and desa. */
export async function tulisWilayah(folder: string, k: KantorLatihan): Promise<void> {
  const nama = namaKabkota(k)
  const luasKec = k.kec.map((_, i) => k.desa.filter((d) => d.kec === i).reduce((a, d) => a + d.luasKm2, 0))
  const luas = luasKec.reduce((a, b) => a + b, 0)
  const baris: [string, string, number][] = [
    [String(k.prop), 'Provinsi Latihan', luas],
    [k.kode, nama, luas],
    ...k.kec.map((c, i): [string, string, number] => [c.kode, c.nama, luasKec[i]!]),
    ...k.desa.map((d): [string, string, number] => [d.kode, d.nama, d.luasKm2]),
  ]
  baris.sort((a, b) => (a[0] < b[0] ? -1 : 1))
  const csv = baris.map(([kode, n, km2]) => `${kode},${n},${km2.toFixed(3)}`).join('\n')
  await writeFile(join(folder, 'wilayah.csv'), `kode,nama,luas_km2\n${csv}\n`)

  const fitur = [
    fiturDari(k.kode, nama, k.peta.luar),
    ...k.kec.map((c, i) => fiturDari(c.kode, c.nama, k.peta.kec[i]!.cincin)),
    ...k.desa.map((d, i) => fiturDari(d.kode, d.nama, [k.peta.desa[i]!.cincin])),
  ].map((f) => JSON.stringify(f))
  await writeFile(
    join(folder, 'batas.geojson'),
    `{"type":"FeatureCollection","features":[\n${fitur.join(',\n')}\n]}\n`,
  )
}

function namaKabkota(k: KantorLatihan): string {
  return `${isKota(k.kode as KodeWilayah) ? 'Kota' : 'Kabupaten'} Latihan`
}

function fiturDari(kode: string, nama: string, cincin: readonly (readonly Titik[])[]) {
  const luar = cincin.filter((c) => putar(c) > 0)
  const lubang = cincin.filter((c) => putar(c) < 0)
  // A hole belongs to the part around it; cells are connected, so with holes there is one outer ring that matters.
  const poligon = luar.map((c, i) => (i === 0 ? [c, ...lubang] : [c]))
  return {
    type: 'Feature',
    properties: { kode, nama },
    geometry:
      poligon.length === 1
        ? { type: 'Polygon', coordinates: poligon[0] }
        : { type: 'MultiPolygon', coordinates: poligon },
  }
}

function putar(cincin: readonly Titik[]): number {
  const [x0, y0] = cincin[0]!
  let n = 0
  for (let i = 0; i + 1 < cincin.length; i++) {
    const [a, b] = [cincin[i]!, cincin[i + 1]!]
    n += (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0)
  }
  return n
}
