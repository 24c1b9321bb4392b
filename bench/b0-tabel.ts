import { deepStrictEqual } from 'node:assert'
import { fork } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { tulisKode } from './b0-data.ts'
import type { JawabSisi, MintaSisi } from './b0-sisi.ts'
import { bandingkan, type Ukuran } from './ukur.ts'

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

interface WaktuCpu {
  readonly semua: number
  readonly curi: number
}

function waktuCpu(): WaktuCpu {
  const n = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.trim().split(/\s+/).slice(1, 9).map(Number)
  return { semua: n.reduce((a, b) => a + b, 0), curi: n[7] ?? 0 }
}

/** Share of the CPU time that the host gave to others; above 2 % figures are worthless (measuring.md ch. 6). */
function persenCuri(awal: WaktuCpu, akhir: WaktuCpu): number {
  return (100 * (akhir.curi - awal.curi)) / Math.max(1, akhir.semua - awal.semua)
}

/** A side in a process of its own, so that its peak memory is its own; one question at a time. */
function bukaSisi(skrip: string, file: string): { tanya(m: MintaSisi): Promise<JawabSisi>; tutup(): void } {
  const anak = fork(new URL(skrip, import.meta.url), [file])
  return {
    tanya: (minta) =>
      new Promise((selesai, gagal) => {
        const mati = () => gagal(new Error(`${skrip} ended without an answer`))
        anak.once('exit', mati)
        anak.once('message', (jawab: JawabSisi & { galat?: string }) => {
          anak.off('exit', mati)
          if (jawab.galat !== undefined) gagal(new Error(jawab.galat))
          else selesai(jawab)
        })
        anak.send(minta)
      }),
    tutup: () => {
      anak.kill()
    },
  }
}
