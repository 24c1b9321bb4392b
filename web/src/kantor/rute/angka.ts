import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type CariTabel, KUNCI_CARI_TABEL } from '../../features/agregat/alamat-tabel.ts'
import { kantor, teksSaja } from './akar.ts'

const daftarTabel = createRoute({
  getParentRoute: () => kantor,
  path: '/tabel',
  validateSearch: (s: Record<string, unknown>): { snapshot?: string; q?: string } =>
    teksSaja(s, ['snapshot', 'q']),
  component: lazyRouteComponent(() => import('../../features/agregat/daftar-tabel.tsx')),
})
const tabel = createRoute({
  getParentRoute: () => kantor,
  path: '/tabel/$tabelId',
  validateSearch: (s: Record<string, unknown>): CariTabel => teksSaja(s, KUNCI_CARI_TABEL),
  component: lazyRouteComponent(() => import('../../features/agregat/tabel.tsx')),
})
const neraca = createRoute({
  getParentRoute: () => kantor,
  path: '/neraca',
  validateSearch: (
    s: Record<string, unknown>,
  ): { awal?: string; akhir?: string; tingkat?: string; lajur?: string } =>
    teksSaja(s, ['awal', 'akhir', 'tingkat', 'lajur']),
  component: lazyRouteComponent(() => import('../../features/agregat/neraca.tsx')),
})
const indikator = createRoute({
  getParentRoute: () => kantor,
  path: '/indikator',
  validateSearch: (
    s: Record<string, unknown>,
  ): { snapshot?: string; tingkat?: string; awal?: string; kelompok?: string; sel?: string } =>
    teksSaja(s, ['snapshot', 'tingkat', 'awal', 'kelompok', 'sel']),
  component: lazyRouteComponent(() => import('../../features/agregat/indikator/indikator.tsx')),
})
const bandingSemester = createRoute({
  getParentRoute: () => kantor,
  path: '/banding-semester',
  validateSearch: (
    s: Record<string, unknown>,
  ): { tabel?: string; awal?: string; akhir?: string; tingkat?: string; kategori?: string; jk?: string } =>
    teksSaja(s, ['tabel', 'awal', 'akhir', 'tingkat', 'kategori', 'jk']),
  component: lazyRouteComponent(() => import('../../features/agregat/banding/banding.tsx')),
})
const periksaTabel = createRoute({
  getParentRoute: () => kantor,
  path: '/periksa-tabel',
  component: lazyRouteComponent(() => import('../../features/agregat/asing/periksa-tabel.tsx')),
})
const pengamanan = createRoute({
  getParentRoute: () => kantor,
  path: '/pengamanan',
  validateSearch: (s: Record<string, unknown>): { snapshot?: string } => teksSaja(s, ['snapshot']),
  component: lazyRouteComponent(() => import('../../features/agregat/pengamanan/pengamanan.tsx')),
})
const daftarRilis = createRoute({
  getParentRoute: () => kantor,
  path: '/rilis',
  component: lazyRouteComponent(() => import('../../features/terbit/rilis/daftar-rilis.tsx')),
})
const rilis = createRoute({
  getParentRoute: () => kantor,
  path: '/rilis/$rilisId',
  component: lazyRouteComponent(() => import('../../features/terbit/rilis/rilis.tsx')),
})
const daftarLayanan = createRoute({
  getParentRoute: () => kantor,
  path: '/layanan',
  validateSearch: (s: Record<string, unknown>): { status?: string } => teksSaja(s, ['status']),
  component: lazyRouteComponent(() => import('../../features/terbit/layanan/daftar-layanan.tsx')),
})
const layanan = createRoute({
  getParentRoute: () => kantor,
  path: '/layanan/$id',
  component: lazyRouteComponent(() => import('../../features/terbit/layanan/permintaan.tsx')),
})
const paspor = createRoute({
  getParentRoute: () => kantor,
  path: '/paspor/$snapshot/$tabel/$wilayah/$kategori/$lajur',
  component: lazyRouteComponent(() => import('../../features/terbit/paspor.tsx')),
})

/** Tables, what is computed from them, and what of it goes out. */
export const ruteAngka = [
  daftarTabel,
  tabel,
  neraca,
  indikator,
  bandingSemester,
  periksaTabel,
  pengamanan,
  daftarRilis,
  rilis,
  daftarLayanan,
  layanan,
  paspor,
] as const
