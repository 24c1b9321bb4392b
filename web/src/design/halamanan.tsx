import { pesanDesign } from './design.pesan.ts'
import { Tombol } from './tombol.tsx'

interface HalamananProps {
  readonly lewati: number
  readonly panjang: number
  readonly jumlah: number
  readonly tulis: (n: number) => string
  readonly pindah: (lewati: number) => void
}

/** Nothing when all fits on one page. */
export function Halamanan({ lewati, panjang, jumlah, tulis, pindah }: HalamananProps) {
  if (jumlah <= panjang) return null
  const sampai = Math.min(jumlah, lewati + panjang)
  return (
    <nav className="jajar" aria-label={pesanDesign.halaman}>
      <Tombol disabled={lewati === 0} onClick={() => pindah(Math.max(0, lewati - panjang))}>
        {pesanDesign.sebelumnya}
      </Tombol>
      <span className="redup angka" aria-live="polite">
        {tulis(lewati + 1)}–{tulis(sampai)} {pesanDesign.dari} {tulis(jumlah)}
      </span>
      <Tombol disabled={sampai >= jumlah} onClick={() => pindah(lewati + panjang)}>
        {pesanDesign.berikutnya}
      </Tombol>
    </nav>
  )
}
