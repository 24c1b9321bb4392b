import { queryOptions } from '@tanstack/react-query'
import type { HasilNeraca } from '#contract/agregat/neraca/neraca'
import { kueri, panggil } from '../../kantor/panggil.ts'

export interface MintaNeraca {
  readonly awal: string
  readonly akhir: string
  readonly tingkat: string
}

export const kueriNeraca = (m: MintaNeraca) =>
  queryOptions({
    queryKey: ['neraca', m.awal, m.akhir, m.tingkat],
    queryFn: () => panggil<HasilNeraca>(`/neraca${kueri({ ...m })}`),
  })
