import { useQuery } from '@tanstack/react-query'
import type { Snapshot } from '#contract/dkb/dkb'
import { kueriDaftarSnapshot } from '../dkb/dkb.kueri.ts'

interface Dipilih {
  readonly snapshot: Snapshot | undefined
  readonly daftar: readonly Snapshot[]
  /** Known to be none; not merely not loaded yet. */
  readonly kosong: boolean
}

/** The snapshot that was asked for, else the newest sealed one. */
export function useSnapshotDipilih(diminta: string | undefined): Dipilih {
  const { data } = useQuery(kueriDaftarSnapshot)
  const daftar = data?.daftar ?? []
  const tersegel = daftar.filter((s) => s.status === 'tersegel')
  const snapshot = daftar.find((s) => s.id === diminta) ?? tersegel[0]
  return {
    snapshot,
    daftar: daftar.filter((s) => s.status === 'tersegel' || s.id === diminta),
    kosong: data !== undefined && !snapshot,
  }
}
