import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { kueriJumlahMenunggu } from '../../features/sop/sop.kueri.ts'
import { Ditolak } from '../galat-layar.ts'
import { HalamanTiada } from '../halaman-umum.tsx'
import { Kerangka } from '../kerangka/kerangka.tsx'
import { klienKueri, kueriSaya } from '../kueri.ts'
import { ingatSesi } from '../pembuka.ts'

export const akar = createRootRoute({ component: Outlet, notFoundComponent: HalamanTiada })

/** Every page of the office needs a session; without one the reader comes back here after logging in. */
export const kantor = createRoute({
  getParentRoute: () => akar,
  id: 'kantor',
  component: Kerangka,
  beforeLoad: async ({ location }) => {
    const saya = await klienKueri.ensureQueryData(kueriSaya).catch((sebab: unknown) => {
      if (sebab instanceof Ditolak && sebab.status === 401) {
        ingatSesi(false)
        throw redirect({ to: '/masuk', search: location.pathname === '/' ? {} : { ke: location.href } })
      }
      throw sebab
    })
    if (saya.wajibGantiSandi) throw redirect({ to: '/ganti-sandi' })
    // Every page shows how many cases wait, and the inbox shows which: asked for before either stands.
    if (saya.pegawaiId) void klienKueri.ensureQueryData(kueriJumlahMenunggu).catch(() => undefined)
    return { saya }
  },
})

/** Keeps the named search words that are text, so that a hand-made address cannot break a page. */
export function teksSaja<K extends string>(
  s: Record<string, unknown>,
  kunci: readonly K[],
): { [k in K]?: string } {
  const hasil: { [k in K]?: string } = {}
  for (const k of kunci) {
    const nilai = s[k]
    if (typeof nilai === 'string' || typeof nilai === 'number') hasil[k] = String(nilai)
  }
  return hasil
}
