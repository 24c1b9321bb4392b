import type { EChartsOption } from 'echarts'
import { tulisBulat } from '#kernel/angka'
import { TEMA_KERTAS, type TemaBagan } from './warna.ts'

export interface DataBatang {
  /** From top to bottom. */
  readonly kategori: readonly string[]
  readonly nilai: readonly number[]
}

/** The option object of a bar chart with lying bars, names on the left, the count at the end of each. Pure, no DOM. */
export function opsiBatang(
  data: DataBatang,
  opsi: { tema?: TemaBagan; lebar?: number; ukuranHuruf?: number; lebarNama?: number } = {},
): EChartsOption {
  const tema = opsi.tema ?? TEMA_KERTAS
  const huruf = opsi.ukuranHuruf ?? 11
  const lebar = opsi.lebar ?? 640
  const maks = Math.max(1, ...data.nilai)
  // Source Sans 3: capitals are about 0.6 em wide, small letters 0.5.
  const panjang = (k: string) => [...k].reduce((n, h) => n + (h === h.toLowerCase() ? 0.5 : 0.6), 0)
  const lebarNama =
    opsi.lebarNama ?? Math.min(lebar * 0.4, huruf * Math.max(2, ...data.kategori.map(panjang)))
  return {
    animation: false,
    grid: { left: lebarNama + huruf, right: huruf * (0.52 * tulisBulat(maks).length + 1), top: 2, bottom: 2 },
    xAxis: { type: 'value', min: 0, max: maks, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...data.kategori],
      axisLine: { lineStyle: { color: tema.redup, width: 0.75 } },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        color: tema.teks,
        fontFamily: tema.font,
        fontSize: huruf,
        width: lebarNama,
        overflow: 'truncate',
        margin: huruf * 0.6,
      },
    },
    series: [
      {
        type: 'bar',
        data: [...data.nilai],
        barCategoryGap: '32%',
        itemStyle: { color: tema.batang },
        emphasis: { disabled: true },
        label: {
          show: true,
          position: 'right',
          distance: huruf * 0.4,
          color: tema.teks,
          fontFamily: tema.font,
          fontSize: huruf * 0.95,
          formatter: (p: { value: unknown }) => tulisBulat(Number(p.value)),
        },
      },
    ],
  }
}
