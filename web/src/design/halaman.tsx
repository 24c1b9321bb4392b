import { type ReactNode, useEffect } from 'react'
import gaya from './halaman.module.css'

interface HalamanProps {
  /** The one h1; also the browser's title. */
  readonly judul: string
  readonly lencana?: ReactNode
  /** Above the title: where this belongs. */
  readonly induk?: ReactNode
  /** Below the title: what is so, in one sentence. */
  readonly ringkas?: ReactNode
  readonly tindakan?: ReactNode
  readonly children: ReactNode
}

export function Halaman({ judul, lencana, induk, ringkas, tindakan, children }: HalamanProps) {
  useEffect(() => {
    document.title = `${judul} · Tertib`
  }, [judul])
  return (
    <>
      <div className={gaya.kepala}>
        <div className={gaya.judul}>
          {induk ? <div className={gaya.induk}>{induk}</div> : null}
          <div className="jajar">
            <h1>{judul}</h1>
            {lencana}
          </div>
          {ringkas ? <p className={gaya.ringkas}>{ringkas}</p> : null}
        </div>
        {tindakan ? <div className={gaya.tindakan}>{tindakan}</div> : null}
      </div>
      <div className={gaya.isi}>{children}</div>
    </>
  )
}
