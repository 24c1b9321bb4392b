import { queryOptions } from '@tanstack/react-query'
import type { MandatKirim, MandatSaya } from '#contract/akun/mandat/mandat'
import type { DaftarSopKirim } from '#contract/sop/sop'
import { panggil } from '../../kantor/panggil.ts'

export const kueriMandat = queryOptions({
  queryKey: ['mandat'],
  queryFn: () => panggil<{ mandat: MandatKirim[] }>('/mandat'),
})
export const kueriMandatSaya = queryOptions({
  queryKey: ['mandat-saya'],
  queryFn: () => panggil<MandatSaya>('/saya/mandat'),
})
/** The same list as on the page of SOPs. */
export const kueriSopMandat = queryOptions({
  queryKey: ['sop'],
  queryFn: () => panggil<DaftarSopKirim>('/sop'),
})
