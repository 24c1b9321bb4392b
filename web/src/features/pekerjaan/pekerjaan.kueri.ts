import { queryOptions } from '@tanstack/react-query'
import type { PekerjaanKirim } from '../../../../src/http/pekerjaan.contract.ts'
import { kueri, panggil } from '../../kantor/panggil.ts'

export type { PekerjaanKirim }

export const kueriPekerjaan = (saring: { nama?: string; aktif?: boolean }) =>
  queryOptions({
    queryKey: ['pekerjaan', saring],
    queryFn: () => panggil<{ pekerjaan: PekerjaanKirim[] }>(`/pekerjaan${kueri(saring)}`),
  })
