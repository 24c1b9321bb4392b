import type { Basis } from '../dkb.contract.ts'
import type { Snapshot } from '../snapshot.ts'

/** How long person rows of one basis are kept after the reference date; an office's own decision, kept as data. */
export interface Retensi {
  readonly basis: Basis
  readonly tahun: number
  readonly dasar: string
  /** False until the office has confirmed it: shown as "perlu dikonfirmasi". */
  readonly dikonfirmasi: boolean
}

/** First day on which the rows may be destroyed. A 29 February falls on 1 March in a common year. */
export function jatuhTempo(tanggal: string, tahun: number): string {
  const [y, m, d] = tanggal.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(y + tahun, m - 1, d)).toISOString().slice(0, 10)
}

/** A wrong import that was withdrawn waits for nothing. `hari` is the office's day, yyyy-mm-dd. */
export function isBolehMusnah(
  s: Pick<Snapshot, 'status' | 'tanggal' | 'dimusnahkan'>,
  r: Pick<Retensi, 'tahun'>,
  hari: string,
): boolean {
  return !s.dimusnahkan && (s.status === 'ditarik' || jatuhTempo(s.tanggal, r.tahun) <= hari)
}
