import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import type { HasilTabel } from '../agregat.contract.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import type { RingkasanTabel } from './pengamanan.contract.ts'

/** Which cells of one table an edition does not print. */
export interface PolaTabel {
  readonly id: string
  readonly metode: RingkasanTabel['metode']
  readonly digestDefinisi: string
  /** SHA-256 over whom each cell counts (`maknaTabel`); absent in patterns older than it. */
  readonly makna?: string
  readonly diminta?: HasilTabel['tingkat']
  readonly terbit?: HasilTabel['tingkat']
  /** `kunci` of the columns, to which the places below point. */
  readonly kolom: readonly string[]
  /** Region ('' the total without a code), places of small cells, places of complementary ones. */
  readonly tekan: readonly (readonly [string, readonly number[], readonly number[]])[]
  readonly ringkasan: RingkasanTabel
}

export interface Pola {
  readonly versi: 1
  readonly ambang: number
  readonly ambangDikonfirmasi: boolean
  readonly tabel: readonly PolaTabel[]
  readonly telanjurTerbit: number
  readonly tanpaSaksi: number
}

/** The same for two definitions whose cells count the same people, whatever they are called. */
export function maknaTabel(d: DefinisiTabel): string {
  const dimensi = d.dimensi.map((x) => [x.asal, x.kategori.map(({ kode, isi }) => [kode, isi])])
  const inti = { semesta: d.semesta.syarat ?? null, ukuran: d.ukuran, dimensi }
  return createHash('sha256').update(kanonik(inti)).digest('hex')
}

export function tulisPola(p: Pola): { byte: Buffer; digest: string } {
  const byte = Buffer.from(kanonik(p))
  return { byte, digest: createHash('sha256').update(byte).digest('hex') }
}

export function bacaPola(byte: Buffer, digest: string): Pola {
  if (createHash('sha256').update(byte).digest('hex') !== digest)
    throw new Error('a sealed edition was changed')
  return JSON.parse(byte.toString()) as Pola
}
