import { type HitunganDasar, LAJUR_JK } from '../hitung/hitungan-dasar.ts'
import type { PohonWilayah } from './pohon-wilayah.ts'
import type { TataKolom } from './tata-kolom.ts'

/**
 * LK, PR, JML of each group, row by row for `pohon.simpul`. Subtotals and the total sum the raw codes, not the
 * categories: a code that no category holds makes them differ, and the gate sees it.
 */
export function jumlahkan(
  h: HitunganDasar,
  tata: TataKolom,
  pohon: Pick<PohonWilayah, 'simpul' | 'letak'>,
): { lebar: number; nilai: Uint32Array } {
  const lebar = tata.grup.length * 3
  const nilai = new Uint32Array(pohon.simpul.length * lebar)
  const total = lebar - 3
  for (const [d, desa] of h.desa.entries()) {
    const alas = pohon.letak.get(desa)! * lebar
    if ('isi' in h) {
      const nK = h.kode.length
      for (let jk = 0; jk < LAJUR_JK; jk++)
        sebarkan(h.isi, (d * LAJUR_JK + jk) * nK, tata, nilai, alas, total, jk)
    } else sebarkanJarang(h.sel, h.jumlah, h.mulai[d]!, h.mulai[d + 1]!, tata, nilai, alas, total)
  }
  // From the last row up: a region stands before its parts, so a part is complete when it is added to its whole.
  for (let i = pohon.simpul.length - 1; i >= 0; i--) {
    const { induk } = pohon.simpul[i]!
    if (induk !== undefined) tambahkan(nilai, pohon.letak.get(induk)! * lebar, i * lebar, lebar)
  }
  return { lebar, nilai }
}

/** One desa and sex of a dense count. */
function sebarkan(
  isi: Uint32Array,
  dari: number,
  { ke, keSubtotal }: TataKolom,
  nilai: Uint32Array,
  alas: number,
  total: number,
  jk: number,
): void {
  let jumlah = 0
  for (let k = 0; k < ke.length; k++) {
    const n = isi[dari + k]!
    if (n === 0) continue
    jumlah += n
    taruh(nilai, alas, ke[k]!, jk, n)
    taruh(nilai, alas, keSubtotal[k]!, jk, n)
  }
  taruh(nilai, alas, total, jk, jumlah)
}

/** The cells of one desa of a crossing. */
function sebarkanJarang(
  sel: Uint32Array,
  jumlah: Uint32Array,
  dari: number,
  sampai: number,
  { ke, keSubtotal }: TataKolom,
  nilai: Uint32Array,
  alas: number,
  total: number,
): void {
  for (let i = dari; i < sampai; i++) {
    const s = sel[i]!
    const k = Math.floor(s / LAJUR_JK)
    const jk = s - k * LAJUR_JK
    const n = jumlah[i]!
    taruh(nilai, alas, ke[k]!, jk, n)
    taruh(nilai, alas, keSubtotal[k]!, jk, n)
    taruh(nilai, alas, total, jk, n)
  }
}

function taruh(nilai: Uint32Array, alas: number, ke: number, jk: number, n: number): void {
  if (ke < 0) return
  if (jk < 2) nilai[alas + ke + jk]! += n
  nilai[alas + ke + 2]! += n
}

function tambahkan(nilai: Uint32Array, ke: number, dari: number, lebar: number): void {
  for (let k = 0; k < lebar; k++) nilai[ke + k]! += nilai[dari + k]!
}
