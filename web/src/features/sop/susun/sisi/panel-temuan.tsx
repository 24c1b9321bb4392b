import type { TemuanKirim } from '#contract/sop/rancangan/rancangan'
import { pesanSusun } from '../susun.pesan.ts'
import gaya from './sisi.module.css'

interface PanelTemuanProps {
  readonly temuan: readonly TemuanKirim[]
  readonly buka: (t: TemuanKirim) => void
}

/** What the review found, gravest first; a press leads to the field. */
export function PanelTemuan({ temuan, buka }: PanelTemuanProps) {
  if (temuan.length === 0) return <p className={gaya.isi}>{pesanSusun.tanpaTemuan}</p>
  return (
    <ul className={`${gaya.isi} ${gaya.temuan}`} style={{ gap: 0 }}>
      {temuan.map((t) => (
        <li key={`${t.aturan} ${t.jalur} ${t.kalimat}`}>
          <button type="button" data-tingkat={t.tingkat} onClick={() => buka(t)}>
            <span className={gaya.tingkat}>{pesanSusun.tingkat[t.tingkat]}.</span> {t.kalimat}
            <span className={gaya.sebab}>{t.sebab}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
