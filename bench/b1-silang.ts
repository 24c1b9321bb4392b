import { deepStrictEqual } from 'node:assert'
import { existsSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { tulisKode } from './b0-data.ts'
import { bukaSisi, type Sisi } from './buka-sisi.ts'
import { bandingkan, type Ukuran } from './ukur.ts'
import { persenCuri, waktuCpu } from './waktu-cpu.ts'

const BENTUK_LAWAN = ['terpisah', 'gulung', 'muat', 'grouping-sets']

/**
 * b1: the sixty cross tables of measuring.md 2(b) from a sealed kode.parquet, against DuckDB over the same file with two
 * threads, in its fastest form. As in b0 each side is one warm process, and before anything is timed every cell of every
 * table must be the same on both sides, in each form.
 */
export async function b1(opsi: { orang?: number; ronde?: number }): Promise<Ukuran[]> {
  const orang = opsi.orang ?? 5_700_000
  const file = fileBench(orang)
  const kita = bukaSisi('./b1-kita.ts', file)
  const lawan = bukaSisi('./b1-lawan.ts', file)
  try {
    const pertama = await kita.tanya({ jenis: 'hitung', bentuk: 'histogram' })
    const { sidik } = await kita.tanya({ jenis: 'sidik' })
    const bentuk = await cobaBentuk(lawan, BENTUK_LAWAN, sidik!, 3)
    const dicoba = bentuk.map((b) => `${b.nama} ${b.detik.toFixed(2)} s`).join(', ')
    const [beban, cpu] = [loadavg()[0]!, waktuCpu()]
    const ukuran = await bandingkan(
      { id: 'b1', nama: `enam puluh tabel silang, ${orang} orang (${ukuranFile(file)})` },
      opsi.ronde ?? 7,
      () => kita.tanya({ jenis: 'hitung', bentuk: 'histogram' }),
      () => lawan.tanya({ jenis: 'hitung', bentuk: bentuk[0]!.nama }),
    )
    const curi = persenCuri(cpu, waktuCpu())
    if (curi > 2) throw new Error(`the host took ${curi.toFixed(1)} % of the CPU time: run again later`)
    const catatan = [
      `bentuk DuckDB: ${dicoba}; semua sel sama pada setiap bentuk`,
      `jalan pertama kita ${pertama.detik.toFixed(2)} s`,
      `beban awal ${beban.toFixed(2)}, waktu dicuri ${curi.toFixed(2)} %`,
    ]
    return [{ ...ukuran, catatan: catatan.join('; ') }]
  } finally {
    kita.tutup()
    lawan.tutup()
  }
}

/** Made once for each number of people and kept in the temporary folder. */
export function fileBench(orang: number): string {
  const file = join(tmpdir(), `tertib-bench-kode-${orang}.parquet`)
  if (!existsSync(file)) tulisKode(file, orang)
  return file
}

export const ukuranFile = (file: string) => `${Math.round(statSync(file).size / 2 ** 20)} MiB`

/** Each form once with its cells held against ours, then the best of `ronde`, the forms in turn; fastest first. */
export async function cobaBentuk(
  lawan: Sisi,
  nama: readonly string[],
  sidik: Record<string, string>,
  ronde: number,
): Promise<{ nama: string; detik: number }[]> {
  const bentuk = nama.map((n) => ({ nama: n, detik: Number.POSITIVE_INFINITY }))
  for (const b of bentuk) {
    const { detik } = await lawan.tanya({ jenis: 'hitung', bentuk: b.nama })
    if (ronde === 0) b.detik = detik
    deepStrictEqual((await lawan.tanya({ jenis: 'sidik' })).sidik, sidik, `cells differ in form ${b.nama}`)
  }
  for (let r = 0; r < ronde; r++)
    for (const b of bentuk)
      b.detik = Math.min(b.detik, (await lawan.tanya({ jenis: 'hitung', bentuk: b.nama })).detik)
  return bentuk.sort((a, b) => a.detik - b.detik)
}
