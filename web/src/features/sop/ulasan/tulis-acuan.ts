import type { PerubahanBerkasKirim } from '#contract/sop/ulasan/ulasan'
import { tulisHari } from '../../../kantor/waktu.ts'
import { tulisOrang } from '../tulis-orang.ts'
import { pesanUlasan } from './ulasan.pesan.ts'

/** "paraf Anda (putaran 1, 12 Nov 2026)". */
export function tulisAcuan(a: NonNullable<PerubahanBerkasKirim['acuan']>): string {
  const siapa = a.milikSaya
    ? pesanUlasan.sejakSaya(a.sebut)
    : pesanUlasan.sejakOrang(a.sebut, tulisOrang(a.oleh))
  return pesanUlasan.sejak(siapa, a.putaran, tulisHari(a.waktu))
}
