import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { daftarTabel } from '#agregat'
import type { Sarana } from '#platform/sarana'
import { type Perintah, tulisBantuan } from '../src/cli/perintah.ts'
import { cadangan } from '../src/http/cadangan.routes.ts'
import { buatServer } from '../src/http/server.ts'
import { RUTE } from '../src/main.ts'
import { DAFTAR_ATURAN } from '../src/modules/dkb/aturan.ts'

/** `npm run docs` writes docs/rujukan from the code itself; `--periksa` only compares. */
const AKAR = join(import.meta.dirname, '..')
const FOLDER = join(AKAR, 'docs/rujukan')

export interface Penolakan {
  readonly kode: string
  readonly jenis: string
  readonly kalimat: string
  readonly file: string
}

/** Every page by file name. */
export async function susunRujukan(): Promise<Record<string, string>> {
  return {
    'galat.md': tulisGalat(daftarGalat()),
    'api.md': await tulisApi(),
    'tabel.md': tulisTabel(),
    'aturan-impor.md': tulisAturan(),
    'perintah.md': await tulisPerintah(),
  }
}

/** Every refusal that the sources can make, found by its call: `galat('kode', 'jenis', kalimat, ...)`. */
export function daftarGalat(): Penolakan[] {
  const hasil: Penolakan[] = []
  for (const file of globSync('src/**/*.ts', { cwd: AKAR }).sort()) {
    if (/\.test\.ts$|-uji\.ts$|\/uji\//.test(file)) continue
    const isi = readFileSync(join(AKAR, file), 'utf8')
    if (!isi.includes('galat(') && !isi.includes('tolakBuka(')) continue
    const pohon = ts.createSourceFile(file, isi, ts.ScriptTarget.Latest)
    const kunjungi = (n: ts.Node): void => {
      if (ts.isCallExpression(n) && ts.isIdentifier(n.expression)) {
        const [kode, ...sisa] = n.arguments
        const nama = n.expression.text
        if (kode && ts.isStringLiteral(kode) && nama === 'galat' && sisa[0] && sisa[1]) {
          const jenis = ts.isStringLiteral(sisa[0]) ? sisa[0].text : '{jenis}'
          hasil.push({ kode: kode.text, jenis, kalimat: pola(sisa[1], pohon), file })
        }
        // The one helper of main.ts that is always of this kind.
        if (kode && ts.isStringLiteral(kode) && nama === 'tolakBuka' && sisa[0])
          hasil.push({ kode: kode.text, jenis: 'ditolak', kalimat: pola(sisa[0], pohon), file })
      }
      ts.forEachChild(n, kunjungi)
    }
    kunjungi(pohon)
  }
  return hasil.sort((a, b) => (a.kode < b.kode ? -1 : a.kode > b.kode ? 1 : 0))
}

// The sentence as written; what is filled in at run time stands in braces.
function pola(n: ts.Expression, pohon: ts.SourceFile): string {
  if (ts.isStringLiteralLike(n)) return n.text
  if (ts.isTemplateExpression(n)) {
    return n.head.text + n.templateSpans.map((s) => pola(s.expression, pohon) + s.literal.text).join('')
  }
  if (ts.isParenthesizedExpression(n)) return pola(n.expression, pohon)
  if (ts.isConditionalExpression(n)) return `{${pola(n.whenTrue, pohon)} / ${pola(n.whenFalse, pohon)}}`
  if (ts.isCallExpression(n) && ts.isPropertyAccessExpression(n.expression))
    return pola(n.expression.expression, pohon)
  return `{${/[A-Za-z]+/.exec(n.getText(pohon))?.[0] ?? '...'}}`
}

function tulisGalat(daftar: readonly Penolakan[]): string {
  const unik = daftar.filter((g, i) => g.kode !== daftar[i - 1]?.kode)
  return halaman(
    'Penolakan',
    'Kode tetap setiap penolakan, jenisnya, dan kalimat yang dibaca orang; isi dalam kurung kurawal datang saat berjalan.',
    ['kode', 'jenis', 'kalimat'],
    unik.map((g) => [`\`${g.kode}\``, g.jenis, g.kalimat]),
  )
}

interface Operasi {
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: { content: Record<string, { schema?: Skema }> }
  responses?: Record<string, { content?: Record<string, { schema?: Skema }> }>
}
interface Skema {
  properties?: Record<string, unknown>
  required?: string[]
}

async function tulisApi(): Promise<string> {
  // Routes are only described here, never asked: an office that answers nothing is enough.
  const kosong: unknown = new Proxy(() => undefined, {
    get: (_, k) => (k === 'then' ? undefined : kosong),
    apply: () => kosong,
  })
  const s = kosong as Sarana
  const app = await buatServer(s, { rute: [...RUTE, (a) => cadangan(s).rute(a)], latihan: false })
  await app.ready()
  const { paths = {} } = app.swagger() as { paths?: Record<string, Record<string, Operasi>> }
  await app.close()
  const baris = Object.entries(paths).flatMap(([jalur, cara]) =>
    Object.entries(cara).map(([metode, o]) => [
      metode.toUpperCase(),
      `\`${jalur}\``,
      [
        ...(o.parameters ?? []).filter((p) => p.in === 'query').map((p) => medan(p.name, p.required)),
        ...namaMedan(o.requestBody?.content),
      ].join(', '),
      namaMedan(o.responses?.['200']?.content).join(', '),
    ]),
  )
  return halaman(
    'API',
    'JSON di bawah `/api`; tanda `*` berarti wajib. Penolakan selalu `{galat: {kode, jenis, pesan, rincian}}`. Bentuk lengkapnya: `/api/openapi.json` pada peladen yang berjalan.',
    ['cara', 'alamat', 'isian', 'jawaban'],
    baris.sort((a, b) => (a[1]! < b[1]! ? -1 : a[1]! > b[1]! ? 1 : a[0]! < b[0]! ? -1 : 1)),
  )
}

function namaMedan(isi: Record<string, { schema?: Skema }> | undefined): string[] {
  const skema = Object.values(isi ?? {})[0]?.schema
  return Object.keys(skema?.properties ?? {}).map((n) => medan(n, skema?.required?.includes(n)))
}

const medan = (nama: string, wajib?: boolean) => `${nama}${wajib ? '*' : ''}`

function tulisTabel(): string {
  return halaman(
    'Dua belas tabel',
    'Satu berkas data satu tabel (`src/modules/agregat/tabel/`); layar, CSV, PDF, dan XLSX dibuat darinya.',
    ['nomor', 'id', 'judul', 'semesta', 'dasar'],
    daftarTabel().map((t) => [
      String(t.nomor),
      `\`${t.id}\``,
      t.judul,
      t.semesta.id,
      t.dasar.map((d) => `${d.teks}${d.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'}`).join('; '),
    ]),
  )
}

function tulisAturan(): string {
  return halaman(
    'Aturan impor',
    'Baris ditolak oleh aturan `tolak` pertama yang dilanggarnya; `peringatan` dan `catatan` hanya menghitung.',
    ['aturan', 'tingkat', 'kalimat', 'sebab'],
    DAFTAR_ATURAN.map((a) => [`\`${a.id}\``, a.tingkat, a.kalimat, a.sebab]),
  )
}

async function tulisPerintah(): Promise<string> {
  const cli = join(AKAR, 'src/cli')
  const bagian: string[] = []
  const tersembunyi = 'mulai-latihan.ts'
  for (const file of readdirSync(cli).sort()) {
    if (!readFileSync(join(cli, file), 'utf8').includes('export const perintah: Perintah')) continue
    const { perintah } = (await import(join(cli, file))) as { perintah?: Perintah }
    if (perintah && file !== tersembunyi)
      bagian.push(`## ${perintah.nama}\n\n\`\`\`\n${tulisBantuan(perintah).trimEnd()}\n\`\`\`\n`)
  }
  return `${kepala('Perintah operator')}Setiap kata kerja mengenal \`--help\` dan \`--json\`. Kode akhir: 0 selesai, 1 ditolak, 2 salah pakai, 3 gangguan.\n\n${bagian.join('\n')}`
}

function halaman(
  judul: string,
  kalimat: string,
  kolom: readonly string[],
  baris: readonly (readonly string[])[],
): string {
  const garis = (sel: readonly string[]) =>
    `| ${sel.map((x) => x.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return `${kepala(judul)}${kalimat}\n\n${[garis(kolom), garis(kolom.map(() => '---')), ...baris.map(garis)].join('\n')}\n`
}

const kepala = (judul: string) =>
  `<!-- Dibuat oleh npm run docs dari kode; jangan disunting. -->\n\n# ${judul}\n\n`

if (import.meta.main) {
  const rujukan = await susunRujukan()
  mkdirSync(FOLDER, { recursive: true })
  let beda = 0
  for (const [nama, isi] of Object.entries(rujukan)) {
    if (!process.argv.includes('--periksa')) writeFileSync(join(FOLDER, nama), isi)
    else if (readFileSync(join(FOLDER, nama), 'utf8') !== isi) beda++
  }
  process.exit(beda === 0 ? 0 : 1)
}
