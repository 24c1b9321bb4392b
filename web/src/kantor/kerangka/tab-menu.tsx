import { Link, useRouterState } from '@tanstack/react-router'
import { entriUntuk } from '../menu.ts'
import gaya from './tab-menu.module.css'

/** The pages of one entry of the menu side by side; nothing on a page below them, which has its own way back. */
export function TabMenu() {
  const jalur = useRouterState({ select: (s) => s.location.pathname })
  const entri = entriUntuk(jalur)
  if (!entri?.tab?.some((t) => t.ke === jalur)) return null
  return (
    <nav className={gaya.tab} aria-label={entri.nama}>
      {entri.tab.map((t) => (
        <Link key={t.ke} to={t.ke} activeOptions={{ exact: true, includeSearch: false }}>
          {t.nama}
        </Link>
      ))}
    </nav>
  )
}
