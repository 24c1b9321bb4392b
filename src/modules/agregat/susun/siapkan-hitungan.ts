import { existsSync } from 'node:fs'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Kueri } from '#platform/postgres'
import { galatAgregat } from '../agregat.galat.ts'
import {
  daftarKunci,
  findDaftarWilayah,
  findHitungan,
  type HitunganTersegel,
  segelHitungan,
  simpanDaftarWilayah,
} from '../agregat.store.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { kolomTiada } from '../definisi/kolom-siak.ts'
import { daftarTabelBaris } from '../definisi/muat-definisi.ts'
import { type DasarHitungan, kolomDasar } from '../hitung/dasar-hitungan.ts'
import { hitungDasar } from '../hitung/hitung-dasar.ts'
import type { HitunganDasar } from '../hitung/hitungan-dasar.ts'
import { DASAR_PENDUDUK, daftarDasar, dasarTabel, kueriDasar, kunciDasar } from '../hitung/kubus.ts'
import { tulisKueri } from '../hitung/tulis-kueri.ts'
import type { HitunganPeristiwa } from '../peristiwa/hitungan-peristiwa.ts'
import { digestWilayah, type PohonWilayah, susunPohon, type WilayahTabel } from './pohon-wilayah.ts'
import type { SnapshotTabel } from './susun-tabel.ts'

export interface SnapshotSumber extends SnapshotTabel {
  /** SIAK columns that its file had; absent: rules dkb-1, which did not say. */
  readonly kolom?: readonly string[] | undefined
}

/** Where snapshots and regions come from: `bahan-kantor.ts` binds it to #dkb and #wilayah, tests hand in their own. */
export interface SumberAgregat {
  getSnapshot(id: string): Promise<SnapshotSumber | undefined>
  /** Path of kode.parquet, which is not there any more when the person rows are destroyed. */
  fileKode(id: string): string
  daftarWilayah(): Promise<readonly WilayahTabel[]>
  /** Whatever leaves a training office says so. */
  isLatihan(): Promise<boolean>
  /** Numbers of a table of events over days, both inclusive (`peristiwa/hitungan-peristiwa.ts`). */
  hitungPeristiwa?(
    definisi: DefinisiTabel,
    periode: { readonly dari: string; readonly sampai: string },
  ): Promise<Result<HitunganPeristiwa>>
}

export interface BahanAgregat {
  readonly db: Kueri
  readonly jam: Jam
  readonly sumber: SumberAgregat
}

export interface DasarSiap {
  readonly snapshot: SnapshotTabel
  /** Columns of the snapshot, as `SnapshotSumber.kolom`. */
  readonly kolom: readonly string[] | undefined
  readonly hitungan: ReadonlyMap<string, HitunganTersegel>
  readonly pohon: PohonWilayah
  readonly digestWilayah: string
}

export function hitunganTabel(d: DasarSiap, definisi: DefinisiTabel): HitunganDasar {
  return d.hitungan.get(kunciDasar(dasarTabel(definisi)))!.hitungan
}

/**
 * Sealed base counts of these tables and the tree of regions. What is not sealed yet is counted and sealed for the
 * whole catalogue in one pass; bases whose columns the snapshot lacks are not in `hitungan`.
 */
export async function siapkan(
  b: BahanAgregat,
  snapshotId: string,
  tabel: readonly DefinisiTabel[],
  digest?: string,
): Promise<Result<DasarSiap>> {
  const sumber = await b.sumber.getSnapshot(snapshotId)
  if (!sumber) return tolak(galatAgregat.snapshotTiada(snapshotId))
  const { kolom, ...snapshot } = sumber
  const daftar = digest === undefined ? await b.sumber.daftarWilayah() : await findDaftarWilayah(b.db, digest)
  if (!daftar) return tolak(galatAgregat.daftarWilayahTiada(digest!))

  const perlu = [...dasarTersedia(tabel, kolom).keys()]
  let hitungan = await findHitungan(b.db, snapshotId, perlu)
  if (hitungan.size < perlu.length) {
    if (!existsSync(b.sumber.fileKode(snapshotId))) return tolak(galatAgregat.barisKodeTiada(snapshotId))
    await hitungDanSegel(b, snapshotId, kolom)
    hitungan = await findHitungan(b.db, snapshotId, perlu)
  }
  const digestKini = digestWilayah(daftar)
  if (digest === undefined) await simpanDaftarWilayah(b.db, digestKini, daftar)
  const berpenduduk = hitungan.get(kunciDasar(DASAR_PENDUDUK))!.hitungan.desa
  return ok({ snapshot, kolom, hitungan, pohon: susunPohon(daftar, berpenduduk), digestWilayah: digestKini })
}

/** The bases of these tables whose columns a snapshot has. */
export function dasarTersedia(
  tabel: readonly DefinisiTabel[],
  kolom: readonly string[] | undefined,
): Map<string, DasarHitungan> {
  return new Map([...daftarDasar(tabel)].filter(([, d]) => kolomTiada(kolomDasar(d), kolom).length === 0))
}

// Many tables are asked for at once by a screen that opens: the first one counts, the others wait for it.
const sedangHitung = new Map<string, Promise<void>>()

async function hitungDanSegel(
  b: BahanAgregat,
  snapshotId: string,
  kolom: readonly string[] | undefined,
): Promise<void> {
  const file = b.sumber.fileKode(snapshotId)
  let kerja = sedangHitung.get(file)
  if (!kerja) {
    kerja = segelSisa(b, snapshotId, kolom, file).finally(() => sedangHitung.delete(file))
    sedangHitung.set(file, kerja)
  }
  await kerja
}

/** What the catalogue asks and no earlier run has sealed: a table that is added later is counted alone. */
async function segelSisa(
  b: BahanAgregat,
  snapshotId: string,
  kolom: readonly string[] | undefined,
  file: string,
): Promise<void> {
  const dasar = dasarTersedia(daftarTabelBaris(), kolom)
  for (const kunci of await daftarKunci(b.db, snapshotId)) dasar.delete(kunci)
  for (const [kunci, hitungan] of await hitungDasar(file, dasar)) {
    const pertanyaan = tulisKueri(kueriDasar(dasar.get(kunci)!))
    await segelHitungan(b.db, snapshotId, kunci, pertanyaan, hitungan, b.jam.sekarang())
  }
}
