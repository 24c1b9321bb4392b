import { useCallback } from 'react'
import { tulisBulat } from '#kernel/angka'
import { opsiBatang } from '../../../../src/platform/bagan/batang.ts'
import type { TemaBagan } from '../../../../src/platform/bagan/warna.ts'
import { pesanDesign } from '../design.pesan.ts'
import Bagan, { type Opsi } from './bagan.tsx'

interface BatangProps {
  readonly nama: string
  readonly batang: readonly { readonly label: string; readonly nilai: number }[]
  readonly saatPilih?: (urut: number) => void
}

/** Lying bars, the count at the end of each; a press on one chooses its column. */
export default function Batang({ nama, batang, saatPilih }: BatangProps) {
  const susun = useCallback(
    (tema: TemaBagan, lebar: number): Opsi =>
      opsiBatang(
        { kategori: batang.map((b) => b.label), nilai: batang.map((b) => b.nilai) },
        { tema, lebar, ukuranHuruf: 12 },
      ) as Opsi,
    [batang],
  )
  const besar = batang.reduce<BatangProps['batang'][number] | undefined>(
    (a, b) => (a && a.nilai >= b.nilai ? a : b),
    undefined,
  )
  return (
    <Bagan
      tinggi={Math.max(60, batang.length * 21 + 6)}
      susun={susun}
      sebut={sebut}
      uraian={pesanDesign.uraianBatang(nama, besar?.label ?? '-', tulisBulat(besar?.nilai ?? 0))}
      {...(saatPilih ? { saatKlik: (_: string, urut: number) => saatPilih(urut) } : {})}
    />
  )
}

const sebut = (b: { nama: string; nilai: number }) => `${b.nama}: ${tulisBulat(b.nilai)}`
