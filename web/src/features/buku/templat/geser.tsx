import { Tombol } from '../../../design/tombol.tsx'
import gaya from './templat-buku.module.css'
import { pesanTemplatBuku as p } from './templat-buku.pesan.ts'

interface GeserProps {
  /** What is moved, for those who hear the buttons. */
  readonly apa: string
  readonly ke: number
  readonly banyak: number
  readonly pindah: (ke: number) => void
  readonly hapus: () => void
  /** One must stay. */
  readonly harusAda?: boolean
}

export function Geser({ apa, ke, banyak, pindah, hapus, harusAda = false }: GeserProps) {
  return (
    <span className={gaya.geser}>
      <Tombol rupa="sepi" disabled={ke === 0} aria-label={p.naik(apa)} onClick={() => pindah(ke - 1)}>
        ↑
      </Tombol>
      <Tombol
        rupa="sepi"
        disabled={ke === banyak - 1}
        aria-label={p.turun(apa)}
        onClick={() => pindah(ke + 1)}
      >
        ↓
      </Tombol>
      <Tombol rupa="sepi" disabled={harusAda && banyak === 1} aria-label={p.hapus(apa)} onClick={hapus}>
        ×
      </Tombol>
    </span>
  )
}
