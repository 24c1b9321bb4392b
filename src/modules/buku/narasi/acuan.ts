/**
 * What a number in the text refers to, as one line of words. It names a cell, or a role in a table ("the largest
 * region"), so that the text stays true when the figures change:
 *
 * - `sel <tabel> <wilayah> <kolom>` the count itself; `<wilayah>` is a code, or `.` for the whole office
 * - `bagian <tabel> <wilayah> <kolom> <kolom>` the first as a share of the second, in percent
 * - `urut <tabel> <kolom> <ke> nama|nilai|bagian` the region that is `ke`-th (1 largest, -1 smallest), its count, its share
 * - `kelompok <tabel> <lajur> <ke> nama|nilai|bagian` the category that is `ke`-th among the office's total; lajur lk, pr, jml
 * - `ubah <tabel> <wilayah> <kolom> awal|selisih|persen|arah` against the semester before; `arah` is a word
 * - `indikator <id> <wilayah>` and `urut-indikator <id> <ke> nama|nilai` a figure of the indicators
 * - `fakta <nama>` kantor, keadaan, semester, semester-lalu, banyak-wilayah, sebutan-wilayah
 */
export type Acuan =
  | { readonly jenis: 'sel'; readonly tabel: string; readonly wilayah: string; readonly kolom: string }
  | {
      readonly jenis: 'bagian'
      readonly tabel: string
      readonly wilayah: string
      readonly kolom: string
      readonly dari: string
    }
  | {
      readonly jenis: 'urut'
      readonly tabel: string
      readonly kolom: string
      readonly ke: number
      readonly isi: Isi
    }
  | {
      readonly jenis: 'kelompok'
      readonly tabel: string
      readonly lajur: string
      readonly ke: number
      readonly isi: Isi
    }
  | {
      readonly jenis: 'ubah'
      readonly tabel: string
      readonly wilayah: string
      readonly kolom: string
      readonly isi: IsiUbah
    }
  | { readonly jenis: 'indikator'; readonly id: string; readonly wilayah: string }
  | {
      readonly jenis: 'urut-indikator'
      readonly id: string
      readonly ke: number
      readonly isi: 'nama' | 'nilai'
    }
  | { readonly jenis: 'fakta'; readonly nama: Fakta }

type Isi = 'nama' | 'nilai' | 'bagian'
type IsiUbah = 'awal' | 'selisih' | 'persen' | 'arah'
export type Fakta = (typeof FAKTA)[number]

const FAKTA = ['kantor', 'keadaan', 'semester', 'semester-lalu', 'banyak-wilayah', 'sebutan-wilayah'] as const

/** Undefined when the line is in no known form. */
export function parseAcuan(teks: string): Acuan | undefined {
  const [jenis, a = '', b = '', c = '', d = '', ...lebih] = teks.split(' ')
  if (lebih.length > 0) return undefined
  const ke = Number(jenis === 'urut-indikator' ? b : c)
  const urutan = Number.isInteger(ke) && ke !== 0 && Math.abs(ke) <= 100
  const isi = (x: string): x is Isi => x === 'nama' || x === 'nilai' || x === 'bagian'
  switch (jenis) {
    case 'sel':
      return a && b && c && !d ? { jenis, tabel: a, wilayah: b, kolom: c } : undefined
    case 'bagian':
      return a && b && c && d ? { jenis, tabel: a, wilayah: b, kolom: c, dari: d } : undefined
    case 'urut':
      return a && b && urutan && isi(d) ? { jenis, tabel: a, kolom: b, ke, isi: d } : undefined
    case 'kelompok':
      return a && /^(lk|pr|jml)$/.test(b) && urutan && isi(d)
        ? { jenis, tabel: a, lajur: b, ke, isi: d }
        : undefined
    case 'ubah':
      return a && b && c && (d === 'awal' || d === 'selisih' || d === 'persen' || d === 'arah')
        ? { jenis, tabel: a, wilayah: b, kolom: c, isi: d }
        : undefined
    case 'indikator':
      return a && b && !c ? { jenis, id: a, wilayah: b } : undefined
    case 'urut-indikator':
      return a && urutan && (c === 'nama' || c === 'nilai') && !d ? { jenis, id: a, ke, isi: c } : undefined
    case 'fakta': {
      const nama = FAKTA.find((f) => f === a)
      return nama && !b ? { jenis, nama } : undefined
    }
    default:
      return undefined
  }
}
