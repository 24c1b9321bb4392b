import { randomBytes } from 'node:crypto'
import { createReadStream, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ok } from '../src/kernel/hasil.ts'
import { susunSnapshot } from '../src/modules/dkb/susun-snapshot.ts'
import { timUtas } from '../src/modules/dkb/tim.ts'
import { bukaKunci } from '../src/platform/kunci/index.ts'
import { memoriPuncak } from './ukur.ts'

/** Our side of a1: file to sealed, fsynced snapshot folder, as `imporFile` does it; only PostgreSQL's row is left out. */
const [sumber, ke, tanggal] = process.argv.slice(2) as [string, string, string]
const file = join(sumber, 'penduduk.csv')
const desa = readFileSync(join(sumber, 'wilayah.csv'), 'utf8')
  .split('\n')
  .map((b) => b.split(',')[0]!)
  .filter((kode) => kode.length === 13)
const kunci = bukaKunci(join(ke, 'kunci'))
const spill = join(ke, `impor-${randomBytes(4).toString('hex')}`)
mkdirSync(spill)

const mulai = performance.now()
const tim = timUtas(Math.min(2, availableParallelism()))
const jejak: string[] = []
let lalu = mulai
const hasil = await susunSnapshot(
  {
    sumber: createReadStream(file, { highWaterMark: 1024 * 1024 }),
    ukuran: statSync(file).size,
    namaFile: 'penduduk.csv',
    basis: 'dkb',
    semester: '2026-1',
    tanggal,
    desa,
  },
  spill,
  kunci,
  tim,
  {
    signal: new AbortController().signal,
    kemajuan: (bagian) => {
      const kini = performance.now()
      if (process.env['A1_TAHAP'] && (bagian >= 0.75 || kini - lalu > 500)) {
        jejak.push(`${bagian.toFixed(2)}@${((kini - mulai) / 1000).toFixed(2)}`)
        lalu = kini
      }
    },
  },
  async () => ok(),
)
if (!hasil.ok) throw new Error(hasil.galat.pesan)
renameSync(join(spill, 'jadi'), join(ke, 'kita'))
await tim.bubar()
const detik = (performance.now() - mulai) / 1000
if (jejak.length > 0) console.error(jejak.join(' '))
const { jumlahMasuk, jumlahBaris, jumlahTidakAktif, jumlahDitolak, jumlahKeluarga, temuan } = hasil.value
console.log(
  JSON.stringify({
    detik,
    memori: memoriPuncak(),
    jumlah: { jumlahMasuk, jumlahBaris, jumlahTidakAktif, jumlahDitolak, jumlahKeluarga },
    temuan: Object.fromEntries(temuan.map((t) => [t.aturan, t.jumlah])),
  }),
)
