import { queryOptions } from '@tanstack/react-query'
import type { KalenderKirim } from '#contract/kalender/kalender'
import { panggil } from '../../kantor/panggil.ts'

export const kueriKalender = queryOptions({
  queryKey: ['kalender'],
  queryFn: () => panggil<KalenderKirim>('/kalender'),
})
