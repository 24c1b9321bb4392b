import gaya from './simbol-alir.module.css'

export type BentukAlir = 'terminator' | 'proses' | 'keputusan'
export type KeadaanAlir = 'lalu' | 'kini' | 'nanti'

/**
 * The symbols of the official flowchart (Permenpan RB 35/2012): capsule begins and ends, box is an act, diamond a
 * decision. Filled is where the case stands, tinted is done, empty is to come: told apart without colour.
 */
export function SimbolAlir({ bentuk, keadaan }: { bentuk: BentukAlir; keadaan: KeadaanAlir }) {
  return (
    <svg
      className={gaya.simbol}
      data-keadaan={keadaan}
      viewBox="0 0 40 26"
      width="40"
      height="26"
      aria-hidden="true"
    >
      {bentuk === 'terminator' ? <rect x="3" y="4" width="34" height="18" rx="9" /> : null}
      {bentuk === 'proses' ? <rect x="4" y="4" width="32" height="18" /> : null}
      {bentuk === 'keputusan' ? <path d="M20 1 38 13 20 25 2 13Z" /> : null}
      {keadaan === 'lalu' ? <path className={gaya.centang} d="m15 13 4 4 7-8" /> : null}
    </svg>
  )
}
