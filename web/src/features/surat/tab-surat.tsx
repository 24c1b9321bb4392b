import { Link } from '@tanstack/react-router'
import { pesanSurat } from './surat.pesan.ts'
import gaya from './tab-surat.module.css'

const TAB = [
  ['/agenda/masuk', pesanSurat.tab.masuk],
  ['/agenda', pesanSurat.tab.keluar],
  ['/agenda/ekspedisi', pesanSurat.tab.ekspedisi],
  ['/agenda/disposisi', pesanSurat.tab.disposisi],
  ['/agenda/nomor', pesanSurat.tab.nomor],
] as const

/** The books of letters side by side, as they lie on the desk. */
export function TabSurat() {
  return (
    <nav className={gaya.tab} aria-label={pesanSurat.tab.nama}>
      {TAB.map(([ke, nama]) => (
        <Link key={ke} to={ke} activeOptions={{ exact: ke === '/agenda', includeSearch: false }}>
          {nama}
        </Link>
      ))}
    </nav>
  )
}
