import type { Pelaku } from '#kernel/pelaku'
import type { Pemangku } from './pemangku.ts'

/** The actor as the record keeps them: with the position, and the mandate, under which they act. */
export function pelakuSebagai<P extends Pelaku>(
  pelaku: P,
  m: Pick<Pemangku, 'jabatanId' | 'jabatan'> & {
    readonly dasar: string
    readonly atasNama?: string | undefined
    readonly melalui?: string | undefined
  },
): P {
  const { jabatanId, jabatan, dasar, atasNama, melalui } = m
  return { ...pelaku, jabatanId, jabatan, dasar, ...(atasNama && { atasNama }), ...(melalui && { melalui }) }
}
