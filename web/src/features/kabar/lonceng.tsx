import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { kueriJumlahKabar } from './kabar.kueri.ts'
import { pesanKabar } from './kabar.pesan.ts'
import gaya from './lonceng.module.css'

/** How many notices wait, on every page. What is new also makes the inbox look again. */
export function Lonceng() {
  const klien = useQueryClient()
  const { data } = useQuery(kueriJumlahKabar)
  const terbaru = useRef<string | null | undefined>(undefined)
  useEffect(() => {
    if (!data) return
    if (terbaru.current !== undefined && terbaru.current !== data.terbaru) {
      void klien.invalidateQueries({ queryKey: ['kabar', 'daftar'] })
      void klien.invalidateQueries({ queryKey: ['kotak-masuk'] })
    }
    terbaru.current = data.terbaru
  }, [data, klien])
  const belum = data?.belumDibaca ?? 0
  return (
    <Link to="/kabar" className={gaya.lonceng} activeProps={{ 'aria-current': 'page' }}>
      <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        <path d="M3.5 13.5h11l-1.3-2.1V7.6a4.2 4.2 0 0 0-8.4 0v3.8zM7.3 15.6a1.9 1.9 0 0 0 3.4 0" />
      </svg>
      <span className={gaya.nama}>{pesanKabar.judul}</span>
      {belum > 0 ? (
        <span className={gaya.hitung}>
          {belum > 99 ? '99+' : belum}
          <span className="hanya-suara"> {pesanKabar.belumTanda}</span>
        </span>
      ) : null}
    </Link>
  )
}
