import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { type CariTabel, KUNCI_CARI_TABEL } from '../features/agregat/alamat-tabel.ts'
import { kueriJumlahMenunggu } from '../features/sop/sop.kueri.ts'
import { KUNCI_AGENDA, type SaringAgendaAlamat } from '../features/surat/alamat-agenda.ts'
import { Ditolak } from './galat-layar.ts'
import { HalamanGagal, HalamanMemuat, HalamanTiada } from './halaman-umum.tsx'
import { Kerangka } from './kerangka/kerangka.tsx'
import { klienKueri, kueriSaya } from './kueri.ts'
import { ingatSesi } from './pembuka.ts'

const akar = createRootRoute({ component: Outlet, notFoundComponent: HalamanTiada })

const masuk = createRoute({
  getParentRoute: () => akar,
  path: '/masuk',
  validateSearch: (s: Record<string, unknown>): { ke?: string } => teksSaja(s, ['ke']),
  component: lazyRouteComponent(() => import('../features/akun/masuk.tsx')),
})
const akunPertama = createRoute({
  getParentRoute: () => akar,
  path: '/akun-pertama',
  component: lazyRouteComponent(() => import('../features/akun/akun-pertama.tsx')),
})
const gantiSandi = createRoute({
  getParentRoute: () => akar,
  path: '/ganti-sandi',
  component: lazyRouteComponent(() => import('../features/akun/wajib-ganti-sandi.tsx')),
})

/** Every page of the office needs a session; without one the reader comes back here after logging in. */
const kantor = createRoute({
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
  component: lazyRouteComponent(() => import('../features/sop/kotak-masuk.tsx')),
})
const tandatangani = createRoute({
  getParentRoute: () => kantor,
  path: '/tandatangani',
  component: lazyRouteComponent(() => import('../features/sop/tanda-tangan/tandatangani.tsx')),
})
const kabar = createRoute({
  getParentRoute: () => kantor,
  path: '/kabar',
  validateSearch: (s: Record<string, unknown>): { saring?: string; lewati?: string } =>
    teksSaja(s, ['saring', 'lewati']),
  component: lazyRouteComponent(() => import('../features/kabar/kabar.tsx')),
})
const daftarBerkas = createRoute({
  getParentRoute: () => kantor,
  path: '/berkas',
  validateSearch: (s: Record<string, unknown>): { mulai?: string } => teksSaja(s, ['mulai']),
  component: lazyRouteComponent(() => import('../features/sop/daftar-berkas.tsx')),
})
const berkas = createRoute({
  getParentRoute: () => kantor,
  path: '/berkas/$berkasId',
  component: lazyRouteComponent(() => import('../features/sop/berkas.tsx')),
})
const narasi = createRoute({
  getParentRoute: () => kantor,
  path: '/berkas/$berkasId/analisis',
  component: lazyRouteComponent(() => import('../features/buku/narasi.tsx')),
})
const buku = createRoute({
  getParentRoute: () => kantor,
  path: '/buku',
  component: lazyRouteComponent(() => import('../features/buku/daftar-buku.tsx')),
})
const templatBuku = createRoute({
  getParentRoute: () => kantor,
  path: '/buku/templat/$id',
  component: lazyRouteComponent(() => import('../features/buku/templat/templat-buku.tsx')),
})
const cuplikan = createRoute({
  getParentRoute: () => kantor,
  path: '/cuplikan',
  component: lazyRouteComponent(() => import('../features/dkb/daftar-cuplikan.tsx')),
})
const labelImpor = createRoute({
  getParentRoute: () => kantor,
  path: '/label-impor',
  component: lazyRouteComponent(() => import('../features/dkb/label-impor.tsx')),
})
const satuCuplikan = createRoute({
  getParentRoute: () => kantor,
  path: '/cuplikan/$snapshotId',
  component: lazyRouteComponent(() => import('../features/dkb/cuplikan.tsx')),
})
const mutu = createRoute({
  getParentRoute: () => kantor,
  path: '/cuplikan/$snapshotId/mutu',
  validateSearch: (s: Record<string, unknown>): { aturan?: string } => teksSaja(s, ['aturan']),
  component: lazyRouteComponent(() => import('../features/dkb/mutu.tsx')),
})
const daftarBanding = createRoute({
  getParentRoute: () => kantor,
  path: '/banding',
  component: lazyRouteComponent(() => import('../features/dkb/banding-daftar.tsx')),
})
const banding = createRoute({
  getParentRoute: () => kantor,
  path: '/banding/$bandingId',
  component: lazyRouteComponent(() => import('../features/dkb/banding.tsx')),
})
const pemusnahan = createRoute({
  getParentRoute: () => kantor,
  path: '/pemusnahan',
  component: lazyRouteComponent(() => import('../features/dkb/pemusnahan.tsx')),
})
const daftarTabel = createRoute({
  getParentRoute: () => kantor,
  path: '/tabel',
  validateSearch: (s: Record<string, unknown>): { snapshot?: string; q?: string } =>
    teksSaja(s, ['snapshot', 'q']),
  component: lazyRouteComponent(() => import('../features/agregat/daftar-tabel.tsx')),
})
const tabel = createRoute({
  getParentRoute: () => kantor,
  path: '/tabel/$tabelId',
  validateSearch: (s: Record<string, unknown>): CariTabel => teksSaja(s, KUNCI_CARI_TABEL),
  component: lazyRouteComponent(() => import('../features/agregat/tabel.tsx')),
})
const peristiwa = createRoute({
  getParentRoute: () => kantor,
  path: '/peristiwa',
  validateSearch: (s: Record<string, unknown>): { bulan?: string } => teksSaja(s, ['bulan']),
  component: lazyRouteComponent(() => import('../features/peristiwa/peristiwa.tsx')),
})
const neraca = createRoute({
  getParentRoute: () => kantor,
  path: '/neraca',
  validateSearch: (
    s: Record<string, unknown>,
  ): { awal?: string; akhir?: string; tingkat?: string; lajur?: string } =>
    teksSaja(s, ['awal', 'akhir', 'tingkat', 'lajur']),
  component: lazyRouteComponent(() => import('../features/agregat/neraca.tsx')),
})
const indikator = createRoute({
  getParentRoute: () => kantor,
  path: '/indikator',
  validateSearch: (
    s: Record<string, unknown>,
  ): { snapshot?: string; tingkat?: string; awal?: string; kelompok?: string; sel?: string } =>
    teksSaja(s, ['snapshot', 'tingkat', 'awal', 'kelompok', 'sel']),
  component: lazyRouteComponent(() => import('../features/agregat/indikator/indikator.tsx')),
})
const bandingSemester = createRoute({
  getParentRoute: () => kantor,
  path: '/banding-semester',
  validateSearch: (
    s: Record<string, unknown>,
  ): { tabel?: string; awal?: string; akhir?: string; tingkat?: string; kategori?: string; jk?: string } =>
    teksSaja(s, ['tabel', 'awal', 'akhir', 'tingkat', 'kategori', 'jk']),
  component: lazyRouteComponent(() => import('../features/agregat/banding/banding.tsx')),
})
const periksaTabel = createRoute({
  getParentRoute: () => kantor,
  path: '/periksa-tabel',
  component: lazyRouteComponent(() => import('../features/agregat/asing/periksa-tabel.tsx')),
})
const pengamanan = createRoute({
  getParentRoute: () => kantor,
  path: '/pengamanan',
  validateSearch: (s: Record<string, unknown>): { snapshot?: string } => teksSaja(s, ['snapshot']),
  component: lazyRouteComponent(() => import('../features/agregat/pengamanan/pengamanan.tsx')),
})
const daftarRilis = createRoute({
  getParentRoute: () => kantor,
  path: '/rilis',
  component: lazyRouteComponent(() => import('../features/terbit/rilis/daftar-rilis.tsx')),
})
const rilis = createRoute({
  getParentRoute: () => kantor,
  path: '/rilis/$rilisId',
  component: lazyRouteComponent(() => import('../features/terbit/rilis/rilis.tsx')),
})
const daftarLayanan = createRoute({
  getParentRoute: () => kantor,
  path: '/layanan',
  validateSearch: (s: Record<string, unknown>): { status?: string } => teksSaja(s, ['status']),
  component: lazyRouteComponent(() => import('../features/terbit/layanan/daftar-layanan.tsx')),
})
const layanan = createRoute({
  getParentRoute: () => kantor,
  path: '/layanan/$id',
  component: lazyRouteComponent(() => import('../features/terbit/layanan/permintaan.tsx')),
})
const agenda = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda',
  validateSearch: (s: Record<string, unknown>): SaringAgendaAlamat => teksSaja(s, KUNCI_AGENDA),
  component: lazyRouteComponent(() => import('../features/surat/agenda.tsx')),
})
const agendaMasuk = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda/masuk',
  validateSearch: (s: Record<string, unknown>): SaringAgendaAlamat => teksSaja(s, KUNCI_AGENDA),
  component: lazyRouteComponent(() => import('../features/surat/masuk/daftar-masuk.tsx')),
})
const satuSuratMasuk = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda/masuk/$suratId',
  component: lazyRouteComponent(() => import('../features/surat/disposisi/satu-surat.tsx')),
})
const agendaDisposisi = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda/disposisi',
  validateSearch: (s: Record<string, unknown>): { saring?: string } => teksSaja(s, ['saring']),
  component: lazyRouteComponent(() => import('../features/surat/disposisi/daftar-disposisi.tsx')),
})
const agendaEkspedisi = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda/ekspedisi',
  validateSearch: (s: Record<string, unknown>): SaringAgendaAlamat => teksSaja(s, KUNCI_AGENDA),
  component: lazyRouteComponent(() => import('../features/surat/ekspedisi/ekspedisi.tsx')),
})
const agendaNomor = createRoute({
  getParentRoute: () => kantor,
  path: '/agenda/nomor',
  component: lazyRouteComponent(() => import('../features/surat/blok/nomor.tsx')),
})
const daftarTemplatSurat = createRoute({
  getParentRoute: () => kantor,
  path: '/templat-surat',
  component: lazyRouteComponent(() => import('../features/surat/templat/daftar-templat.tsx')),
})
const templatSurat = createRoute({
  getParentRoute: () => kantor,
  path: '/templat-surat/$jenis',
  validateSearch: (s: Record<string, unknown>): { versi?: string } => teksSaja(s, ['versi']),
  component: lazyRouteComponent(() => import('../features/surat/templat/templat.tsx')),
})
const kirimanSurat = createRoute({
  getParentRoute: () => kantor,
  path: '/kiriman-surat',
  validateSearch: (s: Record<string, unknown>): { cari?: string } => teksSaja(s, ['cari']),
  component: lazyRouteComponent(() => import('../features/surat/kirim/daftar-kiriman.tsx')),
})
const suratSurel = createRoute({
  getParentRoute: () => kantor,
  path: '/surat-surel',
  validateSearch: (s: Record<string, unknown>): { keadaan?: string } => teksSaja(s, ['keadaan']),
  component: lazyRouteComponent(() => import('../features/surat/usul/daftar-usul.tsx')),
})
const tandaTangan = createRoute({
  getParentRoute: () => kantor,
  path: '/tanda-tangan',
  component: lazyRouteComponent(() => import('../features/ttd/tanda-tangan.tsx')),
})
const arsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip',
  validateSearch: (s: Record<string, unknown>): { cari?: string } => teksSaja(s, ['cari']),
  component: lazyRouteComponent(() => import('../features/arsip/arsip.tsx')),
})
const satuArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/$arsipId',
  component: lazyRouteComponent(() => import('../features/arsip/satu-arsip.tsx')),
})
const retensiArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/retensi',
  component: lazyRouteComponent(() => import('../features/arsip/retensi.tsx')),
})
const susutArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/susut/$susutId',
  component: lazyRouteComponent(() => import('../features/arsip/susut.tsx')),
})
const tempatArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/tempat',
  validateSearch: (s: Record<string, unknown>): { tempat?: string } => teksSaja(s, ['tempat']),
  component: lazyRouteComponent(() => import('../features/arsip/tempat.tsx')),
})
const pindaiArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/pindai',
  validateSearch: (s: Record<string, unknown>): { kode?: string } => teksSaja(s, ['kode']),
  component: lazyRouteComponent(() => import('../features/arsip/pindai.tsx')),
})
const imporArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/impor',
  validateSearch: (s: Record<string, unknown>): { impor?: string } => teksSaja(s, ['impor']),
  component: lazyRouteComponent(() => import('../features/arsip/impor.tsx')),
})
const klasifikasiArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/klasifikasi',
  component: lazyRouteComponent(() => import('../features/arsip/klasifikasi.tsx')),
})
const periksaArsip = createRoute({
  getParentRoute: () => kantor,
  path: '/arsip/periksa',
  component: lazyRouteComponent(() => import('../features/arsip/periksa-arsip.tsx')),
})
const periksa = createRoute({
  getParentRoute: () => kantor,
  path: '/periksa',
  component: lazyRouteComponent(() => import('../features/terbit/periksa.tsx')),
})
const paspor = createRoute({
  getParentRoute: () => kantor,
  path: '/paspor/$snapshot/$tabel/$wilayah/$kategori/$lajur',
  component: lazyRouteComponent(() => import('../features/terbit/paspor.tsx')),
})
const daftarSop = createRoute({
  getParentRoute: () => kantor,
  path: '/sop',
  component: lazyRouteComponent(() => import('../features/sop/daftar-sop.tsx')),
})
const daftarSusun = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/susun',
  component: lazyRouteComponent(() => import('../features/sop/susun/daftar-susun.tsx')),
})
const ukurSop = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/$sopId/ukur',
  validateSearch: (s: Record<string, unknown>): { dari?: string; sampai?: string } =>
    teksSaja(s, ['dari', 'sampai']),
  component: lazyRouteComponent(() => import('../features/sop/ukur/ukur.tsx')),
})
const imporSop = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/impor',
  component: lazyRouteComponent(() => import('../features/sop/impor/impor.tsx')),
})
const susun = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/susun/$rancanganId',
  validateSearch: (s: Record<string, unknown>): { bagian?: string } => teksSaja(s, ['bagian']),
  component: lazyRouteComponent(() => import('../features/sop/susun/susun.tsx')),
})
const peraturan = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/peraturan',
  component: lazyRouteComponent(() => import('../features/sop/peraturan/peraturan.tsx')),
})
const sop = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/$sopId',
  component: lazyRouteComponent(() => import('../features/sop/sop.tsx')),
})
const bpmnSop = createRoute({
  getParentRoute: () => kantor,
  path: '/sop/$sopId/bpmn',
  component: lazyRouteComponent(() => import('../features/sop/bpmn/bpmn.tsx')),
})
const jejak = createRoute({
  getParentRoute: () => kantor,
  path: '/jejak',
  validateSearch: (s: Record<string, unknown>): { objek?: string; tindakan?: string } =>
    teksSaja(s, ['objek', 'tindakan']),
  component: lazyRouteComponent(() => import('../features/jejak/jejak.tsx')),
})
const serahTerima = createRoute({
  getParentRoute: () => kantor,
  path: '/serah-terima',
  component: lazyRouteComponent(() => import('../features/akun/serah-terima.tsx')),
})
const pengaturan = createRoute({
  getParentRoute: () => kantor,
  path: '/pengaturan',
  component: lazyRouteComponent(() => import('../features/pengaturan/pengaturan.tsx')),
})
const bagianPengaturan = createRoute({
  getParentRoute: () => kantor,
  path: '/pengaturan/$bagian',
  component: lazyRouteComponent(() => import('../features/pengaturan/pengaturan.tsx')),
})

const pohon = akar.addChildren([
  masuk,
  akunPertama,
  gantiSandi,
  kantor.addChildren([
    beranda,
    kotakMasuk,
    tandatangani,
    kabar,
    daftarBerkas,
    berkas,
    narasi,
    buku,
    templatBuku,
    cuplikan,
    satuCuplikan,
    mutu,
    daftarBanding,
    banding,
    pemusnahan,
    labelImpor,
    daftarTabel,
    tabel,
    peristiwa,
    neraca,
    indikator,
    bandingSemester,
    periksaTabel,
    pengamanan,
    daftarRilis,
    rilis,
    daftarLayanan,
    layanan,
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
    arsip,
    satuArsip,
    retensiArsip,
    susutArsip,
    tempatArsip,
    pindaiArsip,
    imporArsip,
    klasifikasiArsip,
    periksaArsip,
    periksa,
    paspor,
    daftarSop,
    daftarSusun,
    imporSop,
    ukurSop,
    susun,
    peraturan,
    sop,
    bpmnSop,
    jejak,
    serahTerima,
    pengaturan,
    bagianPengaturan,
  ]),
])

export const router = createRouter({
  routeTree: pohon,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingComponent: HalamanMemuat,
  defaultErrorComponent: HalamanGagal,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** Keeps the named search words that are text, so that a hand-made address cannot break a page. */
function teksSaja<K extends string>(s: Record<string, unknown>, kunci: readonly K[]): { [k in K]?: string } {
  const hasil: { [k in K]?: string } = {}
  for (const k of kunci) {
    const nilai = s[k]
    if (typeof nilai === 'string' || typeof nilai === 'number') hasil[k] = String(nilai)
  }
  return hasil
}
