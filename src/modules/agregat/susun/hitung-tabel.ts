import { existsSync } from 'node:fs'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import { type KodeWilayah, parseKodeWilayah, type Tingkat, tingkatWilayah } from '#kernel/kode-wilayah'
import type { Kueri } from '#platform/postgres'
import type { HasilTabel } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import {
  findDaftarWilayah,
  findHitungan,
  type HitunganTersegel,
  segelHitungan,
  simpanDaftarWilayah,
} from '../agregat.store.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { daftarTabel, findTabel } from '../definisi/muat-definisi.ts'
import { hitungDasar } from '../hitung/hitung-dasar.ts'
import type { HitunganDasar } from '../hitung/hitungan-dasar.ts'
import { DASAR_PENDUDUK, daftarDasar, dasarTabel, kueriDasar, kunciDasar } from '../hitung/kubus.ts'
import { tulisKueri } from '../hitung/tulis-kueri.ts'
import {
  digestWilayah,
  type PohonWilayah,
  susunPohon,
  URUT_TINGKAT,
  type WilayahTabel,
} from './pohon-wilayah.ts'
import { type SnapshotTabel, susunTabel } from './susun-tabel.ts'

/** Where snapshots and regions come from: `sumber.ts` binds it to #dkb and #wilayah, tests hand in their own. */
export interface SumberAgregat {
  getSnapshot(id: string): Promise<SnapshotTabel | undefined>
  /** Path of kode.parquet, which is not there any more when the person rows are destroyed. */
  fileKode(id: string): string
  daftarWilayah(): Promise<readonly WilayahTabel[]>
  /** Whatever leaves a training office says so. */
  isLatihan(): Promise<boolean>
}

export interface BahanAgregat {
  readonly db: Kueri
  readonly jam: Jam
  readonly sumber: SumberAgregat
}

export interface MintaHitung {
  readonly tabel: string
  readonly snapshotId: string
  readonly tingkat: Tingkat
  /** Only the rows below this region, whose own row is then the total. */
  readonly induk?: string | undefined
  /** Regions as an earlier table had them; without it, as they are now. */
  readonly digestWilayah?: string | undefined
}

/** One table of one snapshot. The same snapshot, definition and regions give the same bytes, years later. */
export async function hitungTabel(b: BahanAgregat, m: MintaHitung): Promise<Result<HasilTabel>> {
  const definisi = findTabel(m.tabel)
  if (!definisi) return tolak(galatAgregat.tabelTiada(m.tabel))
  const dasar = await siapkan(b, m.snapshotId, [definisi], m.digestWilayah)
  if (!dasar.ok) return dasar
  const { pohon } = dasar.value
  const induk = m.induk === undefined ? undefined : parseKodeWilayah(m.induk)
  if (m.induk !== undefined) {
    if (induk === undefined || !pohon.simpul.some((s) => s.kode === induk))
      return tolak(galatAgregat.wilayahTiada(m.induk))
    if (URUT_TINGKAT.indexOf(m.tingkat) < URUT_TINGKAT.indexOf(tingkatWilayah(induk)))
      return tolak(galatAgregat.tingkatDiAtasInduk(m.tingkat, m.induk))
  }
  return ok(susun(dasar.value, definisi, m.tingkat, induk))
}

/** The whole catalogue at one level, in the order of the book; what is not yet counted is counted in one pass. */
export async function hitungSemuaTabel(
  b: BahanAgregat,
  m: Omit<MintaHitung, 'tabel' | 'induk'>,
): Promise<Result<HasilTabel[]>> {
  const semua = daftarTabel()
  const dasar = await siapkan(b, m.snapshotId, semua, m.digestWilayah)
  if (!dasar.ok) return dasar
  return ok(semua.map((d) => susun(dasar.value, d, m.tingkat)))
}

export interface DasarSiap {
  readonly snapshot: SnapshotTabel
  readonly hitungan: ReadonlyMap<string, HitunganTersegel>
  readonly pohon: PohonWilayah
  readonly digestWilayah: string
}

export function susun(
  d: DasarSiap,
  definisi: DefinisiTabel,
  tingkat: Tingkat,
  induk?: KodeWilayah,
): HasilTabel {
  return susunTabel({ ...d, definisi, hitungan: hitunganTabel(d, definisi) }, tingkat, induk)
}

export function hitunganTabel(d: DasarSiap, definisi: DefinisiTabel): HitunganDasar {
  return d.hitungan.get(kunciDasar(dasarTabel(definisi)))!.hitungan
}

/** Sealed base counts of these tables and the tree of regions. Counts and seals the whole catalogue on first use. */
export async function siapkan(
  b: BahanAgregat,
  snapshotId: string,
  tabel: readonly DefinisiTabel[],
  digest?: string,
): Promise<Result<DasarSiap>> {
  const snapshot = await b.sumber.getSnapshot(snapshotId)
  if (!snapshot) return tolak(galatAgregat.snapshotTiada(snapshotId))
  const daftar = digest === undefined ? await b.sumber.daftarWilayah() : await findDaftarWilayah(b.db, digest)
  if (!daftar) return tolak(galatAgregat.daftarWilayahTiada(digest!))

  const perlu = [...daftarDasar(tabel).keys()]
  let hitungan = await findHitungan(b.db, snapshotId, perlu)
  if (hitungan.size < perlu.length) {
    if (!existsSync(b.sumber.fileKode(snapshotId))) return tolak(galatAgregat.barisKodeTiada(snapshotId))
    await hitungDanSegel(b, snapshotId)
    hitungan = await findHitungan(b.db, snapshotId, perlu)
  }
  const digestKini = digestWilayah(daftar)
  if (digest === undefined) await simpanDaftarWilayah(b.db, digestKini, daftar)
  const berpenduduk = hitungan.get(kunciDasar(DASAR_PENDUDUK))!.hitungan.desa
  return ok({ snapshot, hitungan, pohon: susunPohon(daftar, berpenduduk), digestWilayah: digestKini })
}

// Twelve tables are asked for at once by a screen that opens: the first one counts, the others wait for it.
const sedangHitung = new Map<string, Promise<void>>()

async function hitungDanSegel(b: BahanAgregat, snapshotId: string): Promise<void> {
  const file = b.sumber.fileKode(snapshotId)
  let kerja = sedangHitung.get(file)
  if (!kerja) {
    kerja = segelSemua(b, snapshotId, file).finally(() => sedangHitung.delete(file))
    sedangHitung.set(file, kerja)
  }
  await kerja
}

async function segelSemua(b: BahanAgregat, snapshotId: string, file: string): Promise<void> {
  const dasar = daftarDasar(daftarTabel())
  for (const [kunci, hitungan] of await hitungDasar(file, dasar))
    await segelHitungan(
      b.db,
      snapshotId,
      kunci,
      tulisKueri(kueriDasar(dasar.get(kunci)!)),
      hitungan,
      b.jam.sekarang(),
    )
}
