import { tulisDesimal } from '#kernel/angka'
import type { AturanPencilan, Pencilan } from './banding.contract.ts'

/** One column of one region: its values by semester, oldest first, the last two being those compared. */
export interface RiwayatSel {
  readonly kode: string
  readonly nama: string
  /** Region that it is part of; '' at the top. */
  readonly induk: string
  readonly tingkat: string
  readonly kolom: string
  readonly nilai: readonly (number | null)[]
}

/** Changes that stand out, by the region's own past and by its neighbours. Pure: the same figures and rule give the same list. */
export function cariPencilan(sel: readonly RiwayatSel[], aturan: AturanPencilan): Pencilan[] {
  const hasil: Pencilan[] = []
  for (const s of sel) {
    const [p, ...dahulu] = perubahan(s.nilai).reverse()
    if (p === undefined || p === null || kecil(s.nilai, aturan)) continue
    const lampau = dahulu.filter((x) => x !== null)
    // Three earlier semesters give two earlier changes; fewer say nothing about what is usual.
    if (lampau.length < aturan.minimalSemester - 1) continue
    const t = timbang(p, lampau, aturan)
    if (t) hasil.push(tulis('masa-lalu', s, p, t))
  }
  for (const sama of Map.groupBy(sel, (s) => `${s.induk}|${s.tingkat}|${s.kolom}`).values()) {
    const besar = sama.filter((s) => !kecil(s.nilai, aturan, true) && perubahan(s.nilai).at(-1) != null)
    if (besar.length <= aturan.minimalTetangga) continue
    const p = besar.map((s) => perubahan(s.nilai).at(-1)!)
    for (const [i, s] of besar.entries()) {
      if (kecil(s.nilai, aturan)) continue
      const t = timbang(
        p[i]!,
        p.filter((_, j) => j !== i),
        aturan,
      )
      if (t) hasil.push(tulis('tetangga', s, p[i]!, t))
    }
  }
  return hasil
}

/** Percent from each value to the next; null where one is missing or the first is zero. */
function perubahan(nilai: readonly (number | null)[]): (number | null)[] {
  return nilai.slice(1).map((n, i) => {
    const awal = nilai[i]
    return n === null || awal === null || awal === undefined || awal === 0 ? null : (100 * (n - awal)) / awal
  })
}

function kecil(nilai: readonly (number | null)[], a: AturanPencilan, hanyaNilai = false): boolean {
  const [awal, akhir] = [nilai.at(-2) ?? 0, nilai.at(-1) ?? 0]
  if (Math.max(awal, akhir) < a.minimalNilai) return true
  return !hanyaNilai && Math.abs(akhir - awal) < a.minimalBeda
}

interface Timbangan {
  readonly median: number
  readonly jarak: number
}

function timbang(p: number, lain: readonly number[], a: AturanPencilan): Timbangan | undefined {
  const m = median(lain)
  const skala = Math.max(1.4826 * median(lain.map((x) => Math.abs(x - m))), a.lantaiPersen)
  const jarak = Math.abs(p - m) / skala
  return jarak > a.ambang ? { median: m, jarak } : undefined
}

function median(isi: readonly number[]): number {
  const urut = [...isi].sort((x, y) => x - y)
  const t = Math.floor(urut.length / 2)
  return urut.length % 2 === 1 ? urut[t]! : (urut[t - 1]! + urut[t]!) / 2
}

function tulis(aturan: Pencilan['aturan'], s: RiwayatSel, p: number, t: Timbangan): Pencilan {
  const biasa = aturan === 'masa-lalu' ? 'biasanya' : 'wilayah setetangga'
  return {
    aturan,
    kode: s.kode,
    nama: s.nama,
    kolom: s.kolom,
    perubahan: tulisDesimal(p),
    wajar: tulisDesimal(t.median),
    jarak: tulisDesimal(t.jarak, 1),
    kalimat: `${s.nama}, kolom ${s.kolom}: berubah ${tulisDesimal(p)} persen, ${biasa} ${tulisDesimal(t.median)} persen.`,
  }
}
