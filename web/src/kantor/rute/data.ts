import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { kantor, teksSaja } from './akar.ts'

const cuplikan = createRoute({
  getParentRoute: () => kantor,
  path: '/cuplikan',
  component: lazyRouteComponent(() => import('../../features/dkb/daftar-cuplikan.tsx')),
})
const labelImpor = createRoute({
  getParentRoute: () => kantor,
  path: '/label-impor',
  component: lazyRouteComponent(() => import('../../features/dkb/label-impor.tsx')),
})
const satuCuplikan = createRoute({
  getParentRoute: () => kantor,
  path: '/cuplikan/$snapshotId',
  component: lazyRouteComponent(() => import('../../features/dkb/cuplikan.tsx')),
})
const mutu = createRoute({
  getParentRoute: () => kantor,
  path: '/cuplikan/$snapshotId/mutu',
  validateSearch: (s: Record<string, unknown>): { aturan?: string } => teksSaja(s, ['aturan']),
  component: lazyRouteComponent(() => import('../../features/dkb/mutu.tsx')),
})
const daftarBanding = createRoute({
  getParentRoute: () => kantor,
  path: '/banding',
  component: lazyRouteComponent(() => import('../../features/dkb/banding-daftar.tsx')),
})
const banding = createRoute({
  getParentRoute: () => kantor,
  path: '/banding/$bandingId',
  component: lazyRouteComponent(() => import('../../features/dkb/banding.tsx')),
})
const pemusnahan = createRoute({
  getParentRoute: () => kantor,
  path: '/pemusnahan',
  component: lazyRouteComponent(() => import('../../features/dkb/pemusnahan.tsx')),
})
const peristiwa = createRoute({
  getParentRoute: () => kantor,
  path: '/peristiwa',
  validateSearch: (s: Record<string, unknown>): { bulan?: string } => teksSaja(s, ['bulan']),
  component: lazyRouteComponent(() => import('../../features/peristiwa/peristiwa.tsx')),
})

/** From the export file to the snapshot; events. */
export const ruteData = [
  cuplikan,
  labelImpor,
  satuCuplikan,
  mutu,
  daftarBanding,
  banding,
  pemusnahan,
  peristiwa,
] as const
