import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Galat } from '#kernel/galat'
import { keGalat } from './galat-layar.ts'

interface Kirim<V, T> {
  readonly kirim: (masukan: V) => void
  readonly sibuk: boolean
  readonly galat: Galat | undefined
  readonly hasil: T | undefined
  readonly lupakan: () => void
}

/** An act sent to the server: busy while it goes, its refusal kept until the next try, what it touched fetched anew. */
export function useKirim<V, T>(
  lakukan: (masukan: V) => Promise<T>,
  opsi: { segarkan?: readonly string[]; berhasil?: (hasil: T, masukan: V) => void } = {},
): Kirim<V, T> {
  const klien = useQueryClient()
  const m = useMutation({
    mutationFn: lakukan,
    onSuccess: async (hasil, masukan) => {
      opsi.berhasil?.(hasil, masukan)
      await Promise.all((opsi.segarkan ?? []).map((kunci) => klien.invalidateQueries({ queryKey: [kunci] })))
    },
  })
  return {
    // A second press while the first is on its way is the same press.
    kirim: (v) => {
      if (!m.isPending) m.mutate(v)
    },
    sibuk: m.isPending,
    galat: m.error ? keGalat(m.error) : undefined,
    hasil: m.data,
    lupakan: () => m.reset(),
  }
}
