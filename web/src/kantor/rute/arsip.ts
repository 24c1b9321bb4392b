import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { kantor, teksSaja } from './akar.ts'

const arsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip',
  validateSearch: (s: Record<string, unknown>): { cari?: string } => teksSaja(s, ['cari']),
  component: lazyRouteComponent(() => import('../../features/arsip/arsip.tsx')),
})
const satuArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/$arsipId',
  component: lazyRouteComponent(() => import('../../features/arsip/satu-arsip.tsx')),
})
const retensiArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/retensi',
  component: lazyRouteComponent(() => import('../../features/arsip/retensi.tsx')),
})
const susutArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/susut/$susutId',
  component: lazyRouteComponent(() => import('../../features/arsip/susut.tsx')),
})
const tempatArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/tempat',
  validateSearch: (s: Record<string, unknown>): { tempat?: string } => teksSaja(s, ['tempat']),
  component: lazyRouteComponent(() => import('../../features/arsip/tempat.tsx')),
})
const pindaiArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/pindai',
  validateSearch: (s: Record<string, unknown>): { kode?: string } => teksSaja(s, ['kode']),
  component: lazyRouteComponent(() => import('../../features/arsip/pindai.tsx')),
})
const imporArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/impor',
  validateSearch: (s: Record<string, unknown>): { impor?: string } => teksSaja(s, ['impor']),
  component: lazyRouteComponent(() => import('../../features/arsip/impor.tsx')),
})
const klasifikasiArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/klasifikasi',
  component: lazyRouteComponent(() => import('../../features/arsip/klasifikasi.tsx')),
})
const periksaArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/periksa',
  component: lazyRouteComponent(() => import('../../features/arsip/periksa-arsip.tsx')),
})

/** The archive and its rooms. */
export const ruteArsip = [
  arsip,
  satuArsip,
  retensiArsip,
  susutArsip,
  tempatArsip,
  pindaiArsip,
  imporArsip,
  klasifikasiArsip,
  periksaArsip,
] as const
