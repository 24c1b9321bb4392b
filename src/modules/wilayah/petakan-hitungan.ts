import type { KodeWilayah } from '#kernel/kode-wilayah'
import { type PetaWilayah, SATU, type Tujuan } from './persilangan.ts'

/** Counts by desa, lane (sex) and cell: row after row, [desa][lane][cell]. A base count of `agregat` has this shape. */
export interface HitunganDesa {
  readonly desa: readonly KodeWilayah[]
  readonly kode: readonly number[]
  readonly isi: Uint32Array
}

/** The same with empty cells left out: those of desa `d` are `mulai[d]` ... `mulai[d + 1] - 1`; `sel` is cell * 3 + lane, rising. */
export interface HitunganDesaJarang {
  readonly desa: readonly KodeWilayah[]
  readonly kode: readonly number[]
  readonly mulai: Uint32Array
  readonly sel: Uint32Array
  readonly jumlah: Uint32Array
}

export interface CatatanPetakan {
  /** Desa of today whose counts were divided by shares: estimates. Empty: everything is exact. */
  readonly perkiraan: readonly KodeWilayah[]
  /** Old desa that went over under another code, wholly or in part. */
  readonly berpindah: readonly KodeWilayah[]
  /** Codes that today's list does not have and no succession explains; their counts stay under the old code. */
  readonly takTerpetakan: readonly KodeWilayah[]
}
export interface HasilPetakan<H> extends CatatanPetakan {
  readonly hitungan: H
}

/**
 * Counts of an old semester on today's desa. By whole desa it is exact; by shares the people of a lane are handed out
 * one by one (`giliran`), cell after cell: every sum over the new regions is the old figure, nothing is negative, and
 * how many a region gets depends on the lane's total alone, so tables of one semesta agree among themselves.
 */
export function petakanHitungan<H extends HitunganDesa | HitunganDesaJarang>(
  h: H,
  peta: PetaWilayah,
): HasilPetakan<H> {
  const hasil = 'isi' in h ? petakanPadat(h, peta) : petakanJarang(h, peta)
  return { ...catatanPetakan(h.desa, peta), hitungan: { ...h, ...hasil } }
}

/** What is to be said of old desa on today's regions, whatever is counted there. */
export function catatanPetakan(desa: readonly KodeWilayah[], peta: PetaWilayah): CatatanPetakan {
  const perkiraan = new Set<KodeWilayah>()
  for (const kode of desa) {
    const tujuan = peta.tujuan(kode)
    if (tujuan.length > 1) for (const t of tujuan) perkiraan.add(t.kode)
  }
  return {
    perkiraan: [...perkiraan].sort(),
    berpindah: desa.filter((kode) => peta.tujuan(kode).some((t) => t.kode !== kode)),
    takTerpetakan: desa.filter((kode) => peta.tujuan(kode).some((t) => !peta.kini.has(t.kode))),
  }
}

function petakanPadat(h: HitunganDesa, peta: PetaWilayah): Pick<HitunganDesa, 'desa' | 'isi'> {
  const nK = h.kode.length
  const lebar = h.desa.length === 0 ? 0 : h.isi.length / h.desa.length
  const baru = new Map<KodeWilayah, Uint32Array>()
  const ambil = (kode: KodeWilayah) => {
    let isi = baru.get(kode)
    if (!isi) {
      isi = new Uint32Array(lebar)
      baru.set(kode, isi)
    }
    return isi
  }
  for (const [d, kode] of h.desa.entries()) {
    const tujuan = peta.tujuan(kode)
    const sasaran = tujuan.map((t) => ambil(t.kode))
    let pembagi = giliran(tujuan)
    for (let i = 0; i < lebar; i++) {
      if (i % nK === 0) pembagi = giliran(tujuan)
      bagikan(h.isi[d * lebar + i]!, pembagi, (ke, n) => {
        sasaran[ke]![i]! += n
      })
    }
  }
  const desa = [...baru.keys()].sort()
  const isi = new Uint32Array(desa.length * lebar)
  for (const [d, kode] of desa.entries()) isi.set(baru.get(kode)!, d * lebar)
  return { desa, isi }
}

const LAJUR = 3

function petakanJarang(h: HitunganDesaJarang, peta: PetaWilayah): Omit<HitunganDesaJarang, 'kode'> {
  const baru = new Map<KodeWilayah, Map<number, number>>()
  const ambil = (kode: KodeWilayah) => {
    let isi = baru.get(kode)
    if (!isi) {
      isi = new Map()
      baru.set(kode, isi)
    }
    return isi
  }
  for (const [d, kode] of h.desa.entries()) {
    const tujuan = peta.tujuan(kode)
    const sasaran = tujuan.map((t) => ambil(t.kode))
    const pembagi = Array.from({ length: LAJUR }, () => giliran(tujuan))
    for (let i = h.mulai[d]!; i < h.mulai[d + 1]!; i++) {
      const sel = h.sel[i]!
      bagikan(h.jumlah[i]!, pembagi[sel % LAJUR]!, (ke, n) => {
        const isi = sasaran[ke]!
        isi.set(sel, (isi.get(sel) ?? 0) + n)
      })
    }
  }
  const desa = [...baru.keys()].filter((k) => baru.get(k)!.size > 0).sort()
  const mulai = new Uint32Array(desa.length + 1)
  const urut = desa.map((kode) => [...baru.get(kode)!].sort(([a], [b]) => a - b))
  for (const [d, isi] of urut.entries()) mulai[d + 1] = mulai[d]! + isi.length
  const semua = urut.flat()
  return {
    desa,
    mulai,
    sel: Uint32Array.from(semua, ([sel]) => sel),
    jumlah: Uint32Array.from(semua, ([, n]) => n),
  }
}

function bagikan(n: number, pembagi: Pembagi, beri: (ke: number, n: number) => void): void {
  if (n === 0) return
  if (pembagi.sendiri) beri(0, n)
  else for (let sisa = n; sisa > 0; sisa--) beri(pembagi.berikut(), 1)
}

export interface Pembagi {
  /** Only one to give to. */
  readonly sendiri: boolean
  berikut(): number
}

/**
 * Who gets the next one. The quota method of Balinski and Young (1975): among those whose share of `n` is not yet
 * filled, the one with the largest share per one already held. Stays within one of the exact share like the largest
 * remainder, and one more in the total never takes one away from anybody.
 */
export function giliran(tujuan: readonly Tujuan[]): Pembagi {
  const dapat = new Float64Array(tujuan.length)
  let n = 0
  return {
    sendiri: tujuan.length === 1,
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
