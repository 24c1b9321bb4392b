import { queryOptions } from '@tanstack/react-query'
import type { PasporLengkap } from '#contract/terbit/paspor/paspor'
import { kueri, panggil } from '../../kantor/panggil.ts'

export interface AlamatAngka {
  /** The snapshot's id or its first sixteen digits. */
  readonly snapshot: string
  readonly tabel: string
  /** Absent for the total row. */
  readonly wilayah?: string
  readonly kolom: string
}

export const ambilPasporAngka = (a: AlamatAngka, ulang: boolean) =>
  panggil<PasporLengkap>(`/paspor-angka${kueri({ ...a, ...(ulang ? { ulang: 'ya' } : {}) })}`)

export const kueriPasporAngka = (a: AlamatAngka) =>
  queryOptions({ queryKey: ['paspor-angka', a], queryFn: () => ambilPasporAngka(a, false) })

export const alamatQr = (a: AlamatAngka) => `/api/paspor-angka/qr.svg${kueri({ ...a })}`
