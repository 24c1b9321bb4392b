import { Link } from '@tanstack/react-router'
import { pesanArsip } from './arsip.pesan.ts'
import gaya from './bagian-arsip.module.css'

const t = pesanArsip.tab
const TUJUAN = [
  ['/arsip', t.daftar],
  ['/arsip/retensi', t.retensi],
  ['/arsip/tempat', t.tempat],
  ['/arsip/impor', t.impor],
  ['/arsip/klasifikasi', t.klasifikasi],
  ['/arsip/periksa', t.periksa],
] as const

/** The rooms of the archive; stands above the title of each. */
export function BagianArsip() {
  return (
    <nav aria-label={pesanArsip.bagian} className={gaya.bagian}>
      {TUJUAN.map(([ke, nama]) => (
        <Link key={ke} to={ke} activeOptions={{ exact: true, includeSearch: false }} className={gaya.tujuan}>
          {nama}
        </Link>
      ))}
    </nav>
  )
}
