import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { init } from './echarts.ts'

type Instans = ReturnType<typeof init>
export type Opsi = Parameters<Instans['setOption']>[0]

interface BaganProps {
  /** The whole finding in a sentence: the picture for those who do not see it. */
  readonly uraian: string
  readonly tinggi: number
  /** Built anew for each colour scheme, from the colours of `dasar.css`. */
  readonly susun: (warna: (nama: string) => string) => Opsi
  readonly saatKlik?: (nama: string) => void
}

export default function Bagan({ uraian, tinggi, susun, saatKlik }: BaganProps) {
  const wadah = useRef<HTMLDivElement>(null)
  const bagan = useRef<Instans>(undefined)
  const klik = useRef(saatKlik)
  const skema = useComputedColorScheme()
  useEffect(() => {
    klik.current = saatKlik
  })
  useEffect(() => {
    const elemen = wadah.current
    if (!elemen) return
    const baru = init(elemen, undefined, { renderer: 'svg' })
    baru.on('click', (e) => klik.current?.(String(e.name)))
    bagan.current = baru
    const pengamat = new ResizeObserver(() => baru.resize())
    pengamat.observe(elemen)
    return () => {
      pengamat.disconnect()
      baru.dispose()
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours behind `susun` change with the scheme
  useEffect(() => {
    const gaya = getComputedStyle(document.documentElement)
    const diam = matchMedia('(prefers-reduced-motion: reduce)').matches
    const opsi = susun((nama) => gaya.getPropertyValue(`--${nama}`).trim())
    bagan.current?.setOption({ animation: !diam, animationDuration: 250, ...opsi }, { notMerge: true })
  }, [susun, skema])
  return <div ref={wadah} role="img" aria-label={uraian} style={{ blockSize: tinggi }} />
}
