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

/** Parts of the path of a figure's page, as `tulisAlamatPaspor` of the server writes it. */
export function jalurPaspor({ snapshot, tabel, wilayah, kolom }: AlamatAngka) {
  const batas = kolom.lastIndexOf('.')
  return {
    snapshot: snapshot.slice(0, 16),
    tabel,
    wilayah: wilayah ?? 'total',
    kategori: kolom.slice(0, batas),
    lajur: kolom.slice(batas + 1),
  }
}

export const ambilPasporAngka = (a: AlamatAngka, ulang: boolean) =>
  panggil<PasporLengkap>(`/paspor-angka${kueri({ ...a, ...(ulang ? { ulang: 'ya' } : {}) })}`)

export const kueriPasporAngka = (a: AlamatAngka) =>
  queryOptions({ queryKey: ['paspor-angka', a], queryFn: () => ambilPasporAngka(a, false) })

export const alamatQr = (a: AlamatAngka) => `/api/paspor-angka/qr.svg${kueri({ ...a })}`
