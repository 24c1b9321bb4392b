import { useCallback, useMemo } from 'react'
import { tulisDesimal } from '#kernel/angka'
import { pesanDesign } from '../design.pesan.ts'
import Bagan, { type Opsi } from './bagan.tsx'
import { registerMap } from './echarts.ts'

export interface WarnaWilayah {
  readonly kode: string
  readonly nama: string
  readonly nilai: number
}

interface PetaProps {
  readonly judul: string
  /** GeoJSON with `properties.kode`. */
  readonly batas: unknown
  /** Changes when `batas` does. */
  readonly kunciBatas: string
  readonly wilayah: readonly WarnaWilayah[]
  readonly satuan: string
  readonly saatPilih?: (kode: string) => void
}

/** Regions tinted from pale to full ink; the two ends of the scale stand below it in figures. */
export default function Peta({ judul, batas, kunciBatas, wilayah, satuan, saatPilih }: PetaProps) {
  const nama = `kantor-${kunciBatas}`
  useMemo(() => registerMap(nama, batas as Parameters<typeof registerMap>[1]), [nama, batas])
  const urut = [...wilayah].sort((a, b) => a.nilai - b.nilai)
  const [rendah, tinggi] = [urut[0], urut.at(-1)]
  const susun = useCallback(
    (warna: (n: string) => string): Opsi => {
      const bawah = Math.min(...wilayah.map((w) => w.nilai))
      const atas = Math.max(...wilayah.map((w) => w.nilai))
      const sebut = new Map(wilayah.map((w) => [w.kode, w.nama]))
      return {
        tooltip: {
          backgroundColor: warna('kertas'),
          borderColor: warna('garis'),
          textStyle: { color: warna('teks'), fontFamily: warna('huruf') },
          formatter: (p: unknown) => {
            const t = p as { name: string; value: number }
            return `${sebut.get(t.name) ?? t.name}: ${Number.isNaN(t.value) ? '-' : tulisDesimal(t.value, 1)}${satuan}`
          },
        },
        visualMap: {
          show: false,
          min: bawah,
          max: atas === bawah ? atas + 1 : atas,
          inRange: { color: [warna('peta-rendah'), warna('peta-tinggi')] },
        },
        series: [
          {
            type: 'map',
            map: nama,
            nameProperty: 'kode',
            roam: false,
            selectedMode: false,
            left: 4,
            right: 4,
            top: 4,
            bottom: 4,
            data: wilayah.map((w) => ({ name: w.kode, value: w.nilai })),
            label: { show: false },
            itemStyle: { borderColor: warna('kertas'), borderWidth: 1.5, areaColor: warna('netral-lembut') },
            emphasis: {
              label: { show: false },
              itemStyle: { borderColor: warna('teks'), areaColor: 'inherit' },
            },
          },
        ],
      }
    },
    [nama, wilayah, satuan],
  )
  if (!rendah || !tinggi) return null
  const teks = (w: WarnaWilayah) => `${tulisDesimal(w.nilai, 1)}${satuan}`
  return (
    <figure>
      <Bagan
        tinggi={180}
        susun={susun}
        uraian={pesanDesign.uraianPeta(judul, rendah.nama, teks(rendah), tinggi.nama, teks(tinggi))}
        {...(saatPilih ? { saatKlik: saatPilih } : {})}
      />
      <figcaption className="jajar kecil redup" style={{ justifyContent: 'space-between' }}>
        <span>
          {rendah.nama} {teks(rendah)}
        </span>
        <span>
          {tinggi.nama} {teks(tinggi)}
        </span>
      </figcaption>
    </figure>
  )
}
