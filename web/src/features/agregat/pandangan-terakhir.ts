import type { HasilTabel } from '#contract/agregat/agregat'

/** What a reader saw of a table: which snapshot, when, and every figure by row code ('' is the total) and column key. */
export interface Pandangan {
  readonly snapshotId: string
  /** Milliseconds since 1970. */
  readonly pada: number
  readonly kolom: readonly string[]
  readonly baris: Readonly<Record<string, readonly (number | null)[]>>
}

/**
 * One place a reader, table, level, region and semester: a new snapshot of the same semester is then compared with the
 * one before it, never one semester with another.
 */
export function kunciPandangan(akun: string, h: HasilTabel): string {
  const { basis, semester } = h.snapshot
  return [
    akun,
    h.tabel.id,
    h.tingkat,
    h.total.kode ?? '',
    h.bagian?.kode ?? '',
    h.pita?.id ?? '',
    basis,
    semester,
  ].join('|')
}

export function pandanganDari(h: HasilTabel, pada: number): Pandangan {
  return {
    snapshotId: h.snapshot.id,
    pada,
    kolom: h.grup.flatMap((g) => g.kolom.map((k) => k.kunci)),
    baris: Object.fromEntries([['', h.total.nilai], ...h.baris.map((b) => [b.kode, b.nilai] as const)]),
  }
}

/** Keys `row!column` of figures that differ, are new, or have gone out of sight since then. */
export function sejakPandangan(lama: Pandangan, kini: Pandangan): Set<string> {
  const letak = new Map(lama.kolom.map((k, i) => [k, i]))
  const beda = new Set<string>()
  for (const [kode, nilai] of Object.entries(kini.baris)) {
    const dulu = lama.baris[kode]
    kini.kolom.forEach((k, i) => {
      const j = letak.get(k)
      if (!dulu || j === undefined || dulu[j] !== nilai[i]) beda.add(`${kode}!${k}`)
    })
  }
  return beda
}
