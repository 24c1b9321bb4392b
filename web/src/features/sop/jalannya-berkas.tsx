import type { BerkasKirim, LangkahBerkasKirim } from '#contract/sop/sop'
import { Panel } from '../../design/panel.tsx'
import { type BentukAlir, type KeadaanAlir, SimbolAlir } from '../../design/simbol-alir.tsx'
import { tulisSaat } from '../../kantor/waktu.ts'
import gaya from './jalannya-berkas.module.css'
import { pesanSop } from './sop.pesan.ts'

const BENTUK: Record<LangkahBerkasKirim['simbol'], BentukAlir> = {
  kapsul: 'terminator',
  kotak: 'proses',
  'belah-ketupat': 'keputusan',
}
const KEADAAN: Record<LangkahBerkasKirim['keadaan'], KeadaanAlir> = {
  selesai: 'lalu',
  kini: 'kini',
  'menunggu-kerja': 'kini',
  nanti: 'nanti',
  dikembalikan: 'nanti',
}

/** The official flowchart as the progress bar: where the case stands, who had it, measured against declared time. */
export function JalannyaBerkas({ berkas }: { berkas: BerkasKirim }) {
  return (
    <Panel judul={pesanSop.jalannya}>
      <ol className={gaya.alur}>
        {berkas.langkah.map((l) => (
          <li
            key={l.id}
            className={gaya.langkah}
            data-keadaan={KEADAAN[l.keadaan]}
            aria-current={KEADAAN[l.keadaan] === 'kini' ? 'step' : undefined}
          >
            <span className={gaya.simbol}>
              <SimbolAlir bentuk={BENTUK[l.simbol]} keadaan={KEADAAN[l.keadaan]} />
            </span>
            <span className={gaya.isi}>
              <span className={gaya.kegiatan}>
                {l.nomor}. {l.kegiatan}
              </span>
              <span
                className={gaya.ket}
                data-lewat={(l.lewat && KEADAAN[l.keadaan] !== 'nanti') || undefined}
              >
                {tulisKeterangan(l)}
              </span>
              <span className="hanya-suara">{pesanSop.tahap[l.keadaan]}</span>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function tulisKeterangan(l: LangkahBerkasKirim): string {
  const siapa = l.oleh ? `${l.oleh.nama} (${l.pelaksana})` : l.pelaksana
  if (l.keadaan === 'selesai') {
    return [
      siapa,
      l.selesai ? tulisSaat(l.selesai) : '',
      l.terukur ? pesanSop.ditinggal(l.terukur, l.waktu.teks) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
  if (l.keadaan === 'kini' || l.keadaan === 'menunggu-kerja') {
    return [
      l.pelaksana,
      l.waktu.teks,
      l.keadaan === 'kini' ? (l.tenggat?.sisa ?? '') : pesanSop.tahap['menunggu-kerja'],
    ]
      .filter(Boolean)
      .join(' · ')
  }
  const bersama = l.bersama === null ? '' : pesanSop.bersama
  return [l.pelaksana, l.waktu.teks, bersama, l.keadaan === 'dikembalikan' ? pesanSop.kembali : '']
    .filter(Boolean)
    .join(' · ')
}
