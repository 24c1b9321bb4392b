import type { KotakMasukKirim } from '#contract/sop/sop'
import { tulisBulat } from '#kernel/angka'
import { Tombol } from '../../design/tombol.tsx'
import { pesanSop } from './sop.pesan.ts'

export type SaringKotak = 'lewat' | 'milik' | undefined

interface SaringKotakProps {
  readonly kotak: KotakMasukKirim
  readonly nilai: SaringKotak
  readonly saatUbah: (saring: SaringKotak) => void
}

/** What is late and what one has in hand, each with its number; gone while neither is. */
export function SaringKotak({ kotak, nilai, saatUbah }: SaringKotakProps) {
  const pilihan = [
    [undefined, pesanSop.semua, kotak.jumlah],
    ['lewat', pesanSop.terlambat, kotak.jumlahLewat],
    ['milik', pesanSop.sayaKerjakan, kotak.jumlahMilik],
  ] as const
  const ada = pilihan.filter(([saring, , jumlah]) => saring === undefined || jumlah > 0 || saring === nilai)
  if (ada.length === 1) return null
  return (
    <fieldset className="jajar">
      <legend className="hanya-suara">{pesanSop.saringKotak}</legend>
      {ada.map(([saring, nama, jumlah]) => (
        <Tombol key={nama} aria-pressed={saring === nilai} onClick={() => saatUbah(saring)}>
          {`${nama} ${tulisBulat(jumlah)}`}
        </Tombol>
      ))}
    </fieldset>
  )
}
