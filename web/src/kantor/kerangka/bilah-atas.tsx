import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Tuts } from '../../design/tuts.tsx'
import { Lonceng } from '../../features/kabar/lonceng.tsx'
import { pesanKantor } from '../kantor.pesan.ts'
import { kueriSaya } from '../kueri.ts'
import { tulisSaatPanjang } from '../waktu.ts'
import gaya from './kerangka.module.css'
import { MenuAkun } from './menu-akun.tsx'

export function BilahAtas({ bukaMenu, bukaPalet }: { bukaMenu: () => void; bukaPalet: () => void }) {
  const { data: saya } = useQuery(kueriSaya)
  const kini = useMenitIni()
  return (
    <header className={gaya.bilah}>
      <button type="button" className={gaya.bukaMenu} onClick={bukaMenu}>
        {pesanKantor.bukaMenu}
      </button>
      <button type="button" className={gaya.cari} onClick={bukaPalet}>
        <span className={gaya.cariPanjang}>{pesanKantor.cari}</span>
        <span className={gaya.cariPendek}>{pesanKantor.cariPendek}</span>
        <Tuts tombol="Ctrl+k" />
      </button>
      {saya?.pegawaiId ? <Lonceng /> : null}
      {saya ? <MenuAkun saya={saya} waktu={tulisSaatPanjang(kini)} /> : null}
    </header>
  )
}

function useMenitIni(): Date {
  const [kini, setKini] = useState(() => new Date())
  useEffect(() => {
    const jam = setInterval(() => setKini(new Date()), 20_000)
    return () => clearInterval(jam)
  }, [])
  return kini
}
