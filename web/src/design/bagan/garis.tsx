import { useCallback } from 'react'
import { tulisBulat } from '#kernel/angka'
import { type DataGaris, opsiGaris } from '../../../../src/platform/bagan/garis.ts'
import type { TemaBagan } from '../../../../src/platform/bagan/warna.ts'
import { pesanDesign } from '../design.pesan.ts'
import Bagan, { type Opsi } from './bagan.tsx'

interface GarisProps {
  readonly nama: string
  readonly data: DataGaris
  readonly tulis?: (n: number) => string
}

/** Figures over semesters. */
export default function Garis({ nama, data, tulis = tulisBulat }: GarisProps) {
  const susun = useCallback(
    (tema: TemaBagan): Opsi => opsiGaris(data, { tema, ukuranHuruf: 12, tulis }) as Opsi,
    [data, tulis],
  )
  const sebut = useCallback(
    (b: { nama: string; deret: string; nilai: number }) => `${b.deret}, ${b.nama}: ${tulis(b.nilai)}`,
    [tulis],
  )
  const pertama = data.deret[0]
  const isi = data.saat.map((s, i) => {
    const n = pertama?.nilai[i]
    return `${s} ${n === undefined ? '-' : tulis(n)}`
  })
  return (
    <Bagan tinggi={170} susun={susun} sebut={sebut} uraian={pesanDesign.uraianGaris(nama, isi.join(', '))} />
  )
}
