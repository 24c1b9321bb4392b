import type { TenggatKirim } from '#contract/sop/sop'
import { Lencana, type Nada } from '../../design/lencana.tsx'
import { tulisSaatPanjang } from '../../kantor/waktu.ts'

const NADA: Record<TenggatKirim['keadaan'], Nada> = {
  lewat: 'lambat',
  segera: 'tunggu',
  'hari-ini': 'tunggu',
  nanti: 'netral',
  tanpa: 'netral',
}

/** In working terms; the exact moment stands in the title for the mouse and is read out. */
export function LencanaTenggat({ tenggat }: { tenggat: TenggatKirim }) {
  return (
    <span title={tenggat.jatuh ? tulisSaatPanjang(tenggat.jatuh) : undefined}>
      <Lencana nada={NADA[tenggat.keadaan]}>{tenggat.teks}</Lencana>
      {tenggat.jatuh ? <span className="hanya-suara">, {tulisSaatPanjang(tenggat.jatuh)}</span> : null}
    </span>
  )
}
