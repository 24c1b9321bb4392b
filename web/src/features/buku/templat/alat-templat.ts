import { createContext, use } from 'react'
import type { DaftarTemplat } from '#contract/buku/templat-buku/templat-buku'
import type { IsianKirim } from '#contract/surat/templat/templat'

export interface CacatKirim {
  readonly jalur: string
  readonly tempat: string
  readonly sebab: string
}

/** What every part of the editor needs beside the words that it edits. */
export interface AlatTemplat {
  readonly isian: readonly IsianKirim[]
  readonly tabel: DaftarTemplat['tabel']
  readonly mati: boolean
  readonly cacat: readonly CacatKirim[]
}

export const KonteksTemplat = createContext<AlatTemplat>({ isian: [], tabel: [], mati: true, cacat: [] })

export function useAlatTemplat(): AlatTemplat {
  return use(KonteksTemplat)
}

/** Fields as chips: `jumlahPenduduk` is read "jumlah penduduk". */
export function isianDari(medan: DaftarTemplat['medan']): IsianKirim[] {
  return medan.map((m) => ({
    kunci: m.nama,
    label: m.nama.replace(/[A-Z]/g, (h) => ` ${h.toLowerCase()}`),
    wajib: false,
    dari: 'kantor',
    contoh: m.uraian,
  }))
}

/** Whether a fault stands at this place or inside it. */
export function isDi(c: CacatKirim, jalur: string): boolean {
  return c.jalur === jalur || c.jalur.startsWith(`${jalur}/`)
}
