import type { BerkasKirim, RiwayatBerkasKirim } from '#contract/sop/sop'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { tulisSaat } from '../../kantor/waktu.ts'
import { CatatanBerkas } from './catatan-berkas.tsx'
import gaya from './riwayat-berkas.module.css'
import { pesanSop } from './sop.pesan.ts'
import { tulisOrang } from './tulis-orang.ts'

/** All that happened on the case, newest first, and what was noted on it. */
export function RiwayatBerkas({ berkas }: { berkas: BerkasKirim }) {
  return (
    <div className={gaya.dua}>
      <Panel judul={pesanSop.riwayat}>
        <ol className={gaya.riwayat}>
          {[...berkas.riwayat].reverse().map((r) => (
            <Entri key={`${r.waktu}/${r.uraian}`} entri={r} />
          ))}
        </ol>
      </Panel>
      <CatatanBerkas berkas={berkas} />
    </div>
  )
}

function Entri({ entri: r }: { entri: RiwayatBerkasKirim }) {
  return (
    <li data-jenis={r.jenis}>
      <span className={gaya.saat}>{tulisSaat(r.waktu)}</span>
      <div>
        <p>
          {r.uraian}{' '}
          {r.gugur ? (
            <span title={pesanSop.gugurKet}>
              <Lencana>{pesanSop.gugur}</Lencana>
            </span>
          ) : null}
        </p>
        <p className="kecil redup">
          {tulisOrang(r.oleh)}
          {r.putaran && r.putaran > 1 ? ` · ${pesanSop.putaran(r.putaran)}` : ''}
          {r.hashIsi ? (
            <>
              {' '}
              · {pesanSop.sidik} <code>{r.hashIsi.slice(0, 12)}</code>
            </>
          ) : null}
        </p>
        {r.alasan ? (
          <p className={gaya.alasan}>
            {r.jenis === 'penugasan' ? pesanSop.catatan : pesanSop.alasan}: {r.alasan}
          </p>
        ) : null}
      </div>
    </li>
  )
}
