import type { KolomKode, Syarat } from '../definisi/syarat.ts'
import type { KelompokKode, KodeKolom } from './kelompok-kode.ts'
import { petaSyarat } from './peta-syarat.ts'

/** The rows of a group that belong to a semesta, moved together: what is counted of them is then counted as if they were all. */
export function penyaringSemesta(
  semesta: Syarat,
  kolom: readonly KolomKode[],
  kodeKolom: KodeKolom,
): (k: KelompokKode) => KelompokKode {
  const peta = petaSyarat([semesta], kodeKolom)
  let dalam = new Uint8Array(0)
  let pilih = new Uint32Array(0)
  return (k) => {
    if (dalam.length < k.jumlah) {
      dalam = new Uint8Array(k.jumlah)
      pilih = new Uint32Array(k.jumlah)
    }
    peta.kerjakan(k.kode, dalam, k.jumlah)
    const jumlah = daftarkan(dalam, k.jumlah, pilih)
    const ambil = (dari: Uint8Array) => pindahkan(dari, pilih, new Uint8Array(jumlah))
    return {
      jumlah,
      lajur: ambil(k.lajur),
      prop: ambil(k.prop),
      kab: ambil(k.kab),
      kec: ambil(k.kec),
      kel: pindahkan(k.kel, pilih, new Uint16Array(jumlah)),
      kode: new Map(kolom.map((nama) => [nama, ambil(k.kode.get(nama)!)])),
    }
  }
}

function daftarkan(dalam: Uint8Array, jumlah: number, pilih: Uint32Array): number {
  let n = 0
  for (let i = 0; i < jumlah; i++) {
    // Always written, kept where inside: no branch to guess wrong.
    pilih[n] = i
    n += dalam[i]!
  }
  return n
}

function pindahkan<T extends Uint8Array | Uint16Array>(dari: T, pilih: Uint32Array, ke: T): T {
  for (let i = 0; i < ke.length; i++) ke[i] = dari[pilih[i]!]!
  return ke
}
