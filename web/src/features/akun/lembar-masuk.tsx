import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useLayoutEffect } from 'react'
import '../../design/mantine.css'
import { pesanKantor } from '../../kantor/kantor.pesan.ts'
import { kueriAwal } from '../../kantor/kueri.ts'
import { type IsianPembuka, singkirkanPembuka } from '../../kantor/pembuka.ts'
import gaya from './lembar-masuk.module.css'

interface LembarMasukProps {
  readonly judul: string
  /** Gets what was typed into the form of the first paint, if there was any. */
  readonly ambilAlih?: (isian: IsianPembuka) => void
  readonly children: ReactNode
}

/** The sheet that stands before the office: its name and crest, one subject, nothing else. */
export function LembarMasuk({ judul, ambilAlih, children }: LembarMasukProps) {
  const { data: awal } = useQuery(kueriAwal)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the sheet first stands
  useLayoutEffect(() => {
    const isian = singkirkanPembuka()
    if (isian) ambilAlih?.(isian)
  }, [])
  useEffect(() => {
    document.title = `${judul} · Tertib`
  }, [judul])
  return (
    <main className={gaya.latar}>
      {awal?.latihan ? <p className={gaya.latihan}>{pesanKantor.latihan}</p> : null}
      <div className={gaya.lembar}>
        <div className={gaya.kantor}>
          {awal?.kantor?.logo ? <img src="/api/kantor/logo" alt="" width="46" height="46" /> : null}
          <div>
            <p className={gaya.merek}>{pesanKantor.aplikasi}</p>
            <p className={gaya.nama}>{awal?.kantor ? `${awal.kantor.dinas} ${awal.kantor.nama}` : ' '}</p>
          </div>
        </div>
        <div className={gaya.isi}>
          <h1>{judul}</h1>
          {children}
        </div>
      </div>
    </main>
  )
}
