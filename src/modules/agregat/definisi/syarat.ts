/** The code columns of kode.parquet (all UTINYINT, never null; 0 blank, 255 outside the code list). */
export const KOLOM_KODE = [
  'jk',
  'umur',
  'agama',
  'stat_kwn',
  'stat_hbkel',
  'pddk_akh',
  'jenis_pkrjn',
  'gol_drh',
  'pnydng_cct',
  'akta_lhr',
  'akta_kwn',
  'akta_crai',
  'ktp_el',
  'kia',
  'kk',
] as const
export type KolomKode = (typeof KOLOM_KODE)[number]

/** A condition on one person's codes, as definitions write it. Bounds are inclusive. */
export type Syarat = SyaratKolom | { readonly atau: readonly Syarat[] } | { readonly dan: readonly Syarat[] }
export interface SyaratKolom {
  readonly kolom: KolomKode
  readonly dari: number
  readonly sampai: number
}

/** The conditions on single columns, left to right. */
export function daunSyarat(syarat: Syarat): SyaratKolom[] {
  if ('atau' in syarat) return syarat.atau.flatMap(daunSyarat)
  if ('dan' in syarat) return syarat.dan.flatMap(daunSyarat)
  return [syarat]
}

/** Decides a condition when the truth of its single columns is known, given in the order of `daunSyarat`. */
export function nilaiSyarat(syarat: Syarat, daun: readonly boolean[]): boolean {
  let i = 0
  const nilai = (s: Syarat): boolean => {
    // Every part is walked, also past the deciding one, so that `i` stays on its leaf.
    if ('atau' in s) return s.atau.map(nilai).some(Boolean)
    if ('dan' in s) return s.dan.map(nilai).every(Boolean)
    return daun[i++]!
  }
  return nilai(syarat)
}
