import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { kueriJumlahMenunggu } from '../../features/sop/sop.kueri.ts'
import { pesanKantor } from '../kantor.pesan.ts'
import { kueriSaya } from '../kueri.ts'
import { daftarMenu, entriUntuk } from '../menu.ts'
import gaya from './kerangka.module.css'

export function MenuSamping({ terbuka, saatDitutup }: { terbuka: boolean; saatDitutup: () => void }) {
  const { data: saya } = useQuery(kueriSaya)
  const { data: menunggu } = useQuery({ ...kueriJumlahMenunggu, enabled: saya?.pegawaiId !== undefined })
  const aktif = entriUntuk(useRouterState({ select: (s) => s.location.pathname }))
  useEffect(() => {
    if (!terbuka) return
    const tutup = (e: KeyboardEvent) => e.key === 'Escape' && saatDitutup()
    document.addEventListener('keydown', tutup)
    return () => document.removeEventListener('keydown', tutup)
  }, [terbuka, saatDitutup])
  return (
    <nav className={gaya.sisi} data-terbuka={terbuka || undefined} aria-label={pesanKantor.menu}>
      <div className={gaya.merek}>
        <span className={gaya.nama}>{pesanKantor.aplikasi}</span>
        <span className={gaya.kantorNama}>{saya?.kantor.nama}</span>
        <button type="button" className={gaya.tutupMenu} onClick={saatDitutup}>
          {pesanKantor.tutupMenu}
        </button>
      </div>
      <div className={gaya.nav}>
        {daftarMenu.map((kelompok) => (
          <div key={kelompok.nama ?? ''}>
            {kelompok.nama ? <p className={gaya.kelompok}>{kelompok.nama}</p> : null}
            <ul>
              {kelompok.entri.map((e) => (
                <li key={e.ke}>
                  <Link
                    to={e.ke}
                    className={gaya.tautan}
                    {...(e === aktif && { 'aria-current': 'page' as const })}
                  >
                    <span>{e.nama}</span>
                    {e.ke === '/kotak-masuk' && menunggu ? (
                      <span className={gaya.hitung}>
                        {menunggu}
                        <span className="hanya-suara"> {pesanKantor.menunggu(menunggu)}</span>
                      </span>
                    ) : null}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  )
}
