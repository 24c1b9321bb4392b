import { Link } from '@tanstack/react-router'
import type { BerkasKirim } from '#contract/sop/sop'
import { Lencana } from '../../design/lencana.tsx'
import gaya from './berkas.module.css'
import { pesanSop } from './sop.pesan.ts'

/** The case that opened this one, and those that this one opened, each with where it stands. */
export function BerkasTerkait({ berkas: { asal, lanjutan } }: { berkas: BerkasKirim }) {
  if (!asal && lanjutan.length === 0) return null
  return (
    <ul className={gaya.terkait} aria-label={pesanSop.berkasTerkait}>
      {asal ? (
        <li>
          <span className="redup">{pesanSop.dibukaDari}</span>
          <TautanBerkas {...asal} />
        </li>
      ) : null}
      {lanjutan.map((l) => (
        <li key={l.id}>
          <span className="redup">{pesanSop.lanjutan(l.sop)}</span>
          <TautanBerkas {...l} />
          <span className="redup">{l.di}</span>
          {l.gugur ? <Lencana>{pesanSop.lanjutanGugur}</Lencana> : null}
        </li>
      ))}
    </ul>
  )
}

function TautanBerkas({ id, nomor, judul }: { id: string; nomor: string; judul: string }) {
  return (
    <Link to="/berkas/$berkasId" params={{ berkasId: id }}>
      {nomor} · {judul}
    </Link>
  )
}
