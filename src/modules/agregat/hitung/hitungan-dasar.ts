import { createHash } from 'node:crypto'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { kodeDesa } from '#kernel/kode-wilayah'

/** LK, PR, and whoever has another code (which the gate reports): JML is counted over all three, not added from two. */
export const LAJUR_JK = 3
export const lajurJk = (jk: number) => (jk === 1 ? 0 : jk === 2 ? 1 : 2)

/**
 * One base count in canonical form: only desa and codes that somebody has, both rising, so that the same people
 * give the same bytes whichever engine counted them.
 */
export interface HitunganDasar {
  readonly desa: readonly KodeWilayah[]
  readonly kode: readonly number[]
  /** [desa][jk lane][kode], row after row. */
  readonly isi: Uint32Array
}

/** A region as one rising number, for counting: 99.01.02.1003 -> 9901021003. */
export const nomorDesa = (prop: number, kab: number, kec: number, kel: number) =>
  ((prop * 100 + kab) * 100 + kec) * 10_000 + kel

function kodeDariNomor(n: number): KodeWilayah {
  const kel = n % 10_000
  const atas = Math.floor(n / 10_000)
  return kodeDesa(Math.floor(atas / 10_000), Math.floor(atas / 100) % 100, atas % 100, kel)
}

/** Drops what nobody has from a dense count ([desa][jk lane][kode]); desa and kode must rise. */
export function rapikan(
  nomor: ArrayLike<number>,
  kode: readonly number[],
  padat: Uint32Array,
): HitunganDasar {
  const nK = kode.length
  const lebar = LAJUR_JK * nK
  const adaKode = new Uint32Array(nK)
  const desa: number[] = []
  for (let d = 0, s = 0; d < nomor.length; d++) {
    let ada = 0
    for (let jk = 0; jk < LAJUR_JK; jk++) {
      for (let k = 0; k < nK; k++) {
        const n = padat[s++]!
        ada |= n
        adaKode[k]! |= n
      }
    }
    if (ada !== 0) desa.push(d)
  }
  const pakai = kode.map((_, k) => k).filter((k) => adaKode[k] !== 0)
  const hasil = { desa: desa.map((d) => kodeDariNomor(nomor[d]!)), kode: pakai.map((k) => kode[k]!) }
  if (desa.length === nomor.length && pakai.length === nK) return { ...hasil, isi: padat }
  const isi = new Uint32Array(desa.length * LAJUR_JK * pakai.length)
  let ke = 0
  for (const d of desa)
    for (let jk = 0; jk < LAJUR_JK; jk++) for (const k of pakai) isi[ke++] = padat[d * lebar + jk * nK + k]!
  return { ...hasil, isi }
}

/** From rows (region, jk, kode, jumlah) in any order. */
export function dariBaris(b: {
  readonly jumlahBaris: number
  readonly nomor: (i: number) => number
  readonly jk: ArrayLike<number>
  readonly kode: ArrayLike<number>
  readonly jumlah: ArrayLike<number>
}): HitunganDasar {
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
  const padat = new Uint32Array(nomor.length * LAJUR_JK * kode.length)
  for (let i = 0; i < b.jumlahBaris; i++) {
    const baris = urutDesa.get(b.nomor(i))! * LAJUR_JK + lajurJk(b.jk[i]!)
    padat[baris * kode.length + letak.get(b.kode[i]!)!]! += b.jumlah[i]!
  }
  return rapikan(nomor, kode, padat)
}

/** The bytes that are sealed and digested: a JSON head with its length, then the counts (32 bits, little end first). */
export function tulisHitungan(h: HitunganDasar): Buffer {
  const kepala = Buffer.from(JSON.stringify({ versi: 1, desa: h.desa, kode: h.kode }))
  const panjang = Buffer.alloc(4)
  panjang.writeUInt32LE(kepala.length)
  return Buffer.concat([panjang, kepala, Buffer.from(h.isi.buffer, h.isi.byteOffset, h.isi.byteLength)])
}

export function bacaHitungan(b: Buffer): HitunganDasar {
  const akhir = 4 + b.readUInt32LE(0)
  const { desa, kode } = JSON.parse(b.subarray(4, akhir).toString()) as {
    desa: KodeWilayah[]
    kode: number[]
  }
  // Copied, because a 32-bit view must begin on a multiple of four and the head ends anywhere.
  const isi = new Uint32Array(new Uint8Array(b.subarray(akhir)).buffer)
  if (isi.length !== desa.length * LAJUR_JK * kode.length)
    throw new Error('sealed base count has the wrong size')
  return { desa, kode, isi }
}

export function digestHitungan(byte: Buffer): string {
  return createHash('sha256').update(byte).digest('hex')
}
