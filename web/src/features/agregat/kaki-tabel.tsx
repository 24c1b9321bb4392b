import type { InfoTabel } from '#contract/agregat/agregat'
import { Lencana } from '../../design/lencana.tsx'
import { pesanAgregat } from './agregat.pesan.ts'
import gaya from './kaki-tabel.module.css'

interface KakiTabelProps {
  readonly sumber: string
  readonly tabel: Pick<InfoTabel, 'dasar' | 'catatan'>
  /** What is so about this view: bands of the office's own, one part of a crossing. */
  readonly catatanTampilan?: readonly string[]
}

/** Source, footnotes and legal basis: part of the table, on the screen as on paper, never behind a press. */
export function KakiTabel({ sumber, tabel, catatanTampilan = [] }: KakiTabelProps) {
  return (
    <div className={gaya.kaki}>
      <p>
        <strong>{pesanAgregat.sumber}:</strong> {sumber}.
      </p>
      <ol className={gaya.catatan}>
        {[...catatanTampilan, ...tabel.catatan].map((c) => (
          <li key={c}>{c}</li>
        ))}
      </ol>
      <ul className={gaya.dasar} aria-label={pesanAgregat.dasar}>
        {tabel.dasar.map((d) => (
          <li key={d.teks}>
            {d.teks}
            {d.dikonfirmasi ? null : (
              <>
                {' '}
                <Lencana nada="tunggu">{pesanAgregat.perluDikonfirmasi}</Lencana>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
