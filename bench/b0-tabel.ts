import { deepStrictEqual } from 'node:assert'
import { fork } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tulisKode } from './b0-data.ts'
import type { JawabSisi, MintaSisi } from './b0-sisi.ts'
import { bandingkan, type Ukuran } from './ukur.ts'

const BENTUK_LAWAN = ['terpisah', 'gulung', 'muat', 'satu-kunci', 'grouping-sets']

/**
 * b0: the twelve tables at desa, kecamatan, kabkota and provinsi from a sealed kode.parquet of `orang` people, against
 * DuckDB over the same file with two threads, in its fastest form. Each side is one process that stays warm; our
 * counting threads are started anew in every round, as the office starts them. Before anything is timed, every cell of
 * every table must be the same on both sides, in each form.
 */
export async function b0(opsi: { orang?: number; ronde?: number }): Promise<Ukuran[]> {
  const orang = opsi.orang ?? 5_700_000
  const file = join(tmpdir(), `tertib-bench-b0-${orang}.parquet`)
  if (!existsSync(file)) tulisKode(file, orang)
  const kita = bukaSisi('./b0-kita.ts', file)
  const lawan = bukaSisi('./b0-lawan.ts', file)
  try {
    await kita.tanya({ jenis: 'hitung', bentuk: 'histogram' })
    const { sidik } = await kita.tanya({ jenis: 'sidik' })
    const bentuk: { nama: string; detik: number }[] = []
    for (const nama of BENTUK_LAWAN) {
      await lawan.tanya({ jenis: 'hitung', bentuk: nama })
      deepStrictEqual((await lawan.tanya({ jenis: 'sidik' })).sidik, sidik, `cells differ in form ${nama}`)
      // The second run: the first one also opened the file.
      bentuk.push({ nama, detik: (await lawan.tanya({ jenis: 'hitung', bentuk: nama })).detik })
    }
    bentuk.sort((a, b) => a.detik - b.detik)
    const terbaik = bentuk[0]!.nama
    const dicoba = bentuk.map((b) => `${b.nama} ${b.detik.toFixed(2)} s`).join(', ')
    const mib = Math.round(statSync(file).size / 2 ** 20)
    return [
      await bandingkan(
        {
          id: 'b0',
          nama: `dua belas tabel, empat tingkat, ${orang} orang (${mib} MiB)`,
          catatan: `bentuk DuckDB: ${dicoba}; semua sel sama pada setiap bentuk`,
        },
        opsi.ronde ?? 9,
        () => kita.tanya({ jenis: 'hitung', bentuk: 'histogram' }),
        () => lawan.tanya({ jenis: 'hitung', bentuk: terbaik }),
      ),
    ]
  } finally {
    kita.tutup()
    lawan.tutup()
  }
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
