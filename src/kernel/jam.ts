/** The clock is an effect: rules are handed one, tests hand in their own. */
export interface Jam {
  sekarang(): Date
}

export const jamSistem: Jam = { sekarang: () => new Date() }

/** A clock that stands still until it is moved; for tests and for `demo`, which plays a working day. */
export function jamTetap(
  mulai: Date | string,
): Jam & { maju(menit: number): void; atur(saat: Date | string): void } {
  let kini = new Date(mulai)
  return {
    sekarang: () => new Date(kini),
    maju: (menit) => {
      kini = new Date(kini.getTime() + menit * 60_000)
    },
    atur: (saat) => {
      kini = new Date(saat)
    },
  }
}
