import type { KodeWilayah } from '#kernel/kode-wilayah'
import { type PetaWilayah, SATU, type Tujuan } from './persilangan.ts'

/** Counts by desa, lane (sex) and cell: row after row, [desa][lane][cell]. A base count of `agregat` has this shape. */
export interface HitunganDesa {
  readonly desa: readonly KodeWilayah[]
  readonly kode: readonly number[]
  readonly isi: Uint32Array
}

export interface HasilPetakan<H extends HitunganDesa> {
  readonly hitungan: H
  /** Desa of today whose counts were divided by shares: estimates. Empty: everything is exact. */
  readonly perkiraan: readonly KodeWilayah[]
  /** Old desa that went over under another code, wholly or in part. */
  readonly berpindah: readonly KodeWilayah[]
  /** Codes that today's list does not have and no succession explains; their counts stay under the old code. */
  readonly takTerpetakan: readonly KodeWilayah[]
}

/**
 * Counts of an old semester on today's desa. By whole desa it is exact; by shares the people of a lane are handed out
 * one by one (`giliran`), cell after cell: every sum over the new regions is the old figure, nothing is negative, and
 * how many a region gets depends on the lane's total alone, so tables of one semesta agree among themselves.
 */
export function petakanHitungan<H extends HitunganDesa>(h: H, peta: PetaWilayah): HasilPetakan<H> {
  const nK = h.kode.length
  const lebar = h.desa.length === 0 ? 0 : h.isi.length / h.desa.length
  const nLajur = nK === 0 ? 0 : lebar / nK
  const isiBaru = new Map<KodeWilayah, Uint32Array>()
  const ambil = (kode: KodeWilayah) => {
    let isi = isiBaru.get(kode)
    if (!isi) {
      isi = new Uint32Array(lebar)
      isiBaru.set(kode, isi)
    }
    return isi
  }
  const perkiraan = new Set<KodeWilayah>()
  const takTerpetakan: KodeWilayah[] = []
  const berpindah: KodeWilayah[] = []
  for (const [d, kode] of h.desa.entries()) {
    const tujuan = peta.tujuan(kode)
    if (tujuan.some((t) => !peta.kini.has(t.kode))) takTerpetakan.push(kode)
    if (tujuan.some((t) => t.kode !== kode)) berpindah.push(kode)
    const awal = d * lebar
    const [satu] = tujuan
    if (tujuan.length === 1) {
      const isi = ambil(satu!.kode)
      for (let i = 0; i < lebar; i++) isi[i]! += h.isi[awal + i]!
      continue
    }
    const sasaran = tujuan.map((t) => ambil(t.kode))
    for (const t of tujuan) perkiraan.add(t.kode)
    for (let l = 0; l < nLajur; l++) {
      const urutan = giliran(tujuan)
      for (let k = 0; k < nK; k++) {
        const i = l * nK + k
        for (let n = h.isi[awal + i]!; n > 0; n--) sasaran[urutan.berikut()]![i]!++
      }
    }
  }
  const desa = [...isiBaru.keys()].sort()
  const isi = new Uint32Array(desa.length * lebar)
  for (const [d, kode] of desa.entries()) isi.set(isiBaru.get(kode)!, d * lebar)
  return { hitungan: { ...h, desa, isi }, perkiraan: [...perkiraan].sort(), berpindah, takTerpetakan }
}

/**
 * Who gets the next one. The quota method of Balinski and Young (1975): among those whose share of `n` is not yet
 * filled, the one with the largest share per one already held. Stays within one of the exact share like the largest
 * remainder, and one more in the total never takes one away from anybody.
 */
export function giliran(tujuan: readonly Tujuan[]): { berikut(): number } {
  const dapat = new Float64Array(tujuan.length)
  let n = 0
  return {
    berikut() {
      n++
      let pilih = -1
      for (let i = 0; i < tujuan.length; i++) {
        // Upper quota: less than the share of n, in whole hundred-millionths so that nothing is rounded.
        if (dapat[i]! * SATU >= tujuan[i]!.bagian * n) continue
        if (pilih < 0 || tujuan[i]!.bagian * (dapat[pilih]! + 1) > tujuan[pilih]!.bagian * (dapat[i]! + 1))
          pilih = i
      }
      dapat[pilih]!++
      return pilih
    },
  }
}
