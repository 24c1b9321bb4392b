import { type AsalKode, bagianAsal, type DasarHitungan, gabungKode } from './dasar-hitungan.ts'
import type { KelompokKode, KodeKolom } from './kelompok-kode.ts'
import { petaSyarat } from './peta-syarat.ts'

/** The codes that one dimension can have, rising: those of its column, or the outcomes of its conditions. */
function kodeAsal(asal: AsalKode, kodeKolom: KodeKolom): readonly number[] {
  if (asal.jenis === 'kolom') return kodeKolom.get(asal.kolom)!
  return [0, ...asal.pilihan.map((_, i) => i + 1)]
}

/** How many combinations of codes a base can have, and which code each place stands for, rising. */
export function letakKode(
  dasar: DasarHitungan,
  kodeKolom: KodeKolom,
): { lebar: number; kode(letak: number): number } {
  const bagian = bagianAsal(dasar.asal).map((a) => kodeAsal(a, kodeKolom))
  const lebar = bagian.reduce((n, k) => n * k.length, 1)
  return {
    lebar,
    kode(letak) {
      const kode = new Array<number>(bagian.length)
      for (let i = bagian.length - 1, sisa = letak; i >= 0; i--) {
        const n = bagian[i]!.length
        kode[i] = bagian[i]![sisa % n]!
        sisa = Math.floor(sisa / n)
      }
      return gabungKode(kode)
    },
  }
}

/**
 * Writes the place of each row's combination (as `letakKode` counts them) into an array of its own, made by `wadah`;
 * valid until the next group. A single column is handed on as it is.
 */
export function pembacaLetak<T extends Uint8Array | Uint32Array>(
  dasar: DasarHitungan,
  kodeKolom: KodeKolom,
  wadah: (panjang: number) => T,
): (k: KelompokKode) => T | Uint8Array {
  const bagian = bagianAsal(dasar.asal).map((asal) => ({
    lebar: kodeAsal(asal, kodeKolom).length,
    baca: pembacaSatu(asal, kodeKolom),
  }))
  const [satu, dua, ...lagi] = bagian
  if (satu && !dua) return satu.baca
  let isi = wadah(0)
  return (k) => {
    // Zeros, where nothing is asked (everybody is one category).
    if (isi.length < k.jumlah) isi = wadah(k.jumlah)
    if (!satu || !dua) return isi
    silangkan(satu.baca(k), dua.baca(k), dua.lebar, isi, k.jumlah)
    for (const b of lagi) silangkan(isi, b.baca(k), b.lebar, isi, k.jumlah)
    return isi
  }
}

function pembacaSatu(asal: AsalKode, kodeKolom: KodeKolom): (k: KelompokKode) => Uint8Array {
  if (asal.jenis === 'kolom') return (k) => k.kode.get(asal.kolom)!
  const peta = petaSyarat(asal.pilihan, kodeKolom)
  let isi = new Uint8Array(0)
  return (k) => {
    if (isi.length < k.jumlah) isi = new Uint8Array(k.jumlah)
    peta.kerjakan(k.kode, isi, k.jumlah)
    return isi
  }
}

function silangkan(
  a: Uint8Array | Uint32Array,
  b: Uint8Array,
  lebar: number,
  ke: Uint8Array | Uint32Array,
  jumlah: number,
): void {
  for (let i = 0; i < jumlah; i++) ke[i] = a[i]! * lebar + b[i]!
}
