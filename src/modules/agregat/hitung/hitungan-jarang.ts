import { type HitunganJarang, kodeDariNomor, LAJUR_JK } from './hitungan-dasar.ts'

/** Cells of a crossing over all combinations of codes, desa by desa: `sel` is place of the combination x LAJUR_JK + lane. */
export interface SelJarang {
  /** Rising. */
  readonly nomor: ArrayLike<number>
  readonly mulai: Uint32Array
  readonly sel: Uint32Array
  readonly jumlah: Uint32Array
}

/** Only combinations and desa that somebody has. `kode` names every combination, rising. */
export function rapikanJarang(s: SelJarang, kode: (letak: number) => number): HitunganJarang {
  const ada = new Set<number>()
  for (let i = 0; i < s.sel.length; i++) ada.add(Math.floor(s.sel[i]! / LAJUR_JK))
  const pakai = Uint32Array.from(ada).sort()
  const letakBaru = new Map<number, number>()
  for (const [i, k] of pakai.entries()) letakBaru.set(k, i)
  const sel = new Uint32Array(s.sel.length)
  for (let i = 0; i < sel.length; i++) {
    const k = Math.floor(s.sel[i]! / LAJUR_JK)
    sel[i] = letakBaru.get(k)! * LAJUR_JK + (s.sel[i]! - k * LAJUR_JK)
  }
  const desa: number[] = []
  for (let d = 0; d < s.nomor.length; d++) if (s.mulai[d + 1]! > s.mulai[d]!) desa.push(d)
  return {
    desa: desa.map((d) => kodeDariNomor(s.nomor[d]!)),
    kode: Array.from(pakai, kode),
    // An empty desa begins where the next one does, so dropping it leaves the others in place.
    mulai: Uint32Array.from([...desa.map((d) => s.mulai[d]!), s.sel.length]),
    sel,
    jumlah: s.jumlah,
  }
}

/** A dense count ([desa][jk lane][letak]) as its cells that are not empty. */
export function jarangkan(nomor: ArrayLike<number>, lebar: number, padat: Uint32Array): SelJarang {
  const isi = new SelTumbuh()
  const mulai = new Uint32Array(nomor.length + 1)
  for (let d = 0; d < nomor.length; d++) {
    const alas = d * LAJUR_JK * lebar
    for (let k = 0; k < lebar; k++)
      for (let jk = 0; jk < LAJUR_JK; jk++) {
        const n = padat[alas + jk * lebar + k]!
        if (n !== 0) isi.tambah(k * LAJUR_JK + jk, n)
      }
    mulai[d + 1] = isi.panjang
  }
  return { nomor, mulai, ...isi.selesai() }
}

/** Two counts of the same combinations as one; a desa in both is added up. */
export function gabungJarang(a: SelJarang, b: SelJarang): SelJarang {
  const nomor = Float64Array.from(new Set([...Array.from(a.nomor), ...Array.from(b.nomor)])).sort()
  const mulai = new Uint32Array(nomor.length + 1)
  const isi = new SelTumbuh(a.sel.length + b.sel.length)
  let [ia, ib] = [0, 0]
  for (let d = 0; d < nomor.length; d++) {
    const [diA, diB] = [a.nomor[ia] === nomor[d], b.nomor[ib] === nomor[d]]
    let [p, akhirP] = diA ? [a.mulai[ia]!, a.mulai[ia + 1]!] : [0, 0]
    let [q, akhirQ] = diB ? [b.mulai[ib]!, b.mulai[ib + 1]!] : [0, 0]
    while (p < akhirP || q < akhirQ) {
      const sp = p < akhirP ? a.sel[p]! : Number.POSITIVE_INFINITY
      const sq = q < akhirQ ? b.sel[q]! : Number.POSITIVE_INFINITY
      const n = (sp <= sq ? a.jumlah[p++]! : 0) + (sq <= sp ? b.jumlah[q++]! : 0)
      isi.tambah(Math.min(sp, sq), n)
    }
    if (diA) ia++
    if (diB) ib++
    mulai[d + 1] = isi.panjang
  }
  return { nomor, mulai, ...isi.selesai() }
}

/** Cells as they come, in arrays that grow. */
export class SelTumbuh {
  panjang = 0
  #sel: Uint32Array
  #jumlah: Uint32Array

  constructor(awal = 1024) {
    this.#sel = new Uint32Array(Math.max(16, awal))
    this.#jumlah = new Uint32Array(this.#sel.length)
  }

  tambah(sel: number, jumlah: number): void {
    if (this.panjang === this.#sel.length) this.sediakan(1)
    this.#sel[this.panjang] = sel
    this.#jumlah[this.panjang++] = jumlah
  }

  /** Room for `n` more, then the arrays to write into from `panjang` on. */
  sediakan(n: number): { sel: Uint32Array; jumlah: Uint32Array } {
    if (this.panjang + n > this.#sel.length) {
      const besar = Math.max(this.#sel.length * 2, this.panjang + n)
      this.#sel = lebarkan(this.#sel, besar)
      this.#jumlah = lebarkan(this.#jumlah, besar)
    }
    return { sel: this.#sel, jumlah: this.#jumlah }
  }

  selesai(): { sel: Uint32Array<ArrayBuffer>; jumlah: Uint32Array<ArrayBuffer> } {
    return { sel: this.#sel.slice(0, this.panjang), jumlah: this.#jumlah.slice(0, this.panjang) }
  }
}

function lebarkan(lama: Uint32Array, besar: number): Uint32Array {
  const baru = new Uint32Array(besar)
  baru.set(lama)
  return baru
}
