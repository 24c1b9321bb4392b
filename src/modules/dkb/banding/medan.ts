/** Code columns of kode.parquet and the SIAK column that each is of. Age is not compared: it follows from the birth date. */
export const MEDAN_KODE = [
  ['jk', 'JENIS_KLMIN'],
  ['agama', 'AGAMA'],
  ['stat_kwn', 'STAT_KWN'],
  ['stat_hbkel', 'STAT_HBKEL'],
  ['pddk_akh', 'PDDK_AKH'],
  ['jenis_pkrjn', 'JENIS_PKRJN'],
  ['gol_drh', 'GOL_DRH'],
  ['pnydng_cct', 'PNYDNG_CCT'],
  ['akta_lhr', 'AKTA_LHR'],
  ['akta_kwn', 'AKTA_KWN'],
  ['akta_crai', 'AKTA_CRAI'],
  ['ktp_el', 'KTP_EL'],
  ['kia', 'KIA'],
  ['kk', 'KK'],
] as const

/** What two snapshots are compared on. Only what both files had: a column that one lacks is no difference. */
export interface MedanBanding {
  /** Names in the order of `medan` numbers: identity cells, then TGL_LHR, then codes. */
  readonly nama: readonly string[]
  /** Column of each identity field in the file `identitas` of a and of b. */
  readonly teksA: readonly number[]
  readonly teksB: readonly number[]
  /** Columns of kode.parquet. */
  readonly kode: readonly string[]
  /** Both identity files have the same columns in the same places. */
  readonly sejajar: boolean
}

interface SisiMedan {
  readonly kolomIdentitas: readonly string[]
  readonly kolom: readonly string[]
}

export function susunMedan(a: SisiMedan, b: SisiMedan): MedanBanding {
  const teks = a.kolomIdentitas.filter((k) => k !== 'NIK' && b.kolomIdentitas.includes(k))
  const kode = MEDAN_KODE.filter(([, siak]) => a.kolom.includes(siak) && b.kolom.includes(siak))
  return {
    nama: [...teks, 'TGL_LHR', ...kode.map(([, siak]) => siak)],
    teksA: teks.map((k) => a.kolomIdentitas.indexOf(k)),
    teksB: teks.map((k) => b.kolomIdentitas.indexOf(k)),
    kode: kode.map(([nama]) => nama),
    sejajar: a.kolomIdentitas.join() === b.kolomIdentitas.join(),
  }
}
