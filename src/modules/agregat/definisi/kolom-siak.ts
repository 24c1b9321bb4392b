import type { KolomKode } from './syarat.ts'

/** What SIAK and its exports call the column that a code comes from: the name that officials know. */
export const KOLOM_SIAK: Record<KolomKode, string> = {
  jk: 'JENIS_KLMIN',
  umur: 'TGL_LHR',
  agama: 'AGAMA',
  stat_kwn: 'STAT_KWN',
  stat_hbkel: 'STAT_HBKEL',
  pddk_akh: 'PDDK_AKH',
  jenis_pkrjn: 'JENIS_PKRJN',
  gol_drh: 'GOL_DRH',
  pnydng_cct: 'PNYDNG_CCT',
  akta_lhr: 'AKTA_LHR',
  akta_kwn: 'AKTA_KWN',
  akta_crai: 'AKTA_CRAI',
  ktp_el: 'KTP_EL',
  kia: 'KIA',
  kk: 'KK',
}

// Rules dkb-1 sealed without them, and without saying which columns the file had.
const SESUDAH_DKB_1: readonly KolomKode[] = ['ktp_el', 'kia', 'kk']

/** Of these columns, the SIAK names of those that the import of a snapshot did not have. `kolom` absent: rules dkb-1. */
export function kolomTiada(perlu: readonly KolomKode[], kolom: readonly string[] | undefined): string[] {
  const tiada = (k: KolomKode) =>
    kolom === undefined ? SESUDAH_DKB_1.includes(k) : !kolom.includes(KOLOM_SIAK[k])
  return perlu.filter(tiada).map((k) => KOLOM_SIAK[k])
}
