import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { KUNCI_AGENDA, type SaringAgendaAlamat } from '../../features/surat/alamat-agenda.ts'
import { kantor, teksSaja } from './akar.ts'

const buku = createRoute({
  getParentRoute: () => kantor,
  path: '/buku',
  component: lazyRouteComponent(() => import('../../features/buku/daftar-buku.tsx')),
})
const templatBuku = createRoute({
  getParentRoute: () => kantor,
  path: '/buku/templat/$id',
  component: lazyRouteComponent(() => import('../../features/buku/templat/templat-buku.tsx')),
})
const agenda = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda',
  validateSearch: (s: Record<string, unknown>): SaringAgendaAlamat => teksSaja(s, KUNCI_AGENDA),
  component: lazyRouteComponent(() => import('../../features/surat/agenda.tsx')),
})
const agendaMasuk = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda/masuk',
  validateSearch: (s: Record<string, unknown>): SaringAgendaAlamat => teksSaja(s, KUNCI_AGENDA),
  component: lazyRouteComponent(() => import('../../features/surat/masuk/daftar-masuk.tsx')),
})
const satuSuratMasuk = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda/masuk/$suratId',
  component: lazyRouteComponent(() => import('../../features/surat/disposisi/satu-surat.tsx')),
})
const agendaDisposisi = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda/disposisi',
  validateSearch: (s: Record<string, unknown>): { saring?: string } => teksSaja(s, ['saring']),
  component: lazyRouteComponent(() => import('../../features/surat/disposisi/daftar-disposisi.tsx')),
})
const agendaEkspedisi = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda/ekspedisi',
  validateSearch: (s: Record<string, unknown>): SaringAgendaAlamat => teksSaja(s, KUNCI_AGENDA),
  component: lazyRouteComponent(() => import('../../features/surat/ekspedisi/ekspedisi.tsx')),
})
const agendaNomor = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda/nomor',
  component: lazyRouteComponent(() => import('../../features/surat/blok/nomor.tsx')),
})
const daftarTemplatSurat = createRoute({
  getParentRoute: () => kantor,
  path: '/templat-surat',
  component: lazyRouteComponent(() => import('../../features/surat/templat/daftar-templat.tsx')),
})
const templatSurat = createRoute({
  getParentRoute: () => kantor,
  path: '/templat-surat/$jenis',
  validateSearch: (s: Record<string, unknown>): { versi?: string } => teksSaja(s, ['versi']),
  component: lazyRouteComponent(() => import('../../features/surat/templat/templat.tsx')),
})
const kirimanSurat = createRoute({
  getParentRoute: () => kantor,
  path: '/kiriman-surat',
  validateSearch: (s: Record<string, unknown>): { cari?: string } => teksSaja(s, ['cari']),
  component: lazyRouteComponent(() => import('../../features/surat/kirim/daftar-kiriman.tsx')),
})
const suratSurel = createRoute({
  getParentRoute: () => kantor,
  path: '/surat-surel',
  validateSearch: (s: Record<string, unknown>): { keadaan?: string } => teksSaja(s, ['keadaan']),
  component: lazyRouteComponent(() => import('../../features/surat/usul/daftar-usul.tsx')),
})
const tandaTangan = createRoute({
  getParentRoute: () => kantor,
  path: '/tanda-tangan',
  component: lazyRouteComponent(() => import('../../features/ttd/tanda-tangan.tsx')),
})
const buktiJangkaPanjang = createRoute({
  getParentRoute: () => kantor,
  path: '/tanda-tangan/bukti',
  component: lazyRouteComponent(() => import('../../features/ttd/bukti-jangka-panjang.tsx')),
})
const periksa = createRoute({
  getParentRoute: () => kantor,
  path: '/periksa',
  component: lazyRouteComponent(() => import('../../features/terbit/periksa.tsx')),
})

/** Books, letters, signatures, checking a file. */
export const ruteNaskah = [
  buku,
  templatBuku,
  agenda,
  agendaMasuk,
  satuSuratMasuk,
  agendaDisposisi,
  agendaEkspedisi,
  agendaNomor,
  daftarTemplatSurat,
  templatSurat,
  kirimanSurat,
  suratSurel,
  tandaTangan,
  buktiJangkaPanjang,
  periksa,
] as const
