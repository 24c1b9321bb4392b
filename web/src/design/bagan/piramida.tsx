import { useCallback } from 'react'
import { tulisBulat } from '#kernel/angka'
import { pesanDesign } from '../design.pesan.ts'
import Bagan, { type Opsi } from './bagan.tsx'

export interface KelompokPiramida {
  readonly label: string
  readonly lk: number
  readonly pr: number
}

/** Ages from young below to old above, men to the left: as printed in the book. */
export default function Piramida({
  nama,
  kelompok,
  tinggi = 200,
}: {
  nama: string
  kelompok: readonly KelompokPiramida[]
  tinggi?: number
}) {
  const lk = kelompok.reduce((n, k) => n + k.lk, 0)
  const pr = kelompok.reduce((n, k) => n + k.pr, 0)
  const susun = useCallback(
    (warna: (n: string) => string): Opsi => {
      const puncak = Math.max(1, ...kelompok.flatMap((k) => [k.lk, k.pr]))
      const sumbu = { type: 'value' as const, show: false, max: puncak }
      const label = { show: false }
      return {
        grid: [
          { left: 6, width: '41%', top: 4, bottom: 4 },
          { right: 6, width: '41%', top: 4, bottom: 4 },
        ],
        xAxis: [
          { ...sumbu, inverse: true, gridIndex: 0 },
          { ...sumbu, gridIndex: 1 },
        ],
        yAxis: [
          { type: 'category', gridIndex: 0, data: kelompok.map((k) => k.label), show: false },
          {
            type: 'category',
            gridIndex: 1,
            data: kelompok.map((k) => k.label),
            axisLine: { show: false },
            axisTick: { show: false },
            axisLabel: {
              align: 'center',
              margin: 19,
              interval: 0,
              color: warna('teks-2'),
              fontSize: 10.5,
              fontFamily: warna('huruf'),
            },
          },
        ],
        tooltip: {
          trigger: 'item',
          backgroundColor: warna('kertas'),
          borderColor: warna('garis'),
          textStyle: { color: warna('teks'), fontFamily: warna('huruf') },
          formatter: (p: unknown) => {
            const t = p as { seriesName: string; name: string; value: number }
            return `${t.seriesName}, ${t.name}: ${tulisBulat(t.value)}`
          },
        },
        series: [
          {
            name: pesanDesign.lakiLaki,
            type: 'bar',
            xAxisIndex: 0,
            yAxisIndex: 0,
            barCategoryGap: '14%',
            data: kelompok.map((k) => k.lk),
            itemStyle: { color: warna('lk') },
            label,
          },
          {
            name: pesanDesign.perempuan,
            type: 'bar',
            xAxisIndex: 1,
            yAxisIndex: 1,
            barCategoryGap: '14%',
            data: kelompok.map((k) => k.pr),
            itemStyle: { color: warna('pr') },
            label,
          },
        ],
      }
    },
    [kelompok],
  )
  return (
    <figure>
      <Bagan tinggi={tinggi} susun={susun} uraian={uraikan(nama, kelompok, lk, pr)} />
      <figcaption className="jajar kecil" style={{ justifyContent: 'space-between' }}>
        <span style={{ color: 'var(--lk)' }}>
          {pesanDesign.lakiLaki} {tulisBulat(lk)}
        </span>
        <span style={{ color: 'var(--pr)' }}>
          {pesanDesign.perempuan} {tulisBulat(pr)}
        </span>
      </figcaption>
    </figure>
  )
}

function uraikan(nama: string, kelompok: readonly KelompokPiramida[], lk: number, pr: number): string {
  const besar = kelompok.reduce<KelompokPiramida | undefined>(
    (a, b) => (a && a.lk + a.pr >= b.lk + b.pr ? a : b),
    undefined,
  )
  return pesanDesign.uraianPiramida(nama, tulisBulat(lk), tulisBulat(pr), besar?.label ?? '-')
}
