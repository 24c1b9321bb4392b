import type { EChartsOption } from 'echarts'
import { tulisBulat } from '#kernel/angka'
import { TEMA_KERTAS, type TemaBagan } from './warna.ts'

export interface DataGaris {
  /** Points of time from early to late, as they are written under the line. */
  readonly saat: readonly string[]
  /** Undefined where there is no figure: the line breaks, it is not drawn through. */
  readonly deret: readonly {
    readonly nama: string
    readonly warna: 'lk' | 'pr' | 'batang'
    readonly nilai: readonly (number | undefined)[]
  }[]
}

/**
 * The option object of figures over semesters: a point each, the count at each, the name at the end. The axis does not
 * begin at zero where the figures stand far from it; it then says where it begins.
 */
export function opsiGaris(
  data: DataGaris,
  opsi: { tema?: TemaBagan; ukuranHuruf?: number; tulis?: (n: number) => string } = {},
): EChartsOption {
  const tema = opsi.tema ?? TEMA_KERTAS
  const huruf = opsi.ukuranHuruf ?? 11
  const tulis = opsi.tulis ?? tulisBulat
  const ada = data.deret.flatMap((d) => d.nilai.filter((n) => n !== undefined))
  const [bawah, atas] = [Math.min(...ada), Math.max(...ada)]
  const dariNol = ada.length === 0 || bawah < (atas - bawah) * 2
  const label = { color: tema.redup, fontFamily: tema.font, fontSize: huruf * 0.95 }
  const lebarAngka = Math.max(2, ...ada.map((n) => tulis(n).length)) * huruf * 0.52
  return {
    animation: false,
    grid: { left: lebarAngka + huruf, right: huruf * 1.6, top: huruf * 1.8, bottom: huruf * 2 },
    xAxis: {
      type: 'category',
      data: [...data.saat],
      boundaryGap: false,
      axisLine: { lineStyle: { color: tema.redup, width: 0.75 } },
      axisTick: { show: false },
      axisLabel: { ...label, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: dariNol ? 0 : Math.floor(bawah - (atas - bawah) * 0.25),
      splitNumber: 3,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: tema.garis, width: 0.75 } },
      axisLabel: { ...label, formatter: (n: number) => tulis(n) },
    },
    series: data.deret.map((d) => ({
      type: 'line' as const,
      name: d.nama,
      data: d.nilai.map((n) => n ?? '-'),
      connectNulls: false,
      symbol: 'circle',
      symbolSize: huruf * 0.5,
      lineStyle: { color: tema[d.warna], width: 1.8 },
      itemStyle: { color: tema[d.warna] },
      emphasis: { disabled: true },
      label: {
        show: data.saat.length <= 4,
        position: 'top' as const,
        color: tema.teks,
        fontFamily: tema.font,
        fontSize: huruf * 0.95,
        formatter: (p: { value: unknown }) => (typeof p.value === 'number' ? tulis(p.value) : ''),
      },
    })),
  }
}
