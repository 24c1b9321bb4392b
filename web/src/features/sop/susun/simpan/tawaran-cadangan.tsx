import { Perhatian } from '../../../../design/keadaan.tsx'
import { Tombol } from '../../../../design/tombol.tsx'
import { tulisSaat } from '../../../../kantor/waktu.ts'
import { pesanSusun } from '../susun.pesan.ts'
import type { Cadangan } from './cadangan-lokal.ts'

interface TawaranCadanganProps {
  readonly cadangan: Cadangan
  /** Of the draft on the server. */
  readonly versi: number
  readonly pakai: () => void
  readonly buang: () => void
}

/** What this browser still has from before the line or the power went; nothing is written until a person decides. */
export function TawaranCadangan({ cadangan, versi, pakai, buang }: TawaranCadanganProps) {
  return (
    <Perhatian>
      <strong>{pesanSusun.adaCadangan(tulisSaat(cadangan.saat))}</strong>
      <p>{cadangan.versi === versi ? pesanSusun.adaCadanganKet : pesanSusun.cadanganLama}</p>
      <div className="jajar">
        <Tombol onClick={pakai}>{pesanSusun.pakaiCadangan}</Tombol>
        <Tombol onClick={buang}>{pesanSusun.buangCadangan}</Tombol>
      </div>
    </Perhatian>
  )
}
