import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { hitungSemuaTabel, periksaHitungan, ruteAgregat } from '#agregat'
import { getKantor, ruteAkun } from '#akun'
import {
  jadwalArsip,
  kerjaArsip,
  PEKERJAAN_IMPOR,
  PEKERJAAN_SUSUT,
  pagarArsip,
  pekerjaImporArsip,
  pekerjaSusut,
  pemegangArsip,
  ruteArsip,
} from '#arsip'
import { kerjaBuku, ruteBuku } from '#buku'
import {
  galatDkb,
  PEKERJAAN_MUSNAH,
  PEKERJAAN_PERIKSA,
  pekerjaBanding,
  pekerjaImpor,
  pekerjaMusnah,
  pekerjaPeriksa,
  ruteDkb,
  sapuSnapshotYatim,
} from '#dkb'
import { ruteDokumen, type TanyaPemegang } from '#dokumen'
import { buatTitik, ruteJejak } from '#jejak'
import { jadwalKabar, ruteKabar, ruteSetelanMasuk } from '#kabar'
import { ruteKalender } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import { rutePeristiwa } from '#peristiwa'
import type { App } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import {
  daftarkanKerja,
  jadwalPengingat,
  kerjaRancangan,
  PEKERJAAN_BUKU_SOP,
  PEKERJAAN_KERJA,
  pekerjaBuku,
  pekerjaKerja,
  pemegangBerkas,
  pulihkanKerja,
  ruteLembar,
  rutePengingat,
  ruteSop,
  ruteUlasan,
} from '#sop'
import {
  jadwalSurat,
  kerjaNaskah,
  kerjaSurat,
  pemegangSurat,
  ruteKirim,
  ruteSurat,
  ruteTautanSurat,
  ruteTemplat,
  ruteUsul,
} from '#surat'
import {
  findPemakaiRilis,
  kerjaLayanan,
  PEKERJAAN_RILIS,
  pekerjaRilis,
  pemegangRilis,
  ruteLayanan,
  ruteTerbit,
} from '#terbit'
import { jadwalTtd, kerjaTtd, pembubuhTtd, pemegangTtd, ruteTtd } from '#ttd'
import { ruteWilayah } from '#wilayah'
import { isLoopback } from './http/alamat.ts'
import { cadangan, NAMA_KERJA } from './http/cadangan.routes.ts'
import { ruteCari } from './http/cari.routes.ts'
import { portBebas } from './http/port-bebas.ts'
import { buatServer } from './http/server.ts'
import { buatServerPublik, type ServerPublik } from './http/server-publik.ts'
import { jalankanJadwal } from './jobs/jadwal.ts'
import type { Kantor } from './kantor/buka-kantor.ts'

const FOLDER_LAYAR = join(import.meta.dirname, '../web/dist')

/** What steps of SOPs may name in this office. */
export function daftarkanKerjaKantor(kantor: Kantor): void {
  daftarkanKerja(kantor, [
    ...kerjaBuku(kantor),
    ...kerjaTtd(kantor),
    ...kerjaSurat(kantor),
    ...kerjaNaskah(kantor),
    ...kerjaArsip(kantor),
    ...kerjaLayanan(kantor),
    ...kerjaRancangan(kantor, pembubuhTtd(kantor)),
  ])
}

/** Registers what modules offer, mends what a crash left, and starts the queue. */
export async function mulaiBekerja(kantor: Kantor): Promise<{ rute: readonly Rute[] }> {
  const simpan = cadangan(kantor)
  daftarkanKerjaKantor(kantor)
  kantor.antrean.daftarkan(PEKERJAAN_KERJA, pekerjaKerja(kantor))
  kantor.antrean.daftarkan(PEKERJAAN_BUKU_SOP, pekerjaBuku(kantor))
  kantor.antrean.daftarkan('dkb.impor', pekerjaImpor(kantor))
  kantor.antrean.daftarkan('dkb.banding', pekerjaBanding(kantor))
  kantor.antrean.daftarkan(PEKERJAAN_PERIKSA, pekerjaPeriksa(kantor))
  kantor.antrean.daftarkan(PEKERJAAN_MUSNAH, pekerjaMusnah(kantor))
  kantor.antrean.daftarkan(PEKERJAAN_RILIS, pekerjaRilis(kantor))
  kantor.antrean.daftarkan(PEKERJAAN_IMPOR, pekerjaImporArsip(kantor))
  kantor.antrean.daftarkan(
    PEKERJAAN_SUSUT,
    pekerjaSusut(kantor, (hash) => findPemakaiRilis(kantor, hash)),
  )
  kantor.antrean.daftarkan(NAMA_KERJA, simpan.pekerja)
  await sapuSnapshotYatim(kantor)
  await kantor.antrean.mulai()
  await pulihkanKerja(kantor)
  return { rute: [...RUTE, (app) => simpan.rute(app)] }
}

/** Every base count is sealed and is what the rows say: figures then stand without the rows. */
async function siapMusnah(s: Sarana, snapshotId: string): Promise<Result<void>> {
  const hitung = await hitungSemuaTabel(s, { snapshotId, tingkat: 'kabkota' })
  if (!hitung.ok) return hitung
  const periksa = await periksaHitungan(s, snapshotId)
  if (!periksa.ok) return periksa
  const { cara, berbeda } = periksa.value
  return cara === 'baris-kode' && berbeda.length === 0 ? ok() : tolak(galatDkb.hitunganBelumUtuh(snapshotId))
}

type Rute = (app: App, s: Sarana) => void | Promise<void>

/** Modules whose things hold documents: what none of them knows of nobody reads. */
const PEMEGANG: readonly TanyaPemegang[] = [
  pemegangBerkas,
  pemegangSurat,
  pemegangTtd,
  pemegangArsip,
  pemegangRilis,
]

/** The routes of all modules; the edge adds its own. `scripts/docs.ts` reads them too. */
export const RUTE: readonly Rute[] = [
  pagarArsip,
  ruteAkun,
  ruteKalender,
  (app, s) => ruteWilayah(app, s, async () => (await getKantor(s.db)).kode),
  (app, s) => ruteDkb(app, s, (id) => siapMusnah(s, id)),
  rutePeristiwa,
  ruteAgregat,
  (app, s) => ruteDokumen(app, s, PEMEGANG),
  ruteKabar,
  ruteSetelanMasuk,
  ruteSop,
  ruteLembar,
  rutePengingat,
  ruteUlasan,
  ruteSurat,
  ruteTemplat,
  ruteKirim,
  ruteTautanSurat,
  ruteUsul,
  ruteTtd,
  (app, s) => ruteArsip(app, s, PEMEGANG),
  ruteBuku,
  ruteTerbit,
  ruteLayanan,
  ruteJejak,
  ruteCari,
]

export interface Layanan {
  readonly url: string
  /** Of the public pages, when they were asked for. */
  readonly urlPublik?: string
  tutup(): Promise<void>
}

/** Starts workers, rhythms and the server. A port that is taken is followed by the next free one. */
export async function layani(
  kantor: Kantor,
  opsi: {
    alamat: string
    port: number
    tls?: { sertifikat: Buffer; kunci: Buffer }
    /** Public pages on a listener of their own; absent: none. Same certificate. */
    publik?: { alamat: string; port: number }
    /** No rhythms: where the clock stands, real seconds would decide what is due. */
    tanpaJadwal?: true
  },
): Promise<Layanan> {
  const { rute } = await mulaiBekerja(kantor)
  const app = await buatServer(kantor, {
    rute,
    web: FOLDER_LAYAR,
    latihan: (await getKantor(kantor.db)).latihan,
    ...(opsi.tls && { tls: opsi.tls }),
  })
  await app.listen({ host: opsi.alamat, port: await portBebas(opsi.alamat, opsi.port) })
  const publik = opsi.publik && (await bukaPublik(kantor, opsi.publik, opsi.tls))
  kantor.terimaTumpangan()
  const { port } = app.server.address() as AddressInfo
  const jadwal = [
    { nama: 'jejak.titik', setiapDetik: 5, jalankan: () => buatTitik(kantor) },
    ...jadwalKabar(kantor),
    ...jadwalPengingat(kantor),
    ...jadwalSurat(kantor),
    ...jadwalArsip(kantor),
    ...jadwalTtd(kantor),
    ...(publik
      ? [{ nama: 'terbit.pemakaian', setiapDetik: 60, jalankan: () => publik.server.simpanPemakaian() }]
      : []),
  ]
  const henti = jalankanJadwal(opsi.tanpaJadwal ? [] : jadwal, kantor.log)
  const nama = isLoopback(opsi.alamat) ? 'localhost' : opsi.alamat
  return {
    url: `${opsi.tls ? 'https' : 'http'}://${nama}:${port}`,
    ...(publik && { urlPublik: publik.url }),
    async tutup() {
      await publik?.server.app.close()
      await app.close()
      await henti()
      await publik?.server.simpanPemakaian()
    },
  }
}

async function bukaPublik(
  kantor: Kantor,
  di: { alamat: string; port: number },
  tls: { sertifikat: Buffer; kunci: Buffer } | undefined,
): Promise<{ server: ServerPublik; url: string }> {
  const server = await buatServerPublik(kantor, { web: FOLDER_LAYAR, ...(tls && { tls }) })
  await server.app.listen({ host: di.alamat, port: await portBebas(di.alamat, di.port) })
  const { port } = server.app.server.address() as AddressInfo
  const nama = isLoopback(di.alamat) ? 'localhost' : di.alamat
  return { server, url: `${tls ? 'https' : 'http'}://${nama}:${port}` }
}
