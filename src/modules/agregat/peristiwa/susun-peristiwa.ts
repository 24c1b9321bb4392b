import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import type { HasilTabelPeristiwa } from '../agregat.contract.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { infoTabel } from '../susun/info-tabel.ts'
import { type PohonWilayah, URUT_TINGKAT } from '../susun/pohon-wilayah.ts'
import type { HitunganPeristiwa } from './hitungan-peristiwa.ts'

type Grup = HasilTabelPeristiwa['grup'][number]

/** Counts of a period + definition + regions -> table. Pure. Every desa of the counts and `induk` must stand in the tree. */
export function susunPeristiwa(
  b: {
    readonly definisi: DefinisiTabel
    readonly hitungan: HitunganPeristiwa
    readonly pohon: PohonWilayah
    readonly digestWilayah: string
    readonly periode: { readonly dari: string; readonly sampai: string }
  },
  tingkat: Tingkat,
  induk?: KodeWilayah,
): HasilTabelPeristiwa {
  const { definisi, pohon } = b
  const grup = definisi.kolom!.map(keGrup)
  const lebar = grup.reduce((n, g) => n + g.kolom.length, 0)
  const nilai = jumlahkan(b.hitungan, definisi, grup, lebar, pohon)

  const akar = pohon.simpul.filter((s) => s.tingkat === pohon.puncak)
  const total = induk ? pohon.simpul.find((s) => s.kode === induk) : akar.length === 1 ? akar[0] : undefined
  const terbawah = URUT_TINGKAT.indexOf(tingkat)
  const simpul =
    total?.tingkat === tingkat
      ? [total]
      : pohon.simpul.filter(
          (s) =>
            URUT_TINGKAT.indexOf(s.tingkat) <= terbawah &&
            (!total || (s.kode !== total.kode && s.kode.startsWith(`${total.kode}.`))),
        )
  const baris = simpul.map((s) => ({
    kode: s.kode,
    nama: s.nama,
    tingkat: s.tingkat,
    ...(s.induk !== undefined && s.induk !== total?.kode && { induk: s.induk }),
    nilai: nilai.get(s.kode)!,
  }))
  const jumlah = total
    ? { kode: total.kode, nama: total.nama, nilai: nilai.get(total.kode)! }
    : {
        nama: 'JUMLAH',
        nilai: tambahSemua(
          akar.map((s) => nilai.get(s.kode)!),
          lebar,
        ),
      }
  const isi = {
    definisi: definisi.digest,
    periode: b.periode,
    tingkat,
    baris: baris.map((r) => [r.kode, r.nilai]),
  }
  return {
    tabel: infoTabel(definisi),
    periode: { ...b.periode },
    sumber: b.hitungan.sumber,
    tingkat,
    grup,
    baris,
    total: jumlah,
    digestWilayah: b.digestWilayah,
    digestPeristiwa: b.hitungan.digest,
    digest: createHash('sha256')
      .update(kanonik({ ...isi, total: jumlah.nilai }))
      .digest('hex'),
  }
}

function keGrup(k: { kode: string; label: string; jk: boolean }): Grup {
  const lajur = k.jk ? (['lk', 'pr', 'jml'] as const) : (['jml'] as const)
  return {
    kode: k.kode,
    label: k.label,
    kolom: lajur.map((j) => ({
      kunci: `${k.kode}.${j}`,
      label: j.toUpperCase() as 'LK' | 'PR' | 'JML',
    })),
  }
}

function jumlahkan(
  h: HitunganPeristiwa,
  definisi: DefinisiTabel,
  grup: readonly Grup[],
  lebar: number,
  pohon: PohonWilayah,
): Map<KodeWilayah, number[]> {
  const awal = new Map<string, number>()
  let n = 0
  for (const g of grup) {
    awal.set(g.kode, n)
    n += g.kolom.length
  }
  const nilai = new Map(pohon.simpul.map((s) => [s.kode, new Array<number>(lebar).fill(0)]))
  for (const c of h.jumlah) {
    const i = awal.get(c.kolom)
    if (i === undefined) throw new Error(`table ${definisi.id} has no column ${c.kolom}`)
    const baris = nilai.get(c.desa)!
    const tiga = grup.find((g) => g.kode === c.kolom)!.kolom.length === 3
    if (tiga && c.jk > 0) baris[i + c.jk - 1]! += c.jumlah
    baris[tiga ? i + 2 : i]! += c.jumlah
  }
  for (const s of pohon.simpul.toReversed()) {
    if (s.induk === undefined) continue
    const [ke, dari] = [nilai.get(s.induk)!, nilai.get(s.kode)!]
    for (let k = 0; k < lebar; k++) ke[k]! += dari[k]!
  }
  return nilai
}

function tambahSemua(baris: readonly (readonly number[])[], lebar: number): number[] {
  return Array.from({ length: lebar }, (_, k) => baris.reduce((n, b) => n + b[k]!, 0))
}
