import { writeFileSync } from 'node:fs'
import { tulisXlsx } from '#platform/xlsx'
import { bukuUji } from './c2-data.ts'
import { memoriPuncak } from './ukur.ts'

const [keluaran] = process.argv.slice(2)
const mulai = performance.now()
const isi = await tulisXlsx(bukuUji())
writeFileSync(keluaran!, isi)
const detik = (performance.now() - mulai) / 1000
process.stdout.write(`${JSON.stringify({ detik, memori: memoriPuncak(), byte: isi.length })}\n`)
