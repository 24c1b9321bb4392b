import { sebutJabatan } from '#akun'
import type { Pelaku } from '#kernel/pelaku'

/** The position that worked on a letter, as the agenda book names it; undefined for one who acts under none. */
export function sebutPengolah(pelaku: Pelaku): string | undefined {
  if (pelaku.jenis !== 'pegawai' || !pelaku.jabatan) return undefined
  return sebutJabatan({ ...pelaku, jabatan: pelaku.jabatan })
}
