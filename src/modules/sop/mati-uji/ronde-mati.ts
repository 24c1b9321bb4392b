import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Db } from '#platform/postgres'
import { sql } from '#platform/sql'
import { berlakukanUji, kantorUji } from '../berkas/kantor-uji.ts'
import type { PesanAnak } from './anak-tindakan.ts'
import { pengacak } from './pengacak.ts'
import { type Diakui, periksaUtuh } from './periksa-utuh.ts'
import { SOP_BERSAMA } from './sop-bersama.ts'
import { SOP_INDUK, SOP_SUSULAN } from './sop-lanjutan.ts'

export interface RondeMati {
  /** One child that acts and is killed; then the office is looked through. Returns what is wrong, empty when whole. */
  ronde(benih: number): Promise<string[]>
  /** The same, but PostgreSQL is killed under the child and begun again; needs a cluster that the test may kill. */
  rondePostgres(benih: number): Promise<string[]>
  /** The office opens once more and finishes what waits; then it is looked through for the last time. */
  akhiri(): Promise<string[]>
  /** Acts that were answered, children that died by the kill, and, after `akhiri`, cases that another one opened. */
  readonly hitung: { diakui: number; terbunuh: number; lanjutan: number }
  tutup(): Promise<void>
}

/** A cluster of the test's own: `bunuh` kills it without warning and begins it anew, under another address. */
export interface KlusterUji {
  buka(): Promise<Db>
  bunuh(): Promise<Db>
}

/** An office on a database of its own, in which children act until they are killed. */
export async function bukaRondeMati(kluster?: KlusterUji): Promise<RondeMati> {
  const asal = await kantorUji(kluster?.buka)
  let kantor = asal
  // The first pool is the office's own and ends with it; each restart of the cluster brings another.
  const lepas = async () => {
    if (kantor.db !== asal.db) await kantor.db.tutup()
  }
  for (const yaml of [SOP_BERSAMA, SOP_SUSULAN, SOP_INDUK]) await berlakukanUji(kantor, yaml)
  const diakui: Diakui[] = []
  const hitung = { diakui: 0, terbunuh: 0, lanjutan: 0 }
  const dasar = () => ({ url: kantor.db.url, akar: kantor.folder.akar, orang: kantor.orang })
  // A killed child leaves no compiled code behind: the first one lives, and those after it start in half the time.
  await jalankanAnak({ ...dasar(), benih: 0, banyak: 0 })
  const terima = (hasil: HasilAnak) => {
    diakui.push(...hasil.diakui)
    hitung.diakui += hasil.diakui.length
    if (hasil.sinyal === 'SIGKILL') hitung.terbunuh++
  }
  const jalankan = async (pesan: PesanAnak) => {
    const hasil = await jalankanAnak(pesan)
    terima(hasil)
    const gagal = hasil.sinyal === 'SIGKILL' || hasil.kode === 0 ? [] : [`anak berhenti: ${hasil.galat}`]
    return [...gagal, ...(await periksaUtuh(kantor, diakui))]
  }
  return {
    hitung,
    ronde: (benih) => jalankan({ ...dasar(), benih, banyak: 40, mati: saatMati(benih) }),
    async rondePostgres(benih) {
      const acak = pengacak(benih)
      const anak = jalankanAnak({ ...dasar(), benih, banyak: 200 })
      await new Promise((r) => setTimeout(r, 900 + acak(1500)))
      const db = await kluster!.bunuh()
      // What the child does about it is its own affair: a broken query ends it.
      terima(await anak)
      await lepas()
      kantor = { ...kantor, db }
      return periksaUtuh(kantor, diakui)
    },
    async akhiri() {
      const salah = await jalankan({ ...dasar(), benih: 0, banyak: 0, tuntaskan: true })
      const { sisa, lanjutan } = await kantor.db.one<{ sisa: number; lanjutan: number }>(
        sql`select (select count(*)::int from berkas_tempat where ditunggu is not null) as sisa,
          (select count(*)::int from berkas_lanjutan) as lanjutan`,
      )
      hitung.lanjutan = lanjutan
      return sisa === 0 ? salah : [...salah, `${sisa} kerja tidak pernah selesai`]
    },
    async tutup() {
      await lepas()
      await asal.tutup()
    },
  }
}

/** Two of three at one statement of an act, the others after a time, which also falls between statements and into commits. */
function saatMati(benih: number): NonNullable<PesanAnak['mati']> {
  const acak = pengacak(benih * 7919)
  if (acak(3) === 0) return { ms: acak(400) }
  const cara = (['sebelum', 'terkirim', 'sesudah'] as const)[acak(3)]!
  return { kueri: 1 + acak(260), cara }
}

interface HasilAnak {
  readonly kode: number | null
  readonly sinyal: NodeJS.Signals | null
  readonly diakui: Diakui[]
  readonly galat: string
}

function jalankanAnak(pesan: PesanAnak): Promise<HasilAnak> {
  const anak = spawn(
    process.execPath,
    [join(import.meta.dirname, 'anak-tindakan.ts'), JSON.stringify(pesan)],
    {
      // Loading the office's modules is most of what a round costs.
      env: { ...process.env, NODE_COMPILE_CACHE: join(pesan.akar, 'spill', 'cache') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let [keluar, galat] = ['', '']
  anak.stdout.on('data', (b) => {
    keluar += b
  })
  anak.stderr.on('data', (b) => {
    galat += b
  })
  return new Promise((selesai, gagal) => {
    anak.once('error', gagal)
    anak.once('close', (kode, sinyal) => {
      const baris = keluar.split('\n').slice(0, -1)
      selesai({ kode, sinyal, diakui: baris.map((b) => JSON.parse(b) as Diakui), galat: galat.slice(-800) })
    })
  })
}
