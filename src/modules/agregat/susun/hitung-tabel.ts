import { ok, type Result, tolak } from '#kernel/hasil'
import { type KodeWilayah, parseKodeWilayah, type Tingkat, tingkatWilayah } from '#kernel/kode-wilayah'
import type { HasilTabel } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { daftarTabelBaris, findTabel } from '../definisi/muat-definisi.ts'
import { kolomTabelTiada } from './info-tabel.ts'
import { type NamaPita, pakaiPita } from './pakai-pita.ts'
import { URUT_TINGKAT } from './pohon-wilayah.ts'
import { type BahanAgregat, type DasarSiap, hitunganTabel, siapkan } from './siapkan-hitungan.ts'
import { susunTabel } from './susun-tabel.ts'
import { kategoriTampil, tataKolom } from './tata-kolom.ts'
import { padaWilayahKini } from './wilayah-kini.ts'

export type { BahanAgregat, SumberAgregat } from './siapkan-hitungan.ts'

export interface MintaHitung {
  readonly tabel: string
  readonly snapshotId: string
  readonly tingkat: Tingkat
  /** Only the rows below this region, whose own row is then the total. */
  readonly induk?: string | undefined
  /** Only the columns of this first-dimension category of a crossing. */
  readonly bagian?: string | undefined
  /** Id of the office's own age bands. */
  readonly pita?: string | undefined
  /** Regions as an earlier table had them; without it, as they are now. */
  readonly digestWilayah?: string | undefined
  /** The people of an old semester on today's regions, by the crosswalk; the table says so. */
  readonly wilayah?: 'kini' | undefined
  /** Refuse a table of more cells than this: whoever asks should ask for a part. */
  readonly selMaks?: number | undefined
}

/**
 * One table of one snapshot. The same snapshot, definition and regions give the same bytes, years later. Refuses a
 * table whose columns the import lacks (`agregat.kolom-tiada`): zeros would be a lie.
 */
export async function hitungTabel(b: BahanAgregat, m: MintaHitung): Promise<Result<HasilTabel>> {
  const siap = await siapkanTabel(b, m)
  if (!siap.ok) return siap
  const { definisi, pita } = siap.value
  const kini = m.wilayah === 'kini' ? await padaWilayahKini(b, siap.value.dasar, definisi) : undefined
  const dasar = kini?.dasar ?? siap.value.dasar
  const { pohon } = dasar
  const induk = m.induk === undefined ? undefined : parseKodeWilayah(m.induk)
  if (m.induk !== undefined) {
    if (induk === undefined || !pohon.letak.has(induk)) return tolak(galatAgregat.wilayahTiada(m.induk))
    if (URUT_TINGKAT.indexOf(m.tingkat) < URUT_TINGKAT.indexOf(tingkatWilayah(induk)))
      return tolak(galatAgregat.tingkatDiAtasInduk(m.tingkat, m.induk))
  }
  if (m.bagian !== undefined) {
    const silang = definisi.dimensi.length > 1
    const ada = silang && kategoriTampil(definisi, hitunganTabel(dasar, definisi), 0)
    if (!ada || ada.every((k) => k.kode !== m.bagian))
      return tolak(galatAgregat.bagianTiada(m.tabel, m.bagian))
  }
  if (m.selMaks !== undefined) {
    const { grup } = tataKolom(definisi, hitunganTabel(dasar, definisi), m.bagian)
    const simpul = pohon.simpul.filter((s) => induk === undefined || s.kode.startsWith(induk))
    const baris = simpul.filter((s) => URUT_TINGKAT.indexOf(s.tingkat) <= URUT_TINGKAT.indexOf(m.tingkat))
    if (grup.length * 3 * baris.length > m.selMaks)
      return tolak(galatAgregat.terlaluLebar(m.tabel, grup.length * 3, baris.length))
  }
  const hasil = susun(dasar, definisi, m.tingkat, { induk, bagian: m.bagian, pita })
  return ok(kini ? { ...hasil, sumber: `${hasil.sumber}. ${kini.kalimat}` } : hasil)
}

/**
 * Every table that this snapshot can answer at one level, in the order of the book; what is not yet counted is counted
 * in one pass. Tables whose columns the import lacks are left out: `daftarTabel` with the snapshot names them. Takes
 * much memory for a province at desa level: ask table by table there.
 */
export async function hitungSemuaTabel(
  b: BahanAgregat,
  m: Pick<MintaHitung, 'snapshotId' | 'tingkat' | 'digestWilayah'>,
): Promise<Result<HasilTabel[]>> {
  const semua = daftarTabelBaris()
  const dasar = await siapkan(b, m.snapshotId, semua, m.digestWilayah)
  if (!dasar.ok) return dasar
  const { kolom } = dasar.value
  const ada = semua.filter((d) => kolomTabelTiada(d, kolom).length === 0)
  return ok(ada.map((d) => susun(dasar.value, d, m.tingkat)))
}

/** What a table is laid out from, or why it cannot be: no such table, of events, in other bands, of columns that are not there. */
export async function siapkanTabel(
  b: BahanAgregat,
  m: Pick<MintaHitung, 'tabel' | 'snapshotId' | 'pita' | 'digestWilayah'>,
): Promise<Result<{ dasar: DasarSiap; definisi: DefinisiTabel; pita: NamaPita | undefined }>> {
  const asli = findTabel(m.tabel)
  if (!asli) return tolak(galatAgregat.tabelTiada(m.tabel))
  if (asli.sumber !== 'baris') return tolak(galatAgregat.bukanTabelCuplikan(m.tabel))
  const berpita = await pakaiPita(b.db, asli, m.pita)
  if (!berpita.ok) return berpita
  const { definisi, pita } = berpita.value
  const dasar = await siapkan(b, m.snapshotId, [definisi], m.digestWilayah)
  if (!dasar.ok) return dasar
  const tiada = kolomTabelTiada(definisi, dasar.value.kolom)
  if (tiada.length > 0) return tolak(galatAgregat.kolomTiada(asli.id, asli.judul, tiada))
  return ok({ dasar: dasar.value, definisi, pita })
}

export function susun(
  d: DasarSiap,
  definisi: DefinisiTabel,
  tingkat: Tingkat,
  o: { induk?: KodeWilayah | undefined; bagian?: string | undefined; pita?: NamaPita | undefined } = {},
): HasilTabel {
  const bahan = { ...d, definisi, hitungan: hitunganTabel(d, definisi), bagian: o.bagian, pita: o.pita }
  return susunTabel(bahan, tingkat, o.induk)
}
