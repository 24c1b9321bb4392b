import { existsSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DesaSintetis, tulisKode } from './b0-data.ts'
import { ukuranFile } from './b1-silang.ts'
import { bukaSisi } from './buka-sisi.ts'
import { median, mesin, type Ukuran } from './ukur.ts'

// 286 million people live in 83,762 desa and kelurahan; a part of them in as large a part of the desa.
const JIWA_NEGARA = 286_000_000
const DESA_NEGARA = 83_762

/**
 * b3: the sixty cross tables of b1 on 57 million coded rows, or on the whole country with `--orang 286000000` (writes and
 * reads a file of some gigabytes, takes minutes). No peer; the targets are finishing, the time, and the peak memory of
 * the counting process. The file is made by the bench and deleted afterwards.
 */
export async function b3(opsi: { orang?: number; ronde?: number }): Promise<Ukuran[]> {
  const orang = opsi.orang ?? 57_000_000
  const file = join(tmpdir(), `tertib-bench-negara-${orang}.parquet`)
  const mulai = performance.now()
  if (!existsSync(file)) tulisKode(file, orang, desaNegara(Math.ceil((DESA_NEGARA * orang) / JIWA_NEGARA)))
  const membuat = (performance.now() - mulai) / 1000
  const kita = bukaSisi('./b1-kita.ts', file)
  try {
    const detik: number[] = []
    let memori = 0
    for (let r = 0; r < (opsi.ronde ?? 3); r++) {
      const jalan = await kita.tanya({ jenis: 'hitung', bentuk: 'histogram' })
      detik.push(jalan.detik)
      memori = Math.max(memori, jalan.memori)
    }
    return [
      {
        id: 'b3',
        nama: `enam puluh tabel silang, ${orang} orang (${ukuranFile(file)})`,
        kita: median(detik),
        sebaran: { kita: [Math.min(...detik), Math.max(...detik)] },
        memori: { kita: memori },
        ronde: detik.length,
        mesin: mesin(),
        catatan: `membuat data ${membuat.toFixed(0)} s; beban akhir ${loadavg()[0]!.toFixed(2)}`,
      },
    ]
  } finally {
    kita.tutup()
    rmSync(file, { force: true })
  }
}

/** Regions of a made-up country, rising: a desa below each number, 10 a kecamatan, 220 a kabkota, 14 kabkota a province. */
function desaNegara(jumlah: number): DesaSintetis[] {
  return Array.from({ length: jumlah }, (_, d) => {
    const kab = Math.floor(d / 220)
    const dariKab = d % 220
    return {
      prop: 11 + Math.floor(kab / 14),
      kab: 1 + (kab % 14),
      kec: 1 + Math.floor(dariKab / 10),
      kel: 1001 + (dariKab % 10),
    }
  })
}
