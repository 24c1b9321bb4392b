import type { Snapshot } from '#contract/dkb/dkb'
import { tulisBulat } from '#kernel/angka'
import { tulisSemester } from '#kernel/periode'

type Sebut = Pick<Snapshot, 'basis' | 'semester'>

export function tulisBasis(basis: Snapshot['basis']): string {
  return basis === 'dkb' ? 'DKB' : 'Data lokal'
}

/** "DKB Semester I Tahun 2026". */
export function tulisSnapshot(s: Sebut): string {
  return `${tulisBasis(s.basis)} ${tulisSemester(s.semester)}`
}

/** For a list to choose from: "DKB Semester I Tahun 2026 · 246.130 penduduk · 8f31c2". */
export function tulisPilihanSnapshot(s: Sebut & Pick<Snapshot, 'id' | 'jumlahBaris'>): string {
  return `${tulisSnapshot(s)} · ${tulisBulat(s.jumlahBaris)} penduduk · ${s.id.slice(0, 6)}`
}
