import type { ReactNode } from 'react'
import gaya from './fakta.module.css'

/** Names and values, in the order in which a person asks. Empty ones are left out. */
export function Fakta({ isi }: { isi: readonly (readonly [nama: string, nilai: ReactNode])[] }) {
  return (
    <dl className={gaya.fakta}>
      {isi
        .filter(([, nilai]) => nilai !== undefined && nilai !== null && nilai !== '')
        .map(([nama, nilai]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd>{nilai}</dd>
          </div>
        ))}
    </dl>
  )
}
