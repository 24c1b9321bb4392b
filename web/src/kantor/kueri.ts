import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Awal, Saya } from '#contract/akun/akun'
import { Ditolak } from './galat-layar.ts'
import { panggil } from './panggil.ts'
import { aturZona } from './waktu.ts'

export const klienKueri = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal is an answer; only a lost line is tried again.
      retry: (kali, sebab) => sebab instanceof Ditolak && sebab.status === 0 && kali < 2,
    },
  },
})

export const kueriAwal = queryOptions({
  queryKey: ['awal'],
  queryFn: () => panggil<Awal>('/awal'),
  staleTime: 60_000,
})

export const kueriSaya = queryOptions({
  queryKey: ['saya'],
  queryFn: async () => {
    const saya = await panggil<Saya>('/saya')
    aturZona(saya.kantor.zona)
    return saya
  },
  staleTime: 60_000,
})
