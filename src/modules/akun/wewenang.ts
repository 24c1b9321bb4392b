import type { Pelaku } from '#kernel/pelaku'

/** Settings and accounts belong to the pengelola, and to the operator at the machine; to no official. */
export function isPengelola(pelaku: Pelaku): boolean {
  return pelaku.jenis === 'pengelola' || pelaku.jenis === 'operator-mesin' || pelaku.jenis === 'sistem'
}
