import { useCallback, useReducer } from 'react'
import type { Rancangan } from './naskah/naskah.ts'
import { batalkan, catatUbah, mulaiRiwayat, type RiwayatUbah, ulangi } from './naskah/riwayat-ubah.ts'

/** A change of the draft; `medan` names the field in which one types, so that its letters are undone together. */
export type Ubah = (lakukan: (r: Rancangan) => Rancangan, medan?: string) => void

type Perintah =
  | {
      readonly apa: 'ubah'
      readonly lakukan: (r: Rancangan) => Rancangan
      readonly medan?: string | undefined
      readonly saat: number
    }
  | { readonly apa: 'batalkan' }
  | { readonly apa: 'ulangi' }
  | { readonly apa: 'mulai'; readonly dari: Rancangan }

export interface NaskahDisunting {
  readonly kini: Rancangan
  readonly ubah: Ubah
  readonly batalkan: () => void
  readonly ulangi: () => void
  /** Begins anew from another state: what was undone or done before is not reachable any more. */
  readonly mulai: (dari: Rancangan) => void
  readonly bisaBatal: boolean
  readonly bisaUlang: boolean
}

export function useNaskah(awal: Rancangan): NaskahDisunting {
  const [riwayat, suruh] = useReducer(jalankan, awal, mulaiRiwayat)
  return {
    kini: riwayat.kini,
    ubah: useCallback((lakukan, medan) => suruh({ apa: 'ubah', lakukan, medan, saat: Date.now() }), []),
    batalkan: useCallback(() => suruh({ apa: 'batalkan' }), []),
    ulangi: useCallback(() => suruh({ apa: 'ulangi' }), []),
    mulai: useCallback((dari) => suruh({ apa: 'mulai', dari }), []),
    bisaBatal: riwayat.lalu.length > 0,
    bisaUlang: riwayat.depan.length > 0,
  }
}

function jalankan(r: RiwayatUbah<Rancangan>, p: Perintah): RiwayatUbah<Rancangan> {
  if (p.apa === 'batalkan') return batalkan(r)
  if (p.apa === 'ulangi') return ulangi(r)
  if (p.apa === 'mulai') return mulaiRiwayat(p.dari)
  return catatUbah(r, p.lakukan(r.kini), p.medan, p.saat)
}
