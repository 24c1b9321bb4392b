import { createHmac } from 'node:crypto'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'

/**
 * Noise after the cell-key method (Fraser & Wooton 2005; ABS TableBuilder; ONS 2021), adapted: rows here carry no key of
 * their own, so the key of a cell is the HMAC of which people it counts (snapshot, region, sex, semesta, raw codes a
 * column). The same cell has the same noise in every table, level, format and run. Not additive: a sum printed is the sum
 * of people moved once, not of moved figures.
 *
 * -2 … 2 with weights 1 2 4 2 1; a figure of one person moves by at most 1; zero stays zero. Mean 0; variance 1.2 from two
 * people on, 0.6 for one.
 */
export const SIMPANGAN = 2
export const RAGAM = 1.2

export function buatDerau(kunci: string, snapshotId: string, d: DefinisiTabel) {
  const semesta = d.semesta.syarat ? JSON.stringify(d.semesta.syarat) : ''
  return (wilayah: string, lajur: string, kategori: readonly string[], n: number): number => {
    if (n === 0) return 0
    const sel = [snapshotId, wilayah, lajur, semesta, ...maknaKategori(d, kategori)].join('|')
    const u = createHmac('sha256', kunci).update(sel).digest().readUInt32BE(0) / 2 ** 32
    const geser = u < 0.1 ? -2 : u < 0.3 ? -1 : u < 0.7 ? 0 : u < 0.9 ? 1 : 2
    return n + Math.max(-n, Math.min(n, geser))
  }
}

/** Raw codes, not labels: a category that two tables name differently is still one cell. */
function maknaKategori(d: DefinisiTabel, kategori: readonly string[]): string[] {
  return kategori
    .map((kode, i) => {
      const dimensi = d.dimensi[i]!
      const isi = dimensi.kategori.find((k) => k.kode === kode)?.isi ?? []
      const asal = dimensi.asal.jenis === 'kolom' ? dimensi.asal.kolom : JSON.stringify(dimensi.asal.pilihan)
      return `${asal}:${isi.map((x) => `${x.dari}-${x.sampai}`).join(',')}`
    })
    .sort()
}
