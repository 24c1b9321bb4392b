/** Everything that undo and redo go over: whole states, which share what did not change. */
export interface RiwayatUbah<T> {
  readonly kini: T
  readonly lalu: readonly T[]
  readonly depan: readonly T[]
  /** Field that is being typed in and when last: letters that follow closely are undone together. */
  readonly ketik?: { readonly medan: string; readonly saat: number } | undefined
}

/** A pause after which the next letter is undone by itself, and how many changes are kept. */
const JEDA_MS = 1200
const PALING_BANYAK = 500

export function mulaiRiwayat<T>(kini: T): RiwayatUbah<T> {
  return { kini, lalu: [], depan: [] }
}

/** A change. `medan` names a field in which one types; changes of the same field in one go are one step back. */
export function catatUbah<T>(r: RiwayatUbah<T>, baru: T, medan: string | undefined, saat: number) {
  if (baru === r.kini) return r
  const lanjutan = medan !== undefined && r.ketik?.medan === medan && saat - r.ketik.saat <= JEDA_MS
  return {
    kini: baru,
    lalu: lanjutan ? r.lalu : [...r.lalu, r.kini].slice(-PALING_BANYAK),
    depan: [],
    ketik: medan === undefined ? undefined : { medan, saat },
  } satisfies RiwayatUbah<T>
}

export function batalkan<T>(r: RiwayatUbah<T>): RiwayatUbah<T> {
  const kini = r.lalu.at(-1)
  if (kini === undefined) return r
  return { kini, lalu: r.lalu.slice(0, -1), depan: [r.kini, ...r.depan] }
}

export function ulangi<T>(r: RiwayatUbah<T>): RiwayatUbah<T> {
  const kini = r.depan[0]
  if (kini === undefined) return r
  return { kini, lalu: [...r.lalu, r.kini], depan: r.depan.slice(1) }
}
