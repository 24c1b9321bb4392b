import { queryOptions } from '@tanstack/react-query'
import type { DaftarTabel, HasilGerbang, HasilTabel, Paspor } from '#contract/agregat/agregat'
import type { KumpulanBatas } from '#contract/wilayah/wilayah'
import { tulisRentang } from '#kernel/rentang'
import { kueri, panggil } from '../../kantor/panggil.ts'

// What is computed from a sealed snapshot does not change: asked once a visit.
const TETAP = { staleTime: Number.POSITIVE_INFINITY, gcTime: 600_000 }

export const kueriDaftarTabel = queryOptions({
  queryKey: ['tabel'],
  queryFn: () => panggil<DaftarTabel>('/tabel'),
  ...TETAP,
})

export const kueriTabel = (id: string, snapshot: string, tingkat: string) =>
  queryOptions({
    queryKey: ['tabel', id, snapshot, tingkat],
    queryFn: async () => tulisGrup(await panggil<HasilTabel>(`/tabel/${id}${kueri({ snapshot, tingkat })}`)),
    ...TETAP,
  })

// On screen as on paper: "5–9", "≥75".
function tulisGrup(h: HasilTabel): HasilTabel {
  return { ...h, grup: h.grup.map((g) => ({ ...g, label: tulisRentang(g.label) })) }
}

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
