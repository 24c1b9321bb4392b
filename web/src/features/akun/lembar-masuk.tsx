import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import '../../design/mantine.css'
import { pesanKantor } from '../../kantor/kantor.pesan.ts'
import { kueriAwal } from '../../kantor/kueri.ts'
import gaya from './lembar-masuk.module.css'

/** The sheet that stands before the office: its name and crest, one subject, nothing else. */
export function LembarMasuk({ judul, children }: { judul: string; children: ReactNode }) {
  const { data: awal } = useQuery(kueriAwal)
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
