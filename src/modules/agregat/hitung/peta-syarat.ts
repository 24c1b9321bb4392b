import { daunSyarat, type KolomKode, nilaiSyarat, type Syarat } from '../definisi/syarat.ts'
import type { KodeKolom } from './kelompok-kode.ts'

/** A base count that the histogram does not know: SQL answers it. */
export class BelumDihistogram extends Error {}

export interface PetaSyarat {
  /** Writes the outcome of each row: 0 for none of the choices, else their place from 1. */
  kerjakan(kode: ReadonlyMap<KolomKode, Uint8Array>, ke: Uint8Array, jumlah: number): void
}

/**
 * Conditions over several columns without a branch: each single-column condition is a bit, a column's table turns a
 * code into its bits, and the bits of a row, or-ed together, look the outcome up.
 */
export function petaSyarat(pilihan: readonly Syarat[], kodeKolom: KodeKolom): PetaSyarat {
  const daun = pilihan.flatMap(daunSyarat)
  const [pertama] = daun
  if (pertama && daun.every((s) => s.kolom === pertama.kolom))
    return petaSatu(pilihan, pertama.kolom, kodeKolom)
  if (daun.length > 8) throw new BelumDihistogram('more than eight conditions')

  const bit = new Map<KolomKode, Uint8Array>()
  for (const [i, s] of daun.entries()) {
    const peta = bit.get(s.kolom) ?? new Uint8Array(256)
    for (const [letak, kode] of kodeKolom.get(s.kolom)!.entries())
      if (s.dari <= kode && kode <= s.sampai) peta[letak]! |= 1 << i
    bit.set(s.kolom, peta)
  }
  const hasil = Uint8Array.from({ length: 256 }, (_, b) => {
    let i = 0
    const benar = pilihan.map((s) =>
      nilaiSyarat(
        s,
        daunSyarat(s).map(() => ((b >> i++) & 1) === 1),
      ),
    )
    return benar.indexOf(true) + 1
  })

  const [satu, dua, ...lagi] = [...bit]
  return {
    kerjakan(kode, ke, jumlah) {
      if (!satu) throw new Error('no condition to map')
      if (dua && lagi.length === 0)
        return petaDua(kode.get(satu[0])!, satu[1], kode.get(dua[0])!, dua[1], hasil, ke, jumlah)
      ke.fill(0, 0, jumlah)
      for (const [nama, peta] of bit) kumpulBit(kode.get(nama)!, peta, ke, jumlah)
      for (let i = 0; i < jumlah; i++) ke[i] = hasil[ke[i]!]!
    },
  }
}

/** Conditions on one column, however many: its codes are looked up as they are. */
function petaSatu(pilihan: readonly Syarat[], kolom: KolomKode, kodeKolom: KodeKolom): PetaSyarat {
  const hasil = new Uint8Array(256)
  for (const [letak, kode] of kodeKolom.get(kolom)!.entries())
    hasil[letak] =
      pilihan.findIndex((s) =>
        nilaiSyarat(
          s,
          daunSyarat(s).map((d) => d.dari <= kode && kode <= d.sampai),
        ),
      ) + 1
  return {
    kerjakan(kode, ke, jumlah) {
      kumpulSatu(kode.get(kolom)!, hasil, ke, jumlah)
    },
  }
}

function kumpulSatu(kode: Uint8Array, peta: Uint8Array, ke: Uint8Array, jumlah: number): void {
  for (let i = 0; i < jumlah; i++) ke[i] = peta[kode[i]!]!
}

function petaDua(
  a: Uint8Array,
  petaA: Uint8Array,
  b: Uint8Array,
  petaB: Uint8Array,
  hasil: Uint8Array,
  ke: Uint8Array,
  jumlah: number,
): void {
  for (let i = 0; i < jumlah; i++) ke[i] = hasil[petaA[a[i]!]! | petaB[b[i]!]!]!
}

function kumpulBit(kode: Uint8Array, peta: Uint8Array, ke: Uint8Array, jumlah: number): void {
  for (let i = 0; i < jumlah; i++) ke[i]! |= peta[kode[i]!]!
}
