import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { akar, teksSaja } from './akar.ts'

const masuk = createRoute({
  getParentRoute: () => akar,
  path: '/masuk',
  validateSearch: (s: Record<string, unknown>): { ke?: string } => teksSaja(s, ['ke']),
  component: lazyRouteComponent(() => import('../../features/akun/masuk.tsx')),
})
const akunPertama = createRoute({
  getParentRoute: () => akar,
  path: '/akun-pertama',
  component: lazyRouteComponent(() => import('../../features/akun/akun-pertama.tsx')),
})
const gantiSandi = createRoute({
  getParentRoute: () => akar,
  path: '/ganti-sandi',
  component: lazyRouteComponent(() => import('../../features/akun/wajib-ganti-sandi.tsx')),
})

/** Before somebody is known. */
export const ruteLuar = [masuk, akunPertama, gantiSandi] as const
