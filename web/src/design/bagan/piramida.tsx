import { useCallback } from 'react'
import { tulisBulat } from '#kernel/angka'
import { opsiPiramida } from '../../../../src/platform/bagan/piramida.ts'
import type { TemaBagan } from '../../../../src/platform/bagan/warna.ts'
import { pesanDesign } from '../design.pesan.ts'
import Bagan, { type Opsi } from './bagan.tsx'

export interface KelompokPiramida {
  readonly label: string
  readonly lk: number
  readonly pr: number
}

interface PiramidaProps {
  readonly nama: string
  readonly kelompok: readonly KelompokPiramida[]
  readonly saatPilih?: (urut: number, jk: 'lk' | 'pr') => void
}

/** Ages from young below to old above, men to the left: as printed in the book. */
export default function Piramida({ nama, kelompok, saatPilih }: PiramidaProps) {
  const susun = useCallback(
    (tema: TemaBagan, lebar: number): Opsi =>
      opsiPiramida(
        {
          kelompok: kelompok.map((k) => k.label),
          lk: kelompok.map((k) => k.lk),
          pr: kelompok.map((k) => k.pr),
        },
        { tema, lebar, ukuranHuruf: 11, angka: false },
      ) as Opsi,
    [kelompok],
  )
  const besar = kelompok.reduce<KelompokPiramida | undefined>(
    (a, b) => (a && a.lk + a.pr >= b.lk + b.pr ? a : b),
    undefined,
  )
  const jumlah = (jk: 'lk' | 'pr') => tulisBulat(kelompok.reduce((n, k) => n + k[jk], 0))
  return (
    <Bagan
      tinggi={kelompok.length > 30 ? 300 : 240}
      susun={susun}
      sebut={sebut}
      uraian={pesanDesign.uraianPiramida(nama, jumlah('lk'), jumlah('pr'), besar?.label ?? '-')}
      {...(saatPilih
        ? { saatKlik: (_: string, urut: number, deret: number) => saatPilih(urut, deret === 0 ? 'lk' : 'pr') }
        : {})}
    />
  )
}

const sebut = (b: { nama: string; deret: string; nilai: number }) =>
  `${b.deret}, ${b.nama}: ${tulisBulat(b.nilai)}`
