import type { TabelAsing } from './urai-tabel.ts'

/** A total row and the rows that it should be the sum of, by place in `baris`. */
export interface BagianJumlah {
  readonly total: number
  readonly bagian: readonly number[]
}

/**
 * Which rows sum to which: by region codes where the table has them (a code and the codes right below it), else by
 * place (a subtotal sums the rows since the one before; a total sums the subtotals of its block, or its rows).
 */
export function cariBagian(t: TabelAsing): BagianJumlah[] {
  const hasil = new Map<number, BagianJumlah>()
  for (const b of menurutKode(t)) hasil.set(b.total, b)
  for (const b of menurutTempat(t)) if (!hasil.has(b.total)) hasil.set(b.total, b)
  return [...hasil.values()].filter((b) => b.bagian.length > 0)
}

const PANJANG = [2, 5, 8, 13]

function menurutKode(t: TabelAsing): BagianJumlah[] {
  const berkode = t.baris.flatMap((b, i) =>
    b.kode !== undefined && b.jenis === 'rincian' ? [{ kode: b.kode, i }] : [],
  )
  if (berkode.length < t.baris.length / 2) return []
  const hasil: BagianJumlah[] = []
  for (const { kode, i } of berkode) {
    const bagian = tepatDiBawah(kode, berkode)
    if (bagian.length > 0) hasil.push({ total: i, bagian })
  }
  const teratas = Math.min(...berkode.map((b) => b.kode.length))
  for (const [i, b] of t.baris.entries()) {
    if (b.jenis === 'rincian') continue
    const bagian = b.kode === undefined ? [] : tepatDiBawah(b.kode, berkode)
    const akar = berkode.filter((x) => x.kode.length === teratas).map((x) => x.i)
    hasil.push({ total: i, bagian: bagian.length > 0 ? bagian : akar })
  }
  return hasil
}

function tepatDiBawah(kode: string, semua: readonly { kode: string; i: number }[]): number[] {
  const bawah = semua.filter((x) => x.kode.startsWith(`${kode}.`))
  const panjang = PANJANG.find((p) => p > kode.length && bawah.some((x) => x.kode.length === p))
  return bawah.filter((x) => x.kode.length === panjang).map((x) => x.i)
}

function menurutTempat(t: TabelAsing): BagianJumlah[] {
  const hasil: BagianJumlah[] = []
  const perBlok = Map.groupBy(t.baris.keys(), (i) => kunciBlok(t, i))
  for (const baris of perBlok.values()) {
    let rincian: number[] = []
    let subtotal: number[] = []
    const jumlah = baris.filter((i) => t.baris[i]!.jenis !== 'rincian')
    for (const i of baris) {
      const { jenis } = t.baris[i]!
      if (jenis === 'rincian') {
        rincian.push(i)
        continue
      }
      const terakhir = i === jumlah.at(-1)
      // Several totals in one block: all but the last are subtotals, however they are called.
      if (!terakhir && jumlah.length > 1) {
        if (rincian.length > 0) hasil.push({ total: i, bagian: rincian })
        subtotal.push(i)
        rincian = []
      } else {
        hasil.push({ total: i, bagian: subtotal.length > 0 ? [...subtotal, ...rincian] : rincian })
        subtotal = []
        rincian = []
      }
    }
  }
  return hasil
}

// The heading over the last rows ends before the grand total: its rows and those of other headings sum to it.
function kunciBlok(t: TabelAsing, i: number): string {
  const { blok } = t.baris[i]!
  const adaTotalSendiri = t.baris.some((b) => b.blok === blok && b.jenis !== 'rincian')
  return adaTotalSendiri ? blok : ''
}
