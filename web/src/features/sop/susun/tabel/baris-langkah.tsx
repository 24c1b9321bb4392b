import { memo, type ReactNode } from 'react'
import { type BentukAlir, SimbolAlir } from '../../../../design/simbol-alir.tsx'
import type { Bentuk } from '../naskah/naskah.ts'
import { pesanSusun } from '../susun.pesan.ts'
import { KOLOM_LANGKAH } from './kolom-langkah.ts'
import gaya from './tabel-langkah.module.css'

/** Mark of a cell: a finding of some weight, a guess of the importer to confirm, what is not on the signed paper. */
export type TandaSel = '' | 'cacat' | 'peringatan' | 'catatan' | 'konfirmasi' | 'simpulan'

export interface BarisLangkahProps {
  readonly id: string
  readonly nomor: number
  /** Text of each cell, in the order of the columns. */
  readonly isi: readonly string[]
  readonly tanda: readonly TandaSel[]
  readonly bentuk: Bentuk | ''
  /** Opens at once with the row above. */
  readonly bersama: boolean
  /** Column of the chosen cell, when it is in this row. */
  readonly dipilih: number | undefined
  /** What stands in the chosen cell while one types in it. */
  readonly penyunting?: ReactNode
}

export const BENTUK_ALIR: Record<Bentuk, BentukAlir> = {
  kapsul: 'terminator',
  kotak: 'proses',
  'belah-ketupat': 'keputusan',
}

/** One step. Only its own text, marks and choice decide whether it is drawn again: typing in a row leaves the others. */
export const BarisLangkah = memo(function BarisLangkah(p: BarisLangkahProps) {
  return (
    <tr aria-rowindex={p.nomor + 1} data-dipilih={p.dipilih !== undefined || undefined} data-baris={p.id}>
      <th scope="row" className={gaya.nomor}>
        {p.nomor}
        {p.bersama ? (
          <span className={gaya.bersama} title={pesanSusun.bersama}>
            ∥
          </span>
        ) : null}
      </th>
      {KOLOM_LANGKAH.map((k, i) => {
        const dipilih = p.dipilih === i
        const tanda = p.tanda[i] ?? ''
        return (
          <td
            key={k.medan}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid (WAI-ARIA APG)
            role="gridcell"
            data-kolom={i}
            data-medan={k.medan}
            data-tanda={tanda || undefined}
            data-rincian={k.jenis === 'rincian' || undefined}
            aria-selected={dipilih}
            tabIndex={dipilih ? 0 : -1}
          >
            {dipilih && p.penyunting ? (
              p.penyunting
            ) : (
              <IsiSel medan={k.medan} isi={p.isi[i] ?? ''} bentuk={p.bentuk} />
            )}
            {tanda ? <span className="hanya-suara">{namaTanda(tanda)}</span> : null}
          </td>
        )
      })}
    </tr>
  )
}, sama)

function IsiSel({ medan, isi, bentuk }: { medan: string; isi: string; bentuk: Bentuk | '' }) {
  if (medan !== 'simbol') return <span className={gaya.isi}>{isi}</span>
  if (!bentuk) return null
  return (
    <span className={gaya.simbol}>
      <SimbolAlir bentuk={BENTUK_ALIR[bentuk]} keadaan="nanti" />
      <span className="hanya-suara">{isi}</span>
    </span>
  )
}

function namaTanda(tanda: Exclude<TandaSel, ''>): string {
  if (tanda === 'simpulan') return pesanSusun.disimpulkan
  return tanda === 'konfirmasi' ? pesanSusun.tandaJudul : pesanSusun.tingkat[tanda]
}

function sama(a: BarisLangkahProps, b: BarisLangkahProps): boolean {
  return (
    a.id === b.id &&
    a.nomor === b.nomor &&
    a.bentuk === b.bentuk &&
    a.bersama === b.bersama &&
    a.dipilih === b.dipilih &&
    a.penyunting === b.penyunting &&
    a.isi.every((t, i) => t === b.isi[i]) &&
    a.tanda.every((t, i) => t === b.tanda[i])
  )
}
