import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { kantor, teksSaja } from './akar.ts'

const beranda = createRoute({
  getParentRoute: () => kantor,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: context.saya.pengelola ? '/pengaturan' : '/kotak-masuk' })
  },
})
const kotakMasuk = createRoute({
  getParentRoute: () => kantor,
  path: '/kotak-masuk',
  validateSearch: (s: Record<string, unknown>): { pandang?: string; saring?: string; pelaksana?: string } =>
    teksSaja(s, ['pandang', 'saring', 'pelaksana']),
  component: lazyRouteComponent(() => import('../../features/sop/kotak-masuk.tsx')),
})
const tandatangani = createRoute({
  getParentRoute: () => kantor,
  path: '/tandatangani',
  component: lazyRouteComponent(() => import('../../features/sop/tanda-tangan/tandatangani.tsx')),
})
const kabar = createRoute({
  getParentRoute: () => kantor,
  path: '/kabar',
  validateSearch: (s: Record<string, unknown>): { saring?: string; lewati?: string } =>
    teksSaja(s, ['saring', 'lewati']),
  component: lazyRouteComponent(() => import('../../features/kabar/kabar.tsx')),
})
const daftarBerkas = createRoute({
  getParentRoute: () => kantor,
  path: '/berkas',
  validateSearch: (s: Record<string, unknown>): { mulai?: string } => teksSaja(s, ['mulai']),
  component: lazyRouteComponent(() => import('../../features/sop/daftar-berkas.tsx')),
})
const berkas = createRoute({
  getParentRoute: () => kantor,
  path: '/berkas/$berkasId',
  component: lazyRouteComponent(() => import('../../features/sop/berkas.tsx')),
})
const narasi = createRoute({
  getParentRoute: () => kantor,
  path: '/berkas/$berkasId/analisis',
  component: lazyRouteComponent(() => import('../../features/buku/narasi.tsx')),
})

/** What waits, and the cases. */
export const ruteKerja = [beranda, kotakMasuk, tandatangani, kabar, daftarBerkas, berkas, narasi] as const
