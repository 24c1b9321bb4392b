import { deepStrictEqual } from 'node:assert'
import { existsSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { tulisKode } from './b0-data.ts'
import { bukaSisi } from './buka-sisi.ts'
import { bandingkan, type Ukuran } from './ukur.ts'
import { persenCuri, waktuCpu } from './waktu-cpu.ts'

const BENTUK_LAWAN = ['gabungan', 'terpisah', 'gulung', 'muat', 'satu-kunci', 'grouping-sets']

/**
 * b0: the twelve tables at desa, kecamatan, kabkota and provinsi from a sealed kode.parquet of `orang` people, against
 * DuckDB over the same file with two threads, in its fastest form. Each side is one process that stays warm; our
 * counting threads stand by between rounds, as DuckDB's do (the first run, which starts them, is told apart). DuckDB
 * leaves its tables inside itself, ours end as arrays with LK, PR and JML. Before anything is timed, every cell of
 * every table must be the same on both sides, in each form.
 */
export async function b0(opsi: { orang?: number; ronde?: number }): Promise<Ukuran[]> {
  const orang = opsi.orang ?? 5_700_000
  const file = join(tmpdir(), `tertib-bench-kode-${orang}.parquet`)
  if (!existsSync(file)) tulisKode(file, orang)
  const kita = bukaSisi('./b0-kita.ts', file)
  const lawan = bukaSisi('./b0-lawan.ts', file)
  try {
    const pertama = await kita.tanya({ jenis: 'hitung', bentuk: 'histogram' })
    const { sidik } = await kita.tanya({ jenis: 'sidik' })
    for (const nama of BENTUK_LAWAN) {
      await lawan.tanya({ jenis: 'hitung', bentuk: nama })
      deepStrictEqual((await lawan.tanya({ jenis: 'sidik' })).sidik, sidik, `cells differ in form ${nama}`)
    }
    // The best of three, the forms in turn, so that a busy moment does not make the wrong one look slow.
    const bentuk = BENTUK_LAWAN.map((nama) => ({ nama, detik: Number.POSITIVE_INFINITY }))
    for (let r = 0; r < 3; r++)
      for (const b of bentuk)
        b.detik = Math.min(b.detik, (await lawan.tanya({ jenis: 'hitung', bentuk: b.nama })).detik)
    bentuk.sort((a, b) => a.detik - b.detik)
    const dicoba = bentuk.map((b) => `${b.nama} ${b.detik.toFixed(2)} s`).join(', ')
    const mib = Math.round(statSync(file).size / 2 ** 20)
    const [beban, cpu] = [loadavg()[0]!, waktuCpu()]
    const ukuran = await bandingkan(
      { id: 'b0', nama: `dua belas tabel, empat tingkat, ${orang} orang (${mib} MiB)` },
      opsi.ronde ?? 9,
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
