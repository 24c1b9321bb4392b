import { findKantor } from '#akun'
import type { Sarana } from '#platform/sarana'
import { bahanDari, type SaranaAgregat } from '../bahan-kantor.ts'
import type { BahanEdisi } from './tabel-publik.ts'

export type SaranaEdisi = SaranaAgregat & Pick<Sarana, 'kunci'>

/** What public editions need besides: the office's secret for noise, and its name. */
export function bahanEdisiDari(s: SaranaEdisi): BahanEdisi {
  return {
    ...bahanDari(s),
    kunciDerau: s.kunci.hmac('derau edisi publik'),
    namaKantor: async () => (await findKantor(s.db))?.nama,
  }
}
