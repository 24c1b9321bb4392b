// `npm run check`: format and lint, types, boundaries, unused code. All are run; the first failure's code is returned.
import { join } from 'node:path'
import { akar, jalankan, node24, pasang } from './pasang.mjs'

pasang()
const langkah = [
  [
    'format dan lint',
    [join(akar, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  ],
  ['tipe', [join(akar, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json']],
  ['tipe uji', [join(akar, 'node_modules/typescript/bin/tsc'), '-p', 'test/tsconfig.json']],
  ['tipe layar', [join(akar, 'node_modules/typescript/bin/tsc'), '-p', 'web/tsconfig.json']],
  ['batas modul', [join(akar, 'scripts/check-boundaries.ts')]],
  ['tak terpakai', [join(akar, 'node_modules/knip/bin/knip.js')]],
]
let kode = 0
for (const [nama, argumen] of langkah) {
  const hasil = jalankan(node24, argumen, { bolehGagal: true })
  console.error(`${hasil === 0 ? 'baik ' : 'GAGAL'}  ${nama}`)
  kode ||= hasil
}
process.exit(kode)
