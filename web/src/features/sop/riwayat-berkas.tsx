import { Link } from '@tanstack/react-router'
import type { BerkasKirim, RiwayatBerkasKirim } from '#contract/sop/sop'
import { Fakta } from '../../design/fakta.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { tulisSaat } from '../../kantor/waktu.ts'
import gaya from './riwayat-berkas.module.css'
import { pesanSop } from './sop.pesan.ts'
import { tulisOrang } from './tulis-orang.ts'

/** All that happened on the case, newest first, and what was noted on it. */
export function RiwayatBerkas({ berkas }: { berkas: BerkasKirim }) {
  const catatan = [...Object.entries(berkas.masukan), ...Object.entries(berkas.catatan)].filter(
    ([nama, nilai]) => nama !== 'judul' && typeof nilai !== 'object',
  )
  return (
    <div className={gaya.dua}>
      <Panel judul={pesanSop.riwayat}>
        <ol className={gaya.riwayat}>
          {[...berkas.riwayat].reverse().map((r) => (
            <Entri key={`${r.waktu}/${r.uraian}`} entri={r} />
          ))}
        </ol>
      </Panel>
      <Panel judul={pesanSop.catatanBerkas}>
        <Fakta
          isi={catatan.map(
            ([nama, nilai]) => [pesanSop.namaCatatan[nama] ?? nama, tulisNilai(nama, nilai)] as const,
          )}
        />
      </Panel>
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
            {pesanSop.alasan}: {r.alasan}
          </p>
        ) : null}
      </div>
    </li>
  )
}

function tulisNilai(nama: string, nilai: unknown) {
  const teks = String(nilai)
  if (nama === 'snapshotId')
    return (
      <Link to="/cuplikan/$snapshotId" params={{ snapshotId: teks }}>
        <code>{teks.slice(0, 12)}</code>
      </Link>
    )
  return /^[0-9a-f]{64}$/.test(teks) ? <code>{teks.slice(0, 12)}</code> : teks
}
