import { type RefObject, useMemo } from 'react'
import type { Naskah } from '../naskah/naskah.ts'
import { pesanSusun } from '../susun.pesan.ts'
import gaya from './bagan-alir.module.css'
import { bahanAlir } from './bahan-alir.ts'
import { GambarAlir, KepalaAlir, TINGGI_BARIS } from './gambar-alir.tsx'
import { susunAlir } from './susun-alir.ts'

interface BaganAlirProps {
  readonly naskah: Naskah
  readonly dipilih: string | undefined
  readonly pilih: (langkah: string) => void
  /** Boxes that scroll together with the table. */
  readonly wadah?: RefObject<HTMLDivElement | null>
  readonly saatGulung?: () => void
}

/** The flow as it will be printed: a column for each actor, capsule, box, diamond and arrows. */
export function BaganAlir({ naskah, dipilih, pilih, wadah, saatGulung }: BaganAlirProps) {
  const bahan = bahanAlir(naskah)
  const tanda = JSON.stringify(bahan)
  // Typing in a text changes nothing here: drawn again only when the flow is another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tanda` is `bahan` by value
  const gambar = useMemo(
    () => susunAlir(bahan.langkah, bahan.jalan, Math.max(1, bahan.kolom.length), TINGGI_BARIS),
    [tanda],
  )
  return (
    <div ref={wadah} className={gaya.gulung} onScroll={saatGulung}>
      <KepalaAlir gambar={gambar} judul={bahan.kolom.map((k) => k.judul || pesanSusun.tanpaPelaksana)} />
      <GambarAlir
        gambar={gambar}
        dipilih={dipilih}
        pilih={pilih}
        nama={pesanSusun.baganNama(naskah.langkah.length, naskah.pelaksana.length)}
        judul={bahan.kolom.map((k) => k.judul || pesanSusun.tanpaPelaksana).join('\t')}
      />
    </div>
  )
}
