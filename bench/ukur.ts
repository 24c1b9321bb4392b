import { execFile } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { promisify } from 'node:util'

/** One figure: ours against the peer's, both measured in the same run; without a peer, ours alone. Losses are printed like gains. */
export interface Ukuran {
  readonly id: string
  readonly nama: string
  /** Medians, in seconds. */
  readonly kita: number
  readonly lawan?: number
  /** lawan / kita: above 1 we are faster. */
  readonly rasio?: number
  readonly sebaran: { readonly kita: readonly [number, number]; readonly lawan?: readonly [number, number] }
  /** Peak resident memory of each in bytes; each runs in a process of its own. */
  readonly memori: { readonly kita: number; readonly lawan?: number }
  readonly ronde: number
  readonly mesin: string
  readonly catatan?: string
}

/** What a measured child process says of itself as its last line: JSON of this. */
export interface Jalan {
  readonly detik: number
  readonly memori: number
}

/** Interleaved A B A B after one round of warm-up that does not count (measuring.md ch. 6). */
export async function bandingkan(
  nama: { id: string; nama: string; catatan?: string },
  ronde: number,
  kita: () => Promise<Jalan>,
  lawan: () => Promise<Jalan>,
): Promise<Ukuran> {
  const hasil: { kita: Jalan[]; lawan: Jalan[] } = { kita: [], lawan: [] }
  for (let r = 0; r <= ronde; r++) {
    const [a, b] = [await kita(), await lawan()]
    if (r === 0 && ronde > 1) continue
    hasil.kita.push(a)
    hasil.lawan.push(b)
    if (hasil.kita.length === ronde) break
  }
  const detik = { kita: hasil.kita.map((j) => j.detik), lawan: hasil.lawan.map((j) => j.detik) }
  return {
    ...nama,
    kita: median(detik.kita),
    lawan: median(detik.lawan),
    rasio: median(detik.lawan) / median(detik.kita),
    sebaran: { kita: rentang(detik.kita), lawan: rentang(detik.lawan) },
    memori: {
      kita: Math.max(...hasil.kita.map((j) => j.memori)),
      lawan: Math.max(...hasil.lawan.map((j) => j.memori)),
    },
    ronde: hasil.kita.length,
    mesin: mesin(),
  }
}

/** Runs a script of bench/ in a process of its own; its last line is JSON. */
export async function anak<T extends Jalan>(skrip: URL, args: readonly string[]): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, [skrip.pathname, ...args], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as T
}

/** Peak resident memory of this process so far, in bytes. */
export function memoriPuncak(): number {
  return process.resourceUsage().maxRSS * 1024
}

export function median(nilai: readonly number[]): number {
  const urut = nilai.toSorted((a, b) => a - b)
  const tengah = Math.floor(urut.length / 2)
  return urut.length % 2 === 1 ? urut[tengah]! : (urut[tengah - 1]! + urut[tengah]!) / 2
}

export function mesin(): string {
  const cpu = cpus()
  return `${cpu.length} x ${cpu[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
}

/** One line for people. */
export function tulisUkuran(u: Ukuran): string {
  const d = (n: number) => `${n.toFixed(2)} s`
  const r = ([a, b]: readonly [number, number]) => `${a.toFixed(2)}-${b.toFixed(2)}`
  const m = (n: number) => `${Math.round(n / 2 ** 20)} MiB`
  return [
    u.id,
    u.nama,
    `kita ${d(u.kita)}`,
    ...(u.lawan === undefined ? [] : [`lawan ${d(u.lawan)}`]),
    ...(u.rasio === undefined ? [] : [`rasio ${u.rasio.toFixed(2)}x`]),
    `sebaran ${[u.sebaran.kita, u.sebaran.lawan].flatMap((x) => (x ? [r(x)] : [])).join(' / ')} (${u.ronde} ronde)`,
    `memori ${[u.memori.kita, u.memori.lawan].flatMap((x) => (x === undefined ? [] : [m(x)])).join(' / ')}`,
    u.mesin,
    ...(u.catatan ? [u.catatan] : []),
  ].join(' | ')
}

function rentang(nilai: readonly number[]): [number, number] {
  return [Math.min(...nilai), Math.max(...nilai)]
}
