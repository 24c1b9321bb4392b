import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { daftarTabelBaris } from '../definisi/muat-definisi.ts'
import { kolomTabelTiada } from '../susun/info-tabel.ts'
import { URUT_TINGKAT } from '../susun/pohon-wilayah.ts'
import { type BahanAgregat, type DasarSiap, hitunganTabel, siapkan } from '../susun/siapkan-hitungan.ts'
import { susunPadat } from '../susun/susun-tabel.ts'
import { alamatSel, type MintaLindungi } from './lindungi.ts'
import type { EdisiTersimpan } from './pengamanan.store.ts'
import type { Pola, PolaTabel } from './pola-edisi.ts'
import { keTabelRuang, type TabelRuang } from './tabel-ruang.ts'

export interface MintaSudahKeluar {
  readonly dasar: DasarSiap
  /** Tables of the edition to come, with the cells of its own snapshot. */
  readonly tabel: readonly { readonly d: DefinisiTabel; readonly ruang: TabelRuang }[]
  /** Sealed editions of the same snapshot. */
  readonly tersegel: readonly EdisiTersimpan[]
  /** Sealed editions of other snapshots of its semester. */
  readonly sesemester: readonly EdisiTersimpan[]
}

/**
 * What readers have and may still not have. Of the same snapshot both what was printed and what was hidden binds. Of
 * another snapshot of the same semester (a corrected import) what was hidden stays hidden, and a figure that was printed
 * and has not changed is known: hiding it now would keep nothing from anybody who has both editions.
 */
export async function sudahKeluar(
  b: BahanAgregat,
  m: MintaSudahKeluar,
): Promise<Pick<MintaLindungi, 'sudahTerbit' | 'sudahTekan' | 'diketahui'>> {
  if (m.tersegel.length + m.sesemester.length === 0) return {}
  const sudahTekan = alamatTekan([...m.tersegel, ...m.sesemester].map((e) => e.pola))
  const sudahTerbit = new Set<string>()
  for (const { pola } of m.tersegel)
    for (const t of pola.tabel) for (const alamat of tercetak(t, m.dasar)) sudahTerbit.add(alamat)
  const diketahui = await diketahuiDariLain(b, m)
  for (const daftar of [sudahTerbit, diketahui]) for (const alamat of daftar) sudahTekan.delete(alamat)
  return { sudahTerbit, sudahTekan, diketahui }
}

/** Addresses of all that these patterns hide. */
export function alamatTekan(pola: readonly Pola[]): Set<string> {
  const hasil = new Set<string>()
  for (const p of pola) for (const t of p.tabel) for (const alamat of ditekan(t)) hasil.add(alamat)
  return hasil
}

function* ditekan(t: PolaTabel): Generator<string> {
  for (const [wilayah, utama, pelengkap] of t.tekan)
    for (const k of [...utama, ...pelengkap]) yield alamatSel(t.id, wilayah, t.kolom[k]!)
}

/** Addresses of the figures that a pattern prints. One with noise tells its cell to within two: it counts as known. */
function* tercetak(t: PolaTabel, { pohon }: Pick<DasarSiap, 'pohon'>): Generator<string> {
  if (!t.terbit) return
  const tekan = new Set(ditekan(t))
  const batas = URUT_TINGKAT.indexOf(t.terbit)
  const wilayah = pohon.simpul.filter((s) => URUT_TINGKAT.indexOf(s.tingkat) <= batas).map((s) => s.kode)
  for (const w of ['', ...wilayah])
    for (const kolom of t.kolom) {
      const alamat = alamatSel(t.id, w, kolom)
      if (!tekan.has(alamat)) yield alamat
    }
}

async function diketahuiDariLain(b: BahanAgregat, m: MintaSudahKeluar): Promise<Set<string>> {
  const hasil = new Set<string>()
  const kini = new Map(m.tabel.map((t) => [t.d.id, t]))
  for (const [snapshotId, edisi] of Map.groupBy(m.sesemester, (e) => e.snapshotId)) {
    const dasar = await siapkan(b, snapshotId, daftarTabelBaris(), edisi[0]!.digestWilayah)
    for (const { pola } of edisi)
      for (const t of pola.tabel) {
        const ini = kini.get(t.id)
        const lain = dasar.ok && ini && nilaiLain(dasar.value, ini.d)
        const sama = lain && selSama(ini.ruang, lain)
        // Without the counts of the other snapshot every figure that it printed is taken for unchanged.
        for (const alamat of tercetak(t, dasar.ok ? dasar.value : m.dasar))
          if (!sama || sama.has(alamat)) hasil.add(alamat)
      }
  }
  return hasil
}

function nilaiLain(dasar: DasarSiap, d: DefinisiTabel): TabelRuang | undefined {
  if (kolomTabelTiada(d, dasar.kolom).length > 0) return undefined
  const padat = susunPadat({ ...dasar, definisi: d, hitungan: hitunganTabel(dasar, d) }, 'desa')
  return keTabelRuang(padat, d, { terbit: undefined, peka: false })
}

/** Addresses of the cells that hold the same number in both. */
function selSama(a: TabelRuang, b: TabelRuang): Set<string> {
  const hasil = new Set<string>()
  const baris = new Map(b.baris.map((x, i) => [x.kode, i]))
  const kolom = a.kolom.map((k) => b.kolom.indexOf(k))
  for (const [i, { kode }] of a.baris.entries()) {
    const j = baris.get(kode)
    if (j === undefined) continue
    for (const [k, kunci] of a.kolom.entries()) {
      const l = kolom[k]!
      if (l >= 0 && a.nilai[i * a.kolom.length + k] === b.nilai[j * b.kolom.length + l])
        hasil.add(alamatSel(a.id, kode, kunci))
    }
  }
  return hasil
}
