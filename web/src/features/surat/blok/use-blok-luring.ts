import { useCallback, useEffect, useState } from 'react'
import type { Blok } from '#contract/surat/cadangan/blok'
import { type BlokLuring, bacaLuring, simpanBlok } from './simpan-luring.ts'

interface BlokPerangkat {
  readonly daftar: readonly BlokLuring[]
  /** The browser keeps nothing on this device. */
  readonly tanpaSimpan: boolean
  readonly segarkan: () => void
}

/** Blocks that this device holds. What the office says of the asker's own blocks is kept as it comes. */
export function useBlokLuring(dariKantor: readonly Blok[] | undefined): BlokPerangkat {
  const [daftar, setDaftar] = useState<readonly BlokLuring[]>([])
  const [tanpaSimpan, setTanpaSimpan] = useState(false)
  const segarkan = useCallback(() => {
    bacaLuring()
      .then(setDaftar)
      .catch(() => setTanpaSimpan(true))
  }, [])
  useEffect(() => {
    const milik = (dariKantor ?? []).filter((b) => b.milikSaya && b.status === 'dipegang')
    Promise.all(milik.map(simpanBlok)).then(segarkan, () => setTanpaSimpan(true))
  }, [dariKantor, segarkan])
  return { daftar, tanpaSimpan, segarkan }
}

export function useTersambung(): boolean {
  const [ada, setAda] = useState(navigator.onLine)
  useEffect(() => {
    const lihat = () => setAda(navigator.onLine)
    addEventListener('online', lihat)
    addEventListener('offline', lihat)
    return () => {
      removeEventListener('online', lihat)
      removeEventListener('offline', lihat)
    }
  }, [])
  return ada
}
