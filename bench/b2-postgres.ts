import { loadavg } from 'node:os'
import { cobaBentuk, fileBench, ukuranFile } from './b1-silang.ts'
import { bukaSisi } from './buka-sisi.ts'
import { bandingkan, type Ukuran } from './ukur.ts'

/**
 * b2: the sixty cross tables of b1, ours from the sealed file against the bundled PostgreSQL 18 on the same rows, which it
 * holds in a table of its own with region and age band as columns (loading is not timed), two processes a query. chDB is
 * not compared: it is no dependency, and half a gigabyte to fetch for one line.
 */
export async function b2(opsi: { orang?: number; ronde?: number }): Promise<Ukuran[]> {
  const orang = opsi.orang ?? 5_700_000
  const file = fileBench(orang)
  const kita = bukaSisi('./b1-kita.ts', file)
  const lawan = bukaSisi('./b2-lawan.ts', file)
  try {
    await kita.tanya({ jenis: 'hitung', bentuk: 'histogram' })
    const { sidik } = await kita.tanya({ jenis: 'sidik' })
    const bentuk = await cobaBentuk(lawan, ['gulung', 'grouping-sets'], sidik!, 0)
    const ukuran = await bandingkan(
      { id: 'b2', nama: `enam puluh tabel silang, ${orang} orang (${ukuranFile(file)}), PostgreSQL 18` },
      opsi.ronde ?? 3,
      () => kita.tanya({ jenis: 'hitung', bentuk: 'histogram' }),
      () => lawan.tanya({ jenis: 'hitung', bentuk: bentuk[0]!.nama }),
    )
    const dicoba = bentuk.map((b) => `${b.nama} ${b.detik.toFixed(1)} s`).join(', ')
    const catatan = [
      `bentuk PostgreSQL: ${dicoba}; semua sel sama pada setiap bentuk`,
      'chDB tidak dibandingkan; memori lawan ialah memori klien, bukan peladen',
      `beban akhir ${loadavg()[0]!.toFixed(2)}`,
    ]
    return [{ ...ukuran, catatan: catatan.join('; ') }]
  } finally {
    kita.tutup()
    // It stops its server and removes its folder before it ends.
    await lawan.tanya({ jenis: 'hitung', bentuk: 'tutup' }).catch(() => undefined)
    lawan.tutup()
  }
}
