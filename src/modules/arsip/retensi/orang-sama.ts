import type { Pelaku } from '#kernel/pelaku'

/** One person under two positions is one person. */
export function isOrangSama(a: Pelaku, b: Pelaku): boolean {
  if (a.jenis === 'pegawai' && b.jenis === 'pegawai') return a.pegawaiId === b.pegawaiId
  return 'akunId' in a && 'akunId' in b ? a.akunId === b.akunId : a.jenis === b.jenis
}
