import { queryOptions } from '@tanstack/react-query'
import type { DaftarTabel, HasilGerbang, HasilTabelPeristiwa, Paspor, Pita } from '#contract/agregat/agregat'
import type { HasilDeret } from '#contract/agregat/banding/banding'
import type { HasilTerbit } from '#contract/agregat/pengamanan/pengamanan'
import type { DaftarWilayah, KumpulanBatas } from '#contract/wilayah/wilayah'
import { tulisRentang } from '#kernel/rentang'
import { kueri, panggil } from '../../kantor/panggil.ts'

// What is computed from a sealed snapshot does not change: asked once a visit.
const TETAP = { staleTime: Number.POSITIVE_INFINITY, gcTime: 600_000 }

/** With a snapshot, each table says which of its columns that import lacks. */
export const kueriDaftarTabel = (snapshot?: string) =>
  queryOptions({
    queryKey: ['tabel', '', snapshot ?? ''],
    queryFn: () => panggil<DaftarTabel>(`/tabel${kueri({ snapshot })}`),
    ...TETAP,
  })

export interface MintaTabel {
  readonly id: string
  readonly snapshot: string
  readonly tingkat: string
  readonly induk?: string | undefined
  readonly bagian?: string | undefined
  readonly pita?: string | undefined
  readonly edisi?: 'publik' | undefined
}

export const kueriTabel = ({ id, ...q }: MintaTabel) =>
  queryOptions({
    queryKey: ['tabel', id, q],
    queryFn: async () => tulisGrup(await panggil<HasilTerbit>(`/tabel/${id}${kueri(q)}`)),
    ...TETAP,
  })

// On screen as on paper: "5–9", "≥75".
function tulisGrup(h: HasilTerbit): HasilTerbit {
  return {
    ...h,
    grup: h.grup.map((g) => ({
      ...g,
      label: tulisRentang(g.label),
      ...(g.jalur ? { jalur: g.jalur.map((j) => ({ ...j, label: tulisRentang(j.label) })) } : {}),
    })),
  }
}

export const kueriTabelPeristiwa = ({
  id,
  ...q
}: {
  id: string
  dari: string
  sampai: string
  tingkat: string
  induk?: string | undefined
}) =>
  queryOptions({
    queryKey: ['tabel-peristiwa', id, q],
    queryFn: () => panggil<HasilTabelPeristiwa>(`/tabel-peristiwa/${id}${kueri(q)}`),
  })

export const kueriDeret = (
  tabel: string,
  q: { wilayah?: string | undefined; kolom: string; basis: string },
) =>
  queryOptions({
    queryKey: ['tabel', 'deret', tabel, q],
    queryFn: () => panggil<HasilDeret>(`/tabel/${tabel}/deret${kueri(q)}`),
  })

export const kueriPita = queryOptions({
  queryKey: ['pita'],
  queryFn: () => panggil<{ daftar: Pita[] }>('/pita'),
})

export const kueriWilayah = queryOptions({
  queryKey: ['wilayah'],
  queryFn: () => panggil<DaftarWilayah>('/wilayah'),
  staleTime: 300_000,
})

export const kueriGerbang = (snapshot: string) =>
  queryOptions({
    queryKey: ['gerbang', snapshot],
    queryFn: () => panggil<HasilGerbang>(`/gerbang${kueri({ snapshot })}`),
    ...TETAP,
  })

export interface AlamatSel {
  readonly snapshot: string
  readonly tabel: string
  /** Absent for the total row. */
  readonly wilayah?: string
  readonly kolom: string
  /** Own age bands that the column belongs to. */
  readonly pita?: string
}

export const ambilPaspor = (sel: AlamatSel, ulang: boolean) =>
  panggil<Paspor>(`/paspor${kueri({ ...sel, ...(ulang ? { ulang: 'ya' } : {}) })}`)

export const kueriPaspor = (sel: AlamatSel) =>
  queryOptions({ queryKey: ['paspor', sel], queryFn: () => ambilPaspor(sel, false), ...TETAP })

export const kueriBatas = (tingkat: string, induk: string | undefined) =>
  queryOptions({
    queryKey: ['batas', tingkat, induk ?? ''],
    queryFn: () => panggil<KumpulanBatas>(`/wilayah/batas${kueri({ tingkat, induk })}`),
    ...TETAP,
  })
