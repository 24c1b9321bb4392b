import type { Acak } from './acak.ts'
import { Undian } from './undian.ts'

/**
 * AGAMA 1...7 of one village, Baturan (Klaten), December 2025 (data/terbitan/desa_agama_baturan_2025_12.csv):
 * 1788, 38, 112, 1, 0, 0, 0. The last four are raised by an assumption, so that no column stays empty.
 */
const AGAMA = [1788, 38, 112, 8, 4, 1, 2]
// A place where another faith than Islam is at home, as everywhere in the country.
const AGAMA_LAIN = [1100, 500, 220, 90, 20, 5, 15]

/** GOL_DRH 1...13, national 2021 (data/terbitan/nasional_goldar_2021.csv); 13 is everyone it is not known of. */
const DARAH_TERISI = [
  7926326, 8036227, 3175187, 16878049, 640844, 37898, 358837, 25290, 113962, 44090, 328149, 338564,
]
const PENDUDUK_2021 = 271349889

// PNYDNG_CCT 1...6: an assumption, no published split is at hand.
const CACAT = [0, 40, 15, 18, 17, 5, 5]

export class BentukSifat {
  private readonly agama = new Undian([0, ...AGAMA])
  private readonly agamaLain = new Undian([0, ...AGAMA_LAIN])
  private readonly darah = new Undian([
    0,
    ...DARAH_TERISI,
    PENDUDUK_2021 - DARAH_TERISI.reduce((a, b) => a + b, 0),
  ])
  private readonly cacat = new Undian(CACAT)

  ambilAgama(acak: Acak, beragam: boolean): number {
    return (beragam ? this.agamaLain : this.agama).ambil(acak)
  }
  ambilDarah(acak: Acak): number {
    return this.darah.ambil(acak)
  }
  /** 0: none. More likely with age. */
  ambilCacat(acak: Acak, umur: number): number {
    return acak.mungkin(umur < 20 ? 0.003 : umur < 60 ? 0.006 : 0.02) ? this.cacat.ambil(acak) : 0
  }
  /** AKTA_LHR 2 (there) or 1. Below 19: 93,78% (national 2020, data/terbitan/cakupan_dokumen.csv); older: assumed. */
  ambilAktaLahir(acak: Acak, umur: number): number {
    return acak.mungkin(umur < 19 ? 0.9378 : umur < 35 ? 0.7 : umur < 55 ? 0.4 : 0.2) ? 2 : 1
  }
  ambilAktaKawin(acak: Acak, umur: number): number {
    return acak.mungkin(umur < 40 ? 0.78 : umur < 60 ? 0.55 : 0.3) ? 2 : 1
  }
}
