import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { TemaBagan } from '../../../../src/platform/bagan/warna.ts'
import { init } from './echarts.ts'
import { temaCetak, temaLayar } from './tema-layar.ts'

type Instans = ReturnType<typeof init>
export type Opsi = Parameters<Instans['setOption']>[0]

interface BaganProps {
  /** The whole finding in a sentence: the picture for those who do not see it. */
  readonly uraian: string
  readonly tinggi: number
  /** The option object as paper has it, for the colours and the width of the screen. */
  readonly susun: (tema: TemaBagan, lebar: number) => Opsi
  /** What the pointer is told over a part. */
  readonly sebut?: (bagian: { nama: string; deret: string; urut: number; nilai: number }) => string
  readonly saatKlik?: (nama: string, urut: number, deret: number) => void
}

/** A chart of `src/platform/bagan` live on the screen; printed in the colours of paper. */
export default function Bagan({ uraian, tinggi, susun, sebut, saatKlik }: BaganProps) {
  const wadah = useRef<HTMLDivElement>(null)
  const bagan = useRef<Instans>(undefined)
  const terbaru = useRef({ susun, sebut, saatKlik })
  const skema = useComputedColorScheme()
  useEffect(() => {
    terbaru.current = { susun, sebut, saatKlik }
  })
  useEffect(() => {
    const elemen = wadah.current
    if (!elemen) return
    const baru = init(elemen, undefined, { renderer: 'svg' })
    bagan.current = baru
    baru.on('click', (e) => terbaru.current.saatKlik?.(String(e.name), e.dataIndex, e.seriesIndex ?? 0))
    const lukis = (tema: TemaBagan) => {
      const { susun: s, sebut: t } = terbaru.current
      baru.setOption(
        { ...s(tema, elemen.clientWidth), ...(t ? { tooltip: petunjuk(tema, t) } : {}) },
        { notMerge: true },
      )
    }
    let lebar = elemen.clientWidth
    const pengamat = new ResizeObserver(() => {
      if (elemen.clientWidth === lebar) return
      lebar = elemen.clientWidth
      baru.resize()
      lukis(temaLayar())
    })
    pengamat.observe(elemen)
    const sebelumCetak = () => {
      lukis(temaCetak())
      baru.getZr().flush()
    }
    const usaiCetak = () => lukis(temaLayar())
    addEventListener('beforeprint', sebelumCetak)
    addEventListener('afterprint', usaiCetak)
    return () => {
      removeEventListener('beforeprint', sebelumCetak)
      removeEventListener('afterprint', usaiCetak)
      pengamat.disconnect()
      baru.dispose()
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours behind `temaLayar` change with the scheme
  useEffect(() => {
    const tema = temaLayar()
    bagan.current?.setOption(
      {
        ...susun(tema, wadah.current?.clientWidth ?? 300),
        ...(sebut ? { tooltip: petunjuk(tema, sebut) } : {}),
      },
      { notMerge: true },
    )
  }, [susun, sebut, skema, tinggi])
  useEffect(() => bagan.current?.resize({ height: tinggi }), [tinggi])
  return (
    <div
      ref={wadah}
      role="img"
      aria-label={uraian}
      data-klik={saatKlik ? true : undefined}
      style={{ blockSize: tinggi }}
    />
  )
}

function petunjuk(tema: TemaBagan, sebut: NonNullable<BaganProps['sebut']>) {
  return {
    trigger: 'item',
    confine: true,
    backgroundColor: tema.kertas,
    borderColor: tema.garis,
    textStyle: { color: tema.teks, fontFamily: tema.font, fontSize: 13.5 },
    formatter: (p: { name: string; seriesName: string; dataIndex: number; value: unknown }) =>
      sebut({ nama: p.name, deret: p.seriesName, urut: p.dataIndex, nilai: Number(p.value) }),
  } as const
}
