import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/**
 * Holds the imports against the module list in ARCHITECTURE.md: a module is entered through its door only, and
 * imports only modules listed before it; kernel imports kernel; platform imports kernel and platform; the web app
 * takes from src only contracts, kernel and the shared chart options; nothing imports latih but edges; the edges and the
 * helpers of tests stand above the modules, so a module imports neither (its own test helpers may: `uji/`, `*-uji.ts`);
 * no files import each other in a circle.
 */
const AKAR = join(import.meta.dirname, '..')

export interface Pelanggaran {
  readonly file: string
  readonly impor: string
  readonly sebab: string
}

export function daftarModul(arsitektur: string): string[] {
  const tabel = arsitektur.split('## Modules, lowest first')[1]?.split('\n## ')[0] ?? ''
  return [...tabel.matchAll(/^\| ([a-z]+)\s+\|/gm)].map((m) => m[1]!).filter((m) => m !== 'module')
}

/** `file` and the target of `impor` as paths from the repository's root. Undefined when the import is allowed. */
export function periksaImpor(modul: readonly string[], file: string, impor: string): string | undefined {
  const tujuan = kemana(file, impor)
  if (!tujuan) return undefined
  if (tujuan.startsWith('test/')) return isUji(file) ? undefined : 'bahan uji hanya dipakai oleh uji'
  const [dari, ke] = [zona(file), zona(tujuan)]
  if (dari.jenis === 'web')
    return bolehWeb(tujuan) ? undefined : 'layar hanya boleh mengambil kontrak, kernel, dan opsi bagan'
  if (ke.jenis === 'web') return 'src tidak boleh mengambil dari layar'
  if (dari.jenis === 'kernel' && ke.jenis !== 'kernel') return 'kernel tidak mengimpor apa pun di luar kernel'
  if (dari.jenis === 'platform' && ke.jenis !== 'kernel' && ke.jenis !== 'platform')
    return 'platform hanya mengenal kernel'
  if (ke.jenis === 'latih' && dari.jenis === 'modul') return 'modul tidak mengenal latih'
  if (ke.jenis === 'platform' && dari.jenis === 'modul' && !impor.startsWith('#'))
    return 'masuk platform lewat #platform/...'
  if (ke.jenis === 'tepi' && (dari.jenis === 'modul' || dari.jenis === 'latih'))
    return isUji(file) ? undefined : 'modul tidak mengenal tepi'
  if (ke.jenis !== 'modul') return undefined
  if (dari.jenis === 'modul' && dari.nama === ke.nama) return undefined
  const lewatPintu = impor.startsWith('#') || tujuan.endsWith('/index.ts') || tujuan.endsWith('.contract.ts')
  if (!lewatPintu) return `modul ${ke.nama} dimasuki tidak lewat pintunya`
  if (dari.jenis !== 'modul')
    return dari.jenis === 'tepi' || dari.jenis === 'latih'
      ? undefined
      : `${dari.jenis} tidak boleh mengenal modul`
  return modul.indexOf(ke.nama) < modul.indexOf(dari.nama)
    ? undefined
    : `${dari.nama} berdiri di bawah ${ke.nama}`
}

function isUji(file: string): boolean {
  return /\.test\.ts$|-uji\.ts$|\/uji\//.test(file)
}

function kemana(file: string, impor: string): string | undefined {
  if (impor.startsWith('.')) return relative(AKAR, resolve(AKAR, dirname(file), impor))
  if (impor.startsWith('#kernel/')) return `src/kernel/${impor.slice(8)}.ts`
  if (impor.startsWith('#platform/')) return `src/platform/${impor.slice(10)}/index.ts`
  if (impor.startsWith('#contract/')) return `src/modules/${impor.slice(10)}.contract.ts`
  if (impor.startsWith('#')) return `src/modules/${impor.slice(1)}/index.ts`
  return undefined
}

type Zona =
  | { jenis: 'kernel' | 'platform' | 'tepi' | 'latih' | 'web'; nama?: string }
  | { jenis: 'modul'; nama: string }

function zona(jalur: string): Zona {
  const [a, b, c] = jalur.split('/')
  if (a === 'web') return { jenis: 'web' }
  if (a === 'src' && b === 'modules') return { jenis: 'modul', nama: c! }
  if (a === 'src' && (b === 'kernel' || b === 'platform' || b === 'latih')) return { jenis: b }
  return { jenis: 'tepi' }
}

function bolehWeb(tujuan: string): boolean {
  return (
    tujuan.startsWith('web/') ||
    tujuan.startsWith('src/kernel/') ||
    tujuan.startsWith('src/platform/bagan/') ||
    tujuan.endsWith('.contract.ts')
  )
}

export function periksaSemua(): Pelanggaran[] {
  const modul = daftarModul(readFileSync(join(AKAR, 'ARCHITECTURE.md'), 'utf8'))
  const folder = globSync('src/modules/*', { cwd: AKAR }).map((f) => f.split('/')[2]!)
  const tanpaBaris = folder.filter((m) => !modul.includes(m))
  const hasil: Pelanggaran[] = tanpaBaris.map((m) => ({
    file: `src/modules/${m}`,
    impor: '',
    sebab: 'modul ini tidak ada dalam daftar ARCHITECTURE.md',
  }))
  for (const file of globSync(['src/**/*.ts', 'web/src/**/*.{ts,tsx}'], { cwd: AKAR })) {
    const isi = readFileSync(join(AKAR, file), 'utf8')
    // A test may reach for the support folder and for edges such as latih; direction still holds for modules.
    for (const [, impor] of isi.matchAll(/(?:from|import\()\s*['"]([.#][^'"]+)['"]/g)) {
      const sebab = periksaImpor(modul, file, impor!)
      if (sebab && !(file.endsWith('.test.ts') && sebab === 'modul tidak mengenal latih'))
        hasil.push({ file, impor: impor!, sebab })
    }
  }
  return hasil
}

/** Files that import each other, straight or through others: what two of them share wants a file of its own. */
export function temukanLingkaran(impor: ReadonlyMap<string, readonly string[]>): string[][] {
  const [urut, rendah, tumpukan] = [new Map<string, number>(), new Map<string, number>(), [] as string[]]
  const lingkaran: string[][] = []
  // Tarjan, Depth-first search and linear graph algorithms (1972).
  const telusuri = (f: string) => {
    urut.set(f, urut.size)
    rendah.set(f, urut.get(f)!)
    tumpukan.push(f)
    for (const ke of impor.get(f) ?? []) {
      if (!urut.has(ke)) telusuri(ke)
      if (tumpukan.includes(ke)) rendah.set(f, Math.min(rendah.get(f)!, rendah.get(ke)!))
    }
    if (rendah.get(f) !== urut.get(f)) return
    const satu = tumpukan.splice(tumpukan.indexOf(f))
    if (satu.length > 1) lingkaran.push(satu.sort())
  }
  for (const f of impor.keys()) if (!urut.has(f)) telusuri(f)
  return lingkaran
}

/** What each file of src and web takes from its neighbours; doors of modules are held by the module list. */
function bacaImpor(): Map<string, string[]> {
  const daftar = globSync(['src/**/*.ts', 'web/src/**/*.{ts,tsx}'], { cwd: AKAR })
  const ada = new Set(daftar)
  return new Map(
    daftar.map((file) => [
      file,
      [...readFileSync(join(AKAR, file), 'utf8').matchAll(/from '(\.[^']+)'/g)]
        .map(([, i]) => relative(AKAR, resolve(AKAR, dirname(file), i!)))
        .filter((ke) => ada.has(ke) && ke !== file),
    ]),
  )
}

export const lingkaranRumah = (): string[][] => temukanLingkaran(bacaImpor())

if (import.meta.main) {
  const pelanggaran = [
    ...periksaSemua(),
    ...lingkaranRumah().map((l) => ({
      file: l[0]!,
      impor: l.slice(1).join(', '),
      sebab: 'saling mengimpor',
    })),
  ]
  for (const p of pelanggaran) console.error(`${p.file}: ${p.impor}: ${p.sebab}`)
  process.exit(pelanggaran.length === 0 ? 0 : 1)
}
