import { Link } from '@tanstack/react-router'
import type { LembarDiperiksa } from '#contract/terbit/terbit'
import { Fakta } from '../../design/fakta.tsx'
import { Lencana, type Nada } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { tulisSaatPanjang } from '../../kantor/waktu.ts'
import { pesanTerbit } from './terbit.pesan.ts'

const p = pesanTerbit.lembar
type Masa = NonNullable<LembarDiperiksa['masa']>
const NADA: Record<Masa['keadaan'], Nada> = { kini: 'selesai', pernah: 'tunggu', tidak: 'lambat' }

/** The SOP that stands in a sheet, and whether this office runs it. */
export function LembarDikenal({ lembar: l }: { lembar: LembarDiperiksa }) {
  if (!l.terbaca)
    return (
      <Panel judul={p.judul} kanan={<Lencana nada="lambat">{p.takTerbaca}</Lencana>}>
        <p>{p.takTerbacaKet}</p>
      </Panel>
    )
  // A SOP that never ran here may have no page here.
  const dikenal = l.masa !== undefined && l.masa.keadaan !== 'tidak'
  return (
    <Panel
      judul={p.judul}
      kanan={l.masa ? <Lencana nada={NADA[l.masa.keadaan]}>{p.keadaan[l.masa.keadaan]}</Lencana> : null}
    >
      <Fakta
        isi={[
          [p.nomor, l.nomor],
          [
            p.sop,
            dikenal && l.sop ? (
              <Link key="sop" to="/sop/$sopId" params={{ sopId: l.sop }}>
                {l.judul}
              </Link>
            ) : (
              l.judul
            ),
          ],
          [p.berjalan, l.masa ? tulisMasa(l.masa) : undefined],
          [p.lembarSah, l.terdaftar === undefined ? undefined : l.terdaftar ? p.terdaftar : p.tidakTerdaftar],
          [
            p.sidik,
            l.digest ? (
              <code key="digest" title={l.digest}>
                {l.digest.slice(0, 16)}
              </code>
            ) : undefined,
          ],
        ]}
      />
    </Panel>
  )
}

function tulisMasa(m: Masa): string {
  if (m.keadaan === 'tidak') return p.tidakPernah
  const sejak = m.sejak ? p.sejak(tulisSaatPanjang(m.sejak)) : p.bawaan
  if (!m.berakhir) return p.kini(sejak)
  return p.pernah(sejak, tulisSaatPanjang(m.berakhir), m.sebabAkhir ? p.sebabAkhir[m.sebabAkhir] : '')
}
