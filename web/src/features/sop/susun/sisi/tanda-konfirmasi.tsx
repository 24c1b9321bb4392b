import { pesanSusun } from '../susun.pesan.ts'
import { TombolKecil } from './isian.tsx'
import gaya from './sisi.module.css'

interface TandaKonfirmasiProps {
  readonly medan: string
  readonly sebab: string
  readonly terkunci: boolean
  readonly benar: () => void
}

/** One field that a person must look at: why, and the button that says it is right. Writing the field does the same. */
export function TandaKonfirmasi({ medan, sebab, terkunci, benar }: TandaKonfirmasiProps) {
  const nama = pesanSusun.namaMedan[medan] ?? medan
  return (
    <div className={gaya.tanda}>
      <span>
        <strong>{nama}.</strong> {sebab}
      </span>
      <TombolKecil nama={`${pesanSusun.benar}: ${nama}`} mati={terkunci} saatTekan={benar}>
        {pesanSusun.benar}
      </TombolKecil>
    </div>
  )
}
