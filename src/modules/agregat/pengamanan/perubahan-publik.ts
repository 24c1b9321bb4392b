import type { HasilTerbit } from './pengamanan.contract.ts'

/**
 * Change between two public editions of one table, by region and column: only where both print the figure. A change
 * counted from internal figures would give one of them back.
 */
export function perubahanPublik(
  lama: HasilTerbit,
  baru: HasilTerbit,
): { readonly kode: string; readonly nilai: (number | null)[] }[] {
  const kolomLama = lama.grup.flatMap((g) => g.kolom.map((k) => k.kunci))
  const letak = baru.grup.flatMap((g) => g.kolom.map((k) => kolomLama.indexOf(k.kunci)))
  const sebelum = new Map([lama.total, ...lama.baris].map((b) => [b.kode ?? '', b.nilai]))
  return [baru.total, ...baru.baris].map((b) => ({
    kode: b.kode ?? '',
    nilai: b.nilai.map((n, i) => {
      const dulu = sebelum.get(b.kode ?? '')?.[letak[i]!]
      return n === null || dulu === null || dulu === undefined ? null : n - dulu
    }),
  }))
}
