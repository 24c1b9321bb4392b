import type { EChartsOption } from 'echarts'
import { tulisBulat } from '#kernel/angka'
import { TEMA_KERTAS, type TemaBagan } from './warna.ts'

export interface DataPiramida {
  /** Age groups from young to old, as they are labelled in the table: "0-4" ... "75+". */
  readonly kelompok: readonly string[]
  readonly lk: readonly number[]
  readonly pr: readonly number[]
}

/**
 * The option object of a population pyramid: LK left, PR right, ages in the gutter between them, the count at the end
 * of each bar. Pure and without DOM: paper renders it to SVG, the screen hands it to a live chart.
 */
export function opsiPiramida(
  data: DataPiramida,
  opsi: { tema?: TemaBagan; lebar?: number; ukuranHuruf?: number; angka?: boolean } = {},
): EChartsOption {
  const tema = opsi.tema ?? TEMA_KERTAS
  const lebar = opsi.lebar ?? 640
  const huruf = opsi.ukuranHuruf ?? 11
  const angka = opsi.angka ?? true
  // With counts on the bars there is no scale to be round for: the longest bar takes the whole side.
  const terbesar = Math.max(1, ...data.lk, ...data.pr)
  const maks = angka ? terbesar : skalaAtas(terbesar)
  // Gutter: room for the widest age label. Outer margin: room for the widest count (a digit is half an em).
  const parit = huruf * 4
  const tepi = huruf * (angka ? 0.52 * tulisBulat(maks).length + 1 : 1)
  const sisi = (lebar - parit - 2 * tepi) / 2
  const atas = huruf * 2.4
  const bawah = angka ? 2 : huruf * 2.2
  const sumbuNilai = (indeks: number, terbalik: boolean) => ({
    type: 'value' as const,
    gridIndex: indeks,
    inverse: terbalik,
    min: 0,
    max: maks,
    interval: maks / 2,
    axisLine: { show: false },
    axisTick: { show: false },
    // Where every bar carries its count a scale says nothing more.
    splitLine: { show: !angka, lineStyle: { color: tema.garis, width: 0.75 } },
    axisLabel: {
      show: !angka,
      color: tema.redup,
      fontFamily: tema.font,
      fontSize: huruf * 0.9,
      formatter: (n: number) => tulisBulat(n),
    },
  })
  const sumbuUmur = (indeks: number, tampil: boolean) => ({
    type: 'category' as const,
    gridIndex: indeks,
    data: data.kelompok.map((k) => k.replace(/^(\d+)-(\d+)$/, '$1–$2').replace(/^>= ?/, '≥')),
    position: (indeks === 0 ? 'right' : 'left') as 'left' | 'right',
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      show: tampil,
      // Single years are too many to name each: every fifth then.
      interval: data.kelompok.length > 30 ? 4 : 0,
      color: tema.teks,
      fontFamily: tema.font,
      fontSize: huruf,
      align: 'center' as const,
      margin: parit / 2,
    },
  })
  const deret = (indeks: number, nama: string, nilai: readonly number[], warna: string) => ({
    type: 'bar' as const,
    name: nama,
    xAxisIndex: indeks,
    yAxisIndex: indeks,
    data: [...nilai],
    barCategoryGap: '14%',
    itemStyle: { color: warna },
    emphasis: { disabled: true },
    label: {
      show: angka,
      position: (indeks === 0 ? 'left' : 'right') as 'left' | 'right',
      distance: huruf * 0.35,
      color: tema.teks,
      fontFamily: tema.font,
      fontSize: huruf * 0.95,
      formatter: (p: { value: unknown }) => tulisBulat(Number(p.value)),
    },
  })
  const judul = (teks: string, warna: string, kiri: number, rata: 'left' | 'right') => ({
    text: teks,
    left: kiri,
    top: 0,
    textAlign: rata,
    padding: 0,
    textStyle: { color: warna, fontFamily: tema.font, fontSize: huruf * 1.1, fontWeight: 600 as const },
  })
  const jumlah = (nilai: readonly number[]) => tulisBulat(nilai.reduce((a, b) => a + b, 0))
  return {
    animation: false,
    title: [
      judul(`Laki-laki ${jumlah(data.lk)}`, tema.lk, tepi + sisi, 'right'),
      judul(`Perempuan ${jumlah(data.pr)}`, tema.pr, tepi + sisi + parit, 'left'),
    ],
    grid: [
      { left: tepi, width: sisi, top: atas, bottom: bawah },
      { left: tepi + sisi + parit, width: sisi, top: atas, bottom: bawah },
    ],
    xAxis: [sumbuNilai(0, true), sumbuNilai(1, false)],
    yAxis: [sumbuUmur(0, false), sumbuUmur(1, true)],
    series: [deret(0, 'Laki-laki', data.lk, tema.lk), deret(1, 'Perempuan', data.pr, tema.pr)],
  }
}

/** The next round number (1, 2, 4, 5, 6, 8 times a power of ten) that both sides share, so that lengths compare. */
export function skalaAtas(n: number): number {
  const pangkat = 10 ** Math.floor(Math.log10(n))
  const kali = [1, 2, 4, 5, 6, 8, 10].find((k) => k * pangkat >= n)!
  return kali * pangkat
}
