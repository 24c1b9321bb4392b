import { type ReactNode, useId } from 'react'
import gaya from './panel.module.css'

interface PanelProps {
  readonly judul?: ReactNode
  /** The panel's name where no title is drawn. */
  readonly nama?: string
  readonly kanan?: ReactNode
  /** No padding: for a table or a document that fills the panel. */
  readonly penuh?: boolean
  readonly kaki?: ReactNode
  readonly children: ReactNode
}

/** A sheet of paper on the desk: one subject, its name on top. */
export function Panel({ judul, nama, kanan, penuh = false, kaki, children }: PanelProps) {
  const id = useId()
  return (
    <section className={gaya.panel} {...(judul ? { 'aria-labelledby': id } : { 'aria-label': nama })}>
      {judul ? (
        <div className={gaya.kepala}>
          <h2 id={id}>{judul}</h2>
          {kanan ? <div className={gaya.kanan}>{kanan}</div> : null}
        </div>
      ) : null}
      <div className={penuh ? gaya.penuh : gaya.isi}>{children}</div>
      {kaki ? <div className={gaya.kaki}>{kaki}</div> : null}
    </section>
  )
}
