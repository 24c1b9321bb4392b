import type { UkurLangkahKirim } from '#contract/sop/ukur/ukur'
import gaya from './ukur.module.css'
import { pesanUkur, tulisMenit } from './ukur.pesan.ts'

/** Median in full, nine of ten behind it, and a stroke where the declared time ends; the same in words below. */
export function BatangUkur({ langkah: l }: { langkah: UkurLangkahKirim }) {
  if (!l.seluruh) return null
  const { median, p90 } = l.seluruh
  // Each row has its own scale: steps take minutes and weeks.
  const penuh = Math.max(p90, l.menitBaku ?? 0, 1) * 1.05
  const lebar = (menit: number) => `${Math.max(0.5, (menit / penuh) * 100)}%`
  const kata = [tulisMenit(median), tulisMenit(p90)] as const
  return (
    <div className={gaya.terukur}>
      <div
        className={gaya.batang}
        role="img"
        aria-label={pesanUkur.batang(l.kegiatan, ...kata, l.waktu || pesanUkur.tanpaWaktu)}
      >
        <span className={gaya.p90} style={{ inlineSize: lebar(p90) }} />
        <span className={gaya.median} style={{ inlineSize: lebar(median) }} />
        {l.menitBaku === null ? null : (
          <span className={gaya.baku} style={{ insetInlineStart: lebar(l.menitBaku) }} />
        )}
      </div>
      <span className="kecil">
        {kata[0]}, {kata[1]}
      </span>
    </div>
  )
}
