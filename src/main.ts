import { existsSync, lstatSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
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
import { Ditolak } from '#kernel/ditolak'
import { galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type Jam, jamSistem } from '#kernel/jam'
import { rutePeristiwa } from '#peristiwa'
import { bukaAntrean } from '#platform/antrean'
import {
  bersihkanSpill,
  bukaFolderData,
  FolderDipakai,
  kunciFolder,
  pemegangFolder,
} from '#platform/folder-data'
import type { App } from '#platform/http'
import { bukaKunci } from '#platform/kunci'
import { bukaLog, type Log } from '#platform/log'
import { bukaDb, type Db, migrasi, type ServerPostgres, startPostgres } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { bukaSimpanan } from '#platform/simpanan'
import { ident, sql } from '#platform/sql'
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
import { buatServer } from './http/server.ts'
import { buatServerPublik, type ServerPublik } from './http/server-publik.ts'
import { jalankanJadwal } from './jobs/jadwal.ts'

const NAMA_DB = 'tertib'
const FOLDER_LAYAR = join(import.meta.dirname, '../web/dist')

export interface Kantor extends Sarana {
  /** Works beside a running office: no workers, no lock. */
  readonly menumpang: boolean
  /** Lets short verbs work beside this process; only for one that stays, because with it the database goes. */
  terimaTumpangan(): void
  /** The office is whole. Until then a folder that was opened as `baru` counts as empty and is made anew. */
  tandaiJadi(): void
  tutup(): Promise<void>
}

export interface BukaKantor {
  readonly data: string
  /** The verb that opens it, for the sentence a second instance gets. */
  readonly kerja: string
  /** `sendiri` refuses when another process holds the folder; `baru` makes an empty one and refuses an office that is there. */
  readonly cara: 'sendiri' | 'menumpang-bila-jalan' | 'baru'
  readonly jam?: Jam
  readonly log?: Log
}

/** Opens the instruments of the office in `data`: lock, PostgreSQL, migrations, keys, store, queue (not yet started). */
export async function bukaKantor(opsi: BukaKantor): Promise<Kantor> {
  const akar = resolve(opsi.data)
  const ada = adaKantor(akar)
  if (opsi.cara === 'baru' && ada) throw tolakBuka('kantor.sudah-ada', `Sudah ada kantor di ${akar}.`)
  if (opsi.cara !== 'baru' && !ada) {
    throw tolakBuka(
      'kantor.belum-ada',
      `Belum ada kantor di ${akar}. Buat dahulu dengan "tertib mulai" atau "tertib demo".`,
    )
  }
  const pemegang = pemegangFolder(akar)
  if (pemegang && (opsi.cara !== 'menumpang-bila-jalan' || !pemegang.url))
    throw new FolderDipakai(akar, pemegang)
  const folder = bukaFolderData(akar)
  const jam = opsi.jam ?? jamSistem
  const log = opsi.log ?? bukaLog()
  const rakit = (db: Db) => {
    const kunci = bukaKunci(folder.kunci)
    return {
      db,
      jam,
      log,
      kunci,
      folder,
      simpanan: bukaSimpanan(folder.simpanan, kunci),
      antrean: bukaAntrean(db, jam, log),
    }
  }
  if (pemegang?.url) {
    const sarana = rakit(bukaDb(pemegang.url))
    const diam = () => undefined
    return {
      ...sarana,
      menumpang: true,
      terimaTumpangan: diam,
      tandaiJadi: diam,
      tutup: () => sarana.db.tutup(),
    }
  }
  const gembok = kunciFolder(akar, opsi.kerja)
  let basis: Basis | undefined
  try {
    if (opsi.cara === 'baru') siapkanFolderBaru(akar)
    bersihkanSpill(folder)
    basis = await bukaBasis(folder.pg, join(folder.kunci, 'postgres.sandi'))
    await migrasi(basis.db)
    const { url } = basis.db
    const sarana = rakit(basis.db)
    return {
      ...sarana,
      menumpang: false,
      terimaTumpangan: () => gembok.perbarui(url),
      tandaiJadi: () => rmSync(join(akar, BELUM_JADI), { force: true }),
      async tutup() {
        await sarana.antrean.berhenti()
        await buatTitik(sarana)
        await basis?.tutup()
        gembok.lepas()
      },
    }
  } catch (sebab) {
    await basis?.tutup()
    gembok.lepas()
    throw sebab
  }
}

const BELUM_JADI = 'kantor-belum-jadi'

/** A killed or refused `mulai` left half an office here. */
export function isBelumJadi(data: string): boolean {
  return existsSync(join(data, BELUM_JADI))
}

function adaKantor(data: string): boolean {
  return existsSync(join(data, 'kunci/induk.kunci')) && !isBelumJadi(data)
}

function siapkanFolderBaru(akar: string): void {
  if (isBelumJadi(akar)) {
    const pg = join(akar, 'pg')
    // As root in a closed home `pg` only points at the cluster.
    if (lstatSync(pg, { throwIfNoEntry: false })?.isSymbolicLink())
      for (const f of [readlinkSync(pg), `${readlinkSync(pg)}.sandi`])
        rmSync(f, { recursive: true, force: true })
    for (const sisa of [
      'pg',
      'pg.sandi',
      'kunci',
      'simpanan',
      'snapshot',
      'unggahan',
      'latihan',
      'jejak-titik.txt',
    ])
      rmSync(join(akar, sisa), { recursive: true, force: true })
    bukaFolderData(akar)
  }
  writeFileSync(join(akar, BELUM_JADI), '', { mode: 0o600 })
}

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
  ruteArsip,
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
  await app.listen({ host: opsi.alamat, port: await portMulai(opsi.alamat, opsi.port) })
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
  await server.app.listen({ host: di.alamat, port: await portMulai(di.alamat, di.port) })
  const { port } = server.app.server.address() as AddressInfo
  const nama = isLoopback(di.alamat) ? 'localhost' : di.alamat
  return { server, url: `${tls ? 'https' : 'http'}://${nama}:${port}` }
}

/** The port itself or the next free one; 0 stays 0 and the system chooses. */
async function portMulai(host: string, mulai: number): Promise<number> {
  for (let port = mulai; port !== 0 && port <= mulai + 50; port++) {
    const bebas = await new Promise<boolean>((jawab) => {
      const coba = createServer()
      coba.once('error', () => jawab(false))
      coba.listen(port, host, () => coba.close(() => jawab(true)))
    })
    if (bebas) return port
  }
  return 0
}

/** For a restore: only database and folder, as `pulihkanCadangan` fills them. */
export async function bukaUntukPemulihan(akar: string): Promise<{ db: Db; tutup(): Promise<void> }> {
  return bukaBasis(join(akar, 'pg'), join(akar, 'kunci/postgres.sandi'))
}

interface Basis {
  readonly db: Db
  tutup(): Promise<void>
}

/** The office's own server when DATABASE_URL names one, else the bundled one on `pg`. */
async function bukaBasis(pg: string, fileSandi: string): Promise<Basis> {
  const luar = process.env['DATABASE_URL']
  if (luar) {
    const db = bukaDb(luar)
    return { db, tutup: () => db.tutup() }
  }
  const server: ServerPostgres = await startPostgres(pg, fileSandi)
  const awal = bukaDb(server.url, 1)
  if (!(await awal.find(sql`select 1 from pg_database where datname = ${NAMA_DB}`))) {
    await awal.run(sql`create database ${ident(NAMA_DB)}`)
  }
  await awal.tutup()
  const db = bukaDb(server.url.replace(/postgres$/, NAMA_DB))
  return {
    db,
    async tutup() {
      await db.tutup()
      await server.berhenti()
    },
  }
}

function tolakBuka(kode: string, pesan: string): Ditolak {
  return new Ditolak(galat(kode, 'ditolak', pesan))
}
