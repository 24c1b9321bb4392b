import { queryOptions } from '@tanstack/react-query'
import type { TandaTanganMenunggu } from '#contract/sop/berkas/tanda-tangan'
import { panggil } from '../../../kantor/panggil.ts'

/** Under the key of the inbox: whatever makes that stale makes this stale. */
export const kueriTandaTangan = queryOptions({
  queryKey: ['kotak-masuk', 'tanda-tangan'],
  queryFn: () => panggil<TandaTanganMenunggu>('/kotak-masuk/tanda-tangan'),
})
