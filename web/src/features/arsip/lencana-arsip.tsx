import type { Arsip } from '#contract/arsip/arsip'
import { Lencana } from '../../design/lencana.tsx'
import { pesanArsip as p } from './arsip.pesan.ts'

export function LencanaKeamanan({ arsip }: { arsip: Pick<Arsip, 'keamanan' | 'tertutup'> }) {
  if (arsip.keamanan === 'biasa') return <span className="redup">{p.keamanan.biasa}</span>
  return (
    <span className="susun-rapat">
      <span>
        <Lencana nada={arsip.keamanan === 'terbatas' ? 'tunggu' : 'lambat'}>
          {p.keamanan[arsip.keamanan]}
        </Lencana>
      </span>
      {arsip.tertutup ? <span className="kecil redup">{p.tertutup}</span> : null}
    </span>
  )
}

/** What is so with the entry now: kept, held, lent, destroyed, and where its paper lies. */
export function KeadaanArsip({ arsip: a }: { arsip: Arsip }) {
  return (
    <span className="susun-rapat">
      <span className="jajar">
        {a.status === 'disimpan' ? null : <Lencana nada="netral">{p.status[a.status]}</Lencana>}
        {a.ditahan ? <Lencana nada="lambat">{p.ditahan}</Lencana> : null}
        {a.dipinjam ? <Lencana nada="tunggu">{p.dipinjam(a.dipinjam)}</Lencana> : null}
      </span>
      {a.tempat ? <span className="kecil redup">{a.tempat}</span> : null}
      {a.status === 'disimpan' && !a.tempat && !a.ditahan && !a.dipinjam ? (
        <span className="redup">{p.status.disimpan}</span>
      ) : null}
    </span>
  )
}
