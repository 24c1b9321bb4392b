import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bandingkan } from '../src/modules/dkb/banding/bandingkan.ts'
import { reguUtas } from '../src/modules/dkb/banding/regu.ts'
import { bukaKunci } from '../src/platform/kunci/index.ts'
import { memoriPuncak } from './ukur.ts'

/** Our side of e1: two sealed, encrypted snapshots to counts by class, desa and field and a sealed list of persons. */
const [sumber, ke, kolom] = process.argv.slice(2) as [string, string, string]
const kunci = bukaKunci(join(sumber, 'kunci'))
const spill = join(ke, 'spill')
mkdirSync(spill)
const mulai = performance.now()
const regu = reguUtas(2)
const sisi = (nama: string) => ({ folder: join(sumber, nama), kolom: JSON.parse(kolom) as string[] })
const hasil = await bandingkan(kunci, sisi('segel-a'), sisi('segel-b'), join(ke, 'daftar'), spill, regu, {
  kemajuan: () => undefined,
  signal: new AbortController().signal,
})
await regu.bubar()
const detik = (performance.now() - mulai) / 1000
const { jumlah, perMedan, desa } = hasil
console.log(JSON.stringify({ detik, memori: memoriPuncak(), jumlah, perMedan, desa }))
