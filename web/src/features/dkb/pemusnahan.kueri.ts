import { queryOptions } from '@tanstack/react-query'
import type { DaftarPemusnahan } from '#contract/dkb/musnah/pemusnahan'
import { panggil } from '../../kantor/panggil.ts'

export const kueriPemusnahan = queryOptions({
  queryKey: ['pemusnahan'],
  queryFn: () => panggil<DaftarPemusnahan>('/pemusnahan'),
})
