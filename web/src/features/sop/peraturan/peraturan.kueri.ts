import { queryOptions } from '@tanstack/react-query'
import type { DaftarPeraturanKirim } from '#contract/sop/tinjau/peraturan'
import { panggil } from '../../../kantor/panggil.ts'

export const kueriPeraturan = queryOptions({
  queryKey: ['peraturan'],
  queryFn: () => panggil<DaftarPeraturanKirim>('/sop/peraturan'),
})
