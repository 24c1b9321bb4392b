import { a1 } from './a1-impor.ts'
import { b0 } from './b0-tabel.ts'
import { b1 } from './b1-silang.ts'
import { b2 } from './b2-postgres.ts'
import { b3 } from './b3-negara.ts'
import { c1 } from './c1-buku.ts'
import { c2 } from './c2-xlsx.ts'
import { e1 } from './e1-banding.ts'
import { f1 } from './f1-kotak-masuk.ts'
import { f2 } from './f2-tindakan.ts'
import { g1 } from './g1-publik.ts'
import { tulisUkuran } from './ukur.ts'

/** `npm run bench -- ID [--json] [--orang N] [--ronde N]`: one line a figure; losses are printed like gains. */
const DAFTAR = { a1, b0, b1, b2, b3, c1, c2, e1, f1, f2, g1 }

const [id, ...sisa] = process.argv.slice(2)
const nilai = (nama: string) => {
  const i = sisa.indexOf(`--${nama}`)
  return i < 0 ? {} : { [nama]: Number(sisa[i + 1]) }
}

if (!id || !Object.hasOwn(DAFTAR, id)) {
  process.stderr.write(
    `npm run bench -- ID [--json] [--orang N] [--ronde N]; ID: ${Object.keys(DAFTAR).join(', ')}\n`,
  )
  process.exit(2)
}
for (const u of await DAFTAR[id as keyof typeof DAFTAR]({ ...nilai('orang'), ...nilai('ronde') })) {
  process.stdout.write(`${sisa.includes('--json') ? JSON.stringify(u) : tulisUkuran(u)}\n`)
}
