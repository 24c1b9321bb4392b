import { isUtf8 } from 'node:buffer'
import type { EjaanTakDikenal } from '../baca/konteks.ts'

/** Spellings kept per column; and how often a spelling must stand to be kept where there are more than that. */
const DISIMPAN = 50
const BERULANG = 10
const WINDOWS_1252 = new TextDecoder('windows-1252')

/**
 * What the readers met, put together: one entry a column and spelling, most rows first. A column with many spellings is
 * no column of labels (names that slid over, say): only those on ten rows or more are kept, the rest is summed under ''.
 * Digits are masked, so that no number of a person stands in a report.
 */
export function gabungEjaan(semua: readonly EjaanTakDikenal[]): EjaanTakDikenal[] {
  const perKolom = new Map<string, Map<string, number>>()
  for (const { kolom, ejaan, jumlah } of semua) {
    const peta = perKolom.get(kolom) ?? new Map<string, number>()
    perKolom.set(kolom, peta)
    const teks = rapikan(ejaan)
    peta.set(teks, (peta.get(teks) ?? 0) + jumlah)
  }
  return [...perKolom].flatMap(([kolom, peta]) => {
    const urut = [...peta].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const bernama = urut.filter(([e]) => e !== '')
    const banyak = bernama.length > DISIMPAN
    const simpan = bernama.filter(([, n], i) => i < DISIMPAN && (!banyak || n >= BERULANG))
    const sisa = urut.reduce((a, [, n]) => a + n, 0) - simpan.reduce((a, [, n]) => a + n, 0)
    return [
      ...simpan.map(([ejaan, jumlah]) => ({ kolom, ejaan, jumlah })),
      ...(sisa > 0 ? [{ kolom, ejaan: '', jumlah: sisa }] : []),
    ]
  })
}

// The readers keep bytes one a character.
function rapikan(ejaan: string): string {
  const b = Buffer.from(ejaan, 'latin1')
  const teks = isUtf8(b) ? b.toString() : WINDOWS_1252.decode(b)
  return teks
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\d{3,}/g, (d) => '*'.repeat(d.length))
    .trim()
    .slice(0, 80)
}
