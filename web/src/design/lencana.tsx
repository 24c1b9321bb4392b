import type { ReactNode } from 'react'
import gaya from './lencana.module.css'

export type Nada = 'netral' | 'tunggu' | 'lambat' | 'selesai' | 'nila'

/** A fact in one or two words. Colour only repeats what the words already say. */
export function Lencana({ nada = 'netral', children }: { nada?: Nada; children: ReactNode }) {
  return (
    <span className={gaya.lencana} data-nada={nada}>
      {children}
    </span>
  )
}
