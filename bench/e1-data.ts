import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { latih } from '../src/latih/index.ts'

/**
 * Two exports of one office a semester apart: of a hundred people one is gone, one came, one moved to another desa, five
 * have another cell (name, marriage, job or address book number). Which ones follows from the line number.
 */
export async function siapkanDuaEkspor(folder: string, orang: number): Promise<{ a: string; b: string }> {
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'kebenaran.json'))) await latih({ ke: folder, orang, benih: 7 })
  const a = join(folder, 'penduduk.csv')
  const b = join(folder, 'penduduk-b.csv')
  if (existsSync(b)) return { a, b }
  const desa = readFileSync(join(folder, 'wilayah.csv'), 'utf8')
    .split('\n')
    .map((x) => x.split(',')[0]!)
    .filter((k) => k.length === 13)
    .map((k) => k.split('.').map(Number).join(','))
  const keluar = createWriteStream(`${b}.baru`)
  let ke = 0
  for await (const baris of createInterface({ input: createReadStream(a, { highWaterMark: 1 << 20 }) })) {
    const tulis = ke === 0 ? [baris] : ubah(baris, ke, desa)
    ke++
    for (const t of tulis)
      if (!keluar.write(`${t}\n`)) await new Promise((r) => keluar.once('drain', () => r(0)))
  }
  await new Promise((r) => keluar.end(() => r(0)))
  renameSync(`${b}.baru`, b)
  return { a, b }
}

const DESA = /(\d+,\d+,\d+,\d+)(,\d*)$/
const NAMA = /^(\d{16},\d{16},)([^,"]+)/

function ubah(baris: string, ke: number, desa: readonly string[]): string[] {
  switch (ke % 100) {
    case 0:
      return []
    case 1: {
      // Someone new: the same household, a serial number that nobody has (the region's digits are replaced).
      const baru = baris.replace(/^\d{6}/, '997777')
      return [baris, baru]
    }
    case 2:
      return [baris.replace(DESA, (_, __, sisa) => desa[(ke * 31) % desa.length]! + sisa)]
    case 3:
    case 4:
      return [baris.replace(NAMA, (_, nomor, nama) => `${nomor}${nama} A`)]
    case 5:
    case 6:
      return [baris.replace(/^((?:[^,]*,){10})\d/, '$12')]
    case 7:
      return [baris.replace(/^((?:[^,]*,){4})[^,]*/, '$1KOTA LAIN')]
    default:
      return [baris]
  }
}
