import type { Bagian, DaftarBagian, Letak } from '#kernel/bagian'
import { sebutKolom } from './banding-bagian.ts'
import { isSeperti } from './banding-kata.ts'
import { jajarkan } from './jajarkan.ts'

/** What stands at a place, and how people call it: "Tabel 2. …: Kec. Latih Utara, 5-9 JML". Undefined when it is no place. */
export function bacaLetak(daftar: DaftarBagian, t: Letak): { teks: string; sebut: string } | undefined {
  const bagian = daftar.find((b) => b.id === t.bagian)
  if (!bagian) return undefined
  if (t.jenis === 'paragraf') {
    const teks = bagian.jenis === 'paragraf' ? bagian.paragraf[t.urut] : undefined
    return teks === undefined ? undefined : { teks, sebut: `${bagian.judul}, paragraf ${t.urut + 1}` }
  }
  if (bagian.jenis !== 'tabel') return undefined
  const baris = bagian.baris.find((b) => b.kunci === t.baris)
  const k = bagian.kolom.findIndex((x) => x.kunci === t.kolom)
  const teks = baris?.sel[k]
  return teks === undefined
    ? undefined
    : { teks, sebut: `${bagian.judul}: ${baris!.label}, ${sebutKolom(bagian.kolom[k]!)}` }
}

export type NasibLetak =
  | { readonly jenis: 'tetap'; readonly letak: Letak }
  | { readonly jenis: 'berubah'; readonly nilai: string }
  | { readonly jenis: 'hilang' }

/** Where a place of the old version is in the new one. A paragraph is followed by its words, a cell by its row and column. */
export function ikutiLetak(lama: DaftarBagian, baru: DaftarBagian, t: Letak): NasibLetak {
  const dulu = bacaLetak(lama, t)
  if (!dulu) throw new Error('the place is not in the version it is said to be in')
  if (t.jenis === 'sel') {
    const kini = bacaLetak(baru, t)
    if (!kini) return { jenis: 'hilang' }
    return kini.teks === dulu.teks ? { jenis: 'tetap', letak: t } : { jenis: 'berubah', nilai: kini.teks }
  }
  const paragraf = (b: Bagian | undefined) => (b?.jenis === 'paragraf' ? b.paragraf : [])
  const [a, b] = [lama, baru].map((d) => paragraf(d.find((x) => x.id === t.bagian)))
  const j = jajarkan(a!, b!, isSeperti).find((x) => x.lama === t.urut)!
  if (j.baru === undefined) return { jenis: 'hilang' }
  return j.sama ? { jenis: 'tetap', letak: { ...t, urut: j.baru } } : { jenis: 'berubah', nilai: b![j.baru]! }
}
