import type { EChartsOption } from 'echarts'
import { tulisDesimal } from '#kernel/angka'
import { type KelasPeta, kelasDari, warnaKelas } from './kelas-peta.ts'
import { TEMA_KERTAS, type TemaBagan } from './warna.ts'

export interface DataPeta {
  /** The name under which the boundaries were registered (`registerMap`), features named by `properties.kode`. */
  readonly peta: string
  readonly wilayah: readonly { readonly kode: string; readonly nama: string; readonly nilai: number }[]
  readonly kelas: readonly KelasPeta[]
  readonly desimal: number
  /** The region that is looked at: ringed. */
  readonly terpilih?: string | undefined
}

/** The option object of a choropleth in stated classes. Pure, no DOM: paper renders it to SVG, the screen draws it live. */
export function opsiPeta(data: DataPeta, opsi: { tema?: TemaBagan } = {}): EChartsOption {
  const tema = opsi.tema ?? TEMA_KERTAS
  const warna = warnaKelas(tema.petaRendah, tema.petaTinggi, data.kelas.length)
  return {
    animation: false,
    series: [
      {
        type: 'map',
        map: data.peta,
        nameProperty: 'kode',
        roam: false,
        selectedMode: false,
        left: 4,
        right: 4,
        top: 4,
        bottom: 4,
        label: { show: false },
        itemStyle: { borderColor: tema.kertas, borderWidth: 1.2, areaColor: tema.petaKosong },
        emphasis: { label: { show: false }, itemStyle: { borderColor: tema.teks, areaColor: 'inherit' } },
        data: data.wilayah.map((w) => {
          const kelas = kelasDari(data.kelas, w.nilai, data.desimal)
          const terpilih = w.kode === data.terpilih
          return {
            name: w.kode,
            value: w.nilai,
            itemStyle: {
              areaColor: warna[kelas] ?? tema.petaKosong,
              ...(terpilih ? { borderColor: tema.teks, borderWidth: 2.4 } : {}),
            },
          }
        }),
      },
    ],
  }
}

/** "8,1 – 8,6", or one number where a class holds one value. */
export function tulisKelas(k: KelasPeta, desimal: number): string {
  const [a, b] = [tulisDesimal(k.dari, desimal), tulisDesimal(k.sampai, desimal)]
  return a === b ? a : `${a} – ${b}`
}
