import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { usePintasan } from '../../../design/pintasan/index.ts'
import { kelasTombol } from '../../../design/tombol.tsx'
import { Tuts } from '../../../design/tuts.tsx'
import { kueriTandaTangan } from './tanda-tangan.kueri.ts'
import { pesanTandaTangan as p } from './tanda-tangan.pesan.ts'

/** From the inbox, where two or more acts wait that can be signed in one sitting. */
export function TautanTandaTangan() {
  const { data } = useQuery(kueriTandaTangan)
  const jumlah = data ? data.baris.filter((b) => b.kendala === null).length + data.sisa : 0
  return jumlah >= 2 ? <Tautan jumlah={jumlah} /> : null
}

function Tautan({ jumlah }: { jumlah: number }) {
  const tautan = useRef<HTMLAnchorElement>(null)
  usePintasan([
    { tombol: 'd', nama: p.pintasan.daftar, lingkup: 'halaman', jalankan: () => tautan.current?.click() },
  ])
  return (
    <Link ref={tautan} to="/tandatangani" className={kelasTombol}>
      {p.tautan(jumlah)} <Tuts tombol="d" />
    </Link>
  )
}
