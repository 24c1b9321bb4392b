import type { UkurLangkahKirim } from '#contract/sop/ukur/ukur'
import { nadaUkur } from './nada-ukur.ts'
import gaya from './ukur.module.css'

/** The step's own symbol, tinted by how its median stands to what is declared. Colour repeats what the figures say. */
export function SimbolUkur({ langkah: l }: { langkah: UkurLangkahKirim }) {
  return (
    <svg
      className={gaya.simbol}
      data-nada={nadaUkur(l)}
      viewBox="0 0 40 26"
      width="40"
      height="26"
      aria-hidden="true"
    >
      {l.simbol === 'kapsul' ? <rect x="3" y="4" width="34" height="18" rx="9" /> : null}
      {l.simbol === 'kotak' ? <rect x="4" y="4" width="32" height="18" /> : null}
      {l.simbol === 'belah-ketupat' ? <path d="M20 1 38 13 20 25 2 13Z" /> : null}
    </svg>
  )
}
