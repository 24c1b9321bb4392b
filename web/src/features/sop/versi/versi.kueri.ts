import { queryOptions } from '@tanstack/react-query'
import type { DaftarVersiKirim } from '#contract/sop/rancangan/rancangan'
import { panggil } from '../../../kantor/panggil.ts'

export const kueriVersi = (sop: string) =>
  queryOptions({
    queryKey: ['sop', sop, 'versi'],
    queryFn: () => panggil<DaftarVersiKirim>(`/sop/${sop}/versi`),
  })
