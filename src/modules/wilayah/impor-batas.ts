import { createHash } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type KodeWilayah, parseKodeWilayah } from '#kernel/kode-wilayah'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { type Geometri, rapikanBatas } from './batas.ts'
import type { HasilImporBatas } from './wilayah.contract.ts'
import { galatWilayah } from './wilayah.galat.ts'
import { daftarWilayah, kodeBerbatas, kunciWilayah, simpanBatas } from './wilayah.store.ts'

/**
 * Takes polygons from a GeoJSON FeatureCollection, known by `properties.kode`; a code that has one gets the new
 * one. Features that are no polygon, unknown, or far from Indonesia are listed and left out; a file of which
 * nothing can be used is refused.
 */
export async function imporBatas(
  s: Pick<Sarana, 'db' | 'jam'>,
  geojson: Uint8Array,
  pelaku: Pelaku,
): Promise<Result<HasilImporBatas>> {
  const fitur = bacaFitur(geojson)
  if (!fitur) return tolak(galatWilayah.bukanGeojson())
  return s.db.transaksi(async (tx) => {
    await kunciWilayah(tx)
    const daftar = await daftarWilayah(tx)
    if (daftar.length === 0) return tolak(galatWilayah.daftarMasihKosong())
    const terpilih = pilah(fitur, new Set(daftar.map((w) => w.kode)))
    if (terpilih.batas.size === 0) return tolak(galatWilayah.batasTakTerpakai(terpilih.daftarTolak))
    await simpanBatas(
      tx,
      [...terpilih.batas].map(([kode, geometri]) => ({ kode, geometri })),
      s.jam.sekarang(),
    )
    const berbatas = await kodeBerbatas(tx)
    const tanpaPoligon = daftar
      .filter((w) => (w.tingkat === 'kecamatan' || w.tingkat === 'desa') && !berbatas.has(w.kode))
      .map(({ kode, nama }) => ({ kode, nama }))
    await catat(tx, s.jam, {
      tindakan: 'wilayah.impor-batas',
      objek: 'wilayah/batas',
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        hash: createHash('sha256').update(geojson).digest('hex'),
        jumlah: terpilih.batas.size,
        ditolak: terpilih.daftarTolak.length,
        tanpaPoligon: tanpaPoligon.length,
      },
    })
    const { diperbaiki, daftarTolak } = terpilih
    return ok({ jumlah: terpilih.batas.size, diperbaiki, daftarTolak, tanpaPoligon })
  })
}

interface Fitur {
  readonly properties?: Readonly<Record<string, unknown>> | null
  readonly geometry?: unknown
}

function bacaFitur(isi: Uint8Array): Fitur[] | undefined {
  try {
    const g = JSON.parse(new TextDecoder().decode(isi)) as { type?: unknown; features?: unknown } | null
    if (g?.type !== 'FeatureCollection' || !Array.isArray(g.features)) return undefined
    return g.features.filter((f): f is Fitur => typeof f === 'object' && f !== null)
  } catch (sebab) {
    if (sebab instanceof SyntaxError) return undefined
    throw sebab
  }
}

function pilah(fitur: readonly Fitur[], dikenal: ReadonlySet<KodeWilayah>) {
  const batas = new Map<KodeWilayah, Geometri>()
  const daftarTolak: HasilImporBatas['daftarTolak'] = []
  let diperbaiki = 0
  for (const [i, f] of fitur.entries()) {
    const tulisan = String(f.properties?.['kode'] ?? '')
    const kode = parseKodeWilayah(tulisan)
    const hasil = rapikanBatas(f.geometry)
    const sebab = !kode
      ? 'properties.kode kosong atau bukan kode wilayah.'
      : !dikenal.has(kode)
        ? 'Tidak ada di daftar wilayah kantor ini.'
        : batas.has(kode)
          ? 'Kode ini sudah mempunyai poligon pada fitur sebelumnya.'
          : 'sebab' in hasil
            ? hasil.sebab
            : undefined
    if (sebab !== undefined) daftarTolak.push({ urut: i + 1, kode: tulisan, sebab })
    else if (kode && 'geometri' in hasil) {
      batas.set(kode, hasil.geometri)
      diperbaiki += hasil.diperbaiki
    }
  }
  return { batas, daftarTolak, diperbaiki }
}
