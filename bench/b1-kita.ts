import { hitungHistogram } from '../src/modules/agregat/hitung/hitung-histogram.ts'
import { layani } from './b0-sisi.ts'
import { hitungDuaTingkat, sidikTabel, type TabelBench } from './b1-gulung.ts'
import { DASAR_BENCH } from './b1-tabel.ts'

// Our side of b1, b2 and b3: from the sealed file to all cells of the sixty tables.
const file = process.argv[2]!
let hasil: ReadonlyMap<string, TabelBench>

async function hitung(): Promise<void> {
  const hitungan = (await hitungHistogram(file, DASAR_BENCH))!
  hasil = new Map([...hitungan].map(([nama, h]) => [nama, hitungDuaTingkat(h)]))
}

layani(hitung, async () =>
  Object.fromEntries([...hasil].flatMap(([nama, t]) => Object.entries(sidikTabel(nama, t)))),
)
