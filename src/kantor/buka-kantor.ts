import { existsSync, lstatSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buatTitik } from '#jejak'
import { Ditolak } from '#kernel/ditolak'
import { galat } from '#kernel/galat'
import { type Jam, jamSistem } from '#kernel/jam'
import { bukaAntrean } from '#platform/antrean'
import {
  bersihkanSpill,
  bukaFolderData,
  FolderDipakai,
  kunciFolder,
  pemegangFolder,
} from '#platform/folder-data'
import { bukaKunci } from '#platform/kunci'
import { bukaLog, type Log } from '#platform/log'
import { bukaDb, type Db, migrasi } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { bukaSimpanan } from '#platform/simpanan'
import { type Basis, bukaBasis } from './buka-basis.ts'

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

/** For a restore: only database and folder, as `pulihkanCadangan` fills them. */
export async function bukaUntukPemulihan(akar: string): Promise<{ db: Db; tutup(): Promise<void> }> {
  return bukaBasis(join(akar, 'pg'), join(akar, 'kunci/postgres.sandi'))
}

function tolakBuka(kode: string, pesan: string): Ditolak {
  return new Ditolak(galat(kode, 'ditolak', pesan))
}
