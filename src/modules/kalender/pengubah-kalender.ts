import type { Pelaku } from '#kernel/pelaku'

/** Officials live by the calendar and so may not change it; the pengelola and the operator may. */
export function isPengubahKalender(pelaku: Pelaku): boolean {
  return pelaku.jenis === 'pengelola' || pelaku.jenis === 'operator-mesin' || pelaku.jenis === 'sistem'
}
