import { queryOptions } from '@tanstack/react-query'
import { panggilTeks } from '../../../kantor/panggil.ts'

export const kueriBpmn = (sopId: string) =>
  queryOptions({
    queryKey: ['sop', sopId, 'bpmn'],
    queryFn: () => panggilTeks(`/sop/${encodeURIComponent(sopId)}/alur.bpmn`),
    staleTime: Number.POSITIVE_INFINITY,
  })
