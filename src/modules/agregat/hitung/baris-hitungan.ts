import { type HitunganDasar, LAJUR_JK, lajurJk, rapikan } from './hitungan-dasar.ts'
import { rapikanJarang, SelTumbuh } from './hitungan-jarang.ts'

/** Rows (region, jk, kode, jumlah) in any order, as SQL answers. */
export interface BarisHitungan {
  readonly jumlahBaris: number
  readonly nomor: (i: number) => number
  readonly jk: ArrayLike<number>
  readonly kode: ArrayLike<number>
  readonly jumlah: ArrayLike<number>
}

/** In canonical form; `silang` where the codes are of a crossing. */
export function dariBaris(b: BarisHitungan, silang: boolean): HitunganDasar {
  const urutDesa = new Map<number, number>()
  const semuaKode = new Set<number>()
  for (let i = 0; i < b.jumlahBaris; i++) {
    urutDesa.set(b.nomor(i), 0)
    semuaKode.add(b.kode[i]!)
  }
  const nomor = [...urutDesa.keys()].sort((x, y) => x - y)
  for (const [i, n] of nomor.entries()) urutDesa.set(n, i)
  const kode = [...semuaKode].sort((x, y) => x - y)
  const letak = new Map(kode.map((k, i) => [k, i]))
  if (silang) return dariBarisJarang(b, nomor, urutDesa, kode, letak)
  const padat = new Uint32Array(nomor.length * LAJUR_JK * kode.length)
  for (let i = 0; i < b.jumlahBaris; i++) {
    const baris = urutDesa.get(b.nomor(i))! * LAJUR_JK + lajurJk(b.jk[i]!)
    padat[baris * kode.length + letak.get(b.kode[i]!)!]! += b.jumlah[i]!
  }
  return rapikan(nomor, kode, padat)
}

function dariBarisJarang(
  b: BarisHitungan,
  nomor: readonly number[],
  urutDesa: ReadonlyMap<number, number>,
  kode: readonly number[],
  letak: ReadonlyMap<number, number>,
): HitunganDasar {
  const perDesa = nomor.map(() => new Map<number, number>())
  for (let i = 0; i < b.jumlahBaris; i++) {
    const sel = perDesa[urutDesa.get(b.nomor(i))!]!
    const s = letak.get(b.kode[i]!)! * LAJUR_JK + lajurJk(b.jk[i]!)
    sel.set(s, (sel.get(s) ?? 0) + b.jumlah[i]!)
  }
  const isi = new SelTumbuh(b.jumlahBaris)
  const mulai = new Uint32Array(nomor.length + 1)
  for (const [d, sel] of perDesa.entries()) {
    for (const [s, n] of [...sel].sort(([x], [y]) => x - y)) isi.tambah(s, n)
    mulai[d + 1] = isi.panjang
  }
  return rapikanJarang({ nomor, mulai, ...isi.selesai() }, (k) => kode[k]!)
}
