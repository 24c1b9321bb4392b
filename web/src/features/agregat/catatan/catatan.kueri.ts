import { queryOptions } from '@tanstack/react-query'
import type { DaftarCatatan } from '#contract/agregat/catatan/catatan'
import { kueri, panggil } from '../../../kantor/panggil.ts'

export const kueriCatatan = (snapshot: string) =>
  queryOptions({
    queryKey: ['catatan-gerbang', snapshot],
    queryFn: () => panggil<DaftarCatatan>(`/gerbang/catatan${kueri({ snapshot })}`),
  })
