import type { TempatBerkasKirim } from '#contract/sop/sop'
import { Ruas } from '../../design/ruas.tsx'
import gaya from './bilah-tindakan.module.css'
import { pesanSop } from './sop.pesan.ts'

interface PilihTempatProps {
  readonly tempat: readonly TempatBerkasKirim[]
  readonly nilai: string
  readonly saatUbah: (langkah: string) => void
}

/** Where steps stand beside each other: which of the open ones is meant. Nothing while there is one. */
export function PilihTempat({ tempat, nilai, saatUbah }: PilihTempatProps) {
  if (tempat.length < 2) return null
  return (
    <div className={gaya.pilihTempat}>
      <Ruas
        label={pesanSop.langkahBersama}
        nilai={nilai}
        saatUbah={saatUbah}
        isi={tempat.map((t) => ({
          nilai: t.langkah,
          nama: pesanSop.langkahPelaksana(t.nomor, t.pelaksana),
        }))}
      />
    </div>
  )
}
