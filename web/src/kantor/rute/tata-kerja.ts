import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { kantor, teksSaja } from './akar.ts'

const daftarSop = createRoute({
  getParentRoute: () => kantor,
  path: '/sop',
  component: lazyRouteComponent(() => import('../../features/sop/daftar-sop.tsx')),
})
const daftarSusun = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/susun',
  component: lazyRouteComponent(() => import('../../features/sop/susun/daftar-susun.tsx')),
})
const ukurSop = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/$sopId/ukur',
  validateSearch: (s: Record<string, unknown>): { dari?: string; sampai?: string } =>
    teksSaja(s, ['dari', 'sampai']),
  component: lazyRouteComponent(() => import('../../features/sop/ukur/ukur.tsx')),
})
const imporSop = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/impor',
  component: lazyRouteComponent(() => import('../../features/sop/impor/impor.tsx')),
})
const susun = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/susun/$rancanganId',
  validateSearch: (s: Record<string, unknown>): { bagian?: string } => teksSaja(s, ['bagian']),
  component: lazyRouteComponent(() => import('../../features/sop/susun/susun.tsx')),
})
const peraturan = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/peraturan',
  component: lazyRouteComponent(() => import('../../features/sop/peraturan/peraturan.tsx')),
})
const sop = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/$sopId',
  component: lazyRouteComponent(() => import('../../features/sop/sop.tsx')),
})
const bpmnSop = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/$sopId/bpmn',
  component: lazyRouteComponent(() => import('../../features/sop/bpmn/bpmn.tsx')),
})
const jejak = createRoute({
  getParentRoute: () => kantor,
  path: '/jejak',
  validateSearch: (s: Record<string, unknown>): { objek?: string; tindakan?: string } =>
    teksSaja(s, ['objek', 'tindakan']),
  component: lazyRouteComponent(() => import('../../features/jejak/jejak.tsx')),
})
const serahTerima = createRoute({
  getParentRoute: () => kantor,
  path: '/serah-terima',
  component: lazyRouteComponent(() => import('../../features/akun/serah-terima.tsx')),
})
const pengaturan = createRoute({
  getParentRoute: () => kantor,
  path: '/pengaturan',
  component: lazyRouteComponent(() => import('../../features/pengaturan/pengaturan.tsx')),
})
const bagianPengaturan = createRoute({
  getParentRoute: () => kantor,
  path: '/pengaturan/$bagian',
  component: lazyRouteComponent(() => import('../../features/pengaturan/pengaturan.tsx')),
})

/** SOPs, the record, the office itself. */
export const ruteTataKerja = [
  daftarSop,
  daftarSusun,
  ukurSop,
  imporSop,
  susun,
  peraturan,
  sop,
  bpmnSop,
  jejak,
  serahTerima,
  pengaturan,
  bagianPengaturan,
] as const
