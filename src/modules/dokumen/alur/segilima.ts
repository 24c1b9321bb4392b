import type { BidangLembar } from './bidang-lembar.ts'
import type { Kotak } from './panah.ts'
import type { Seberang } from './panah-lembar.ts'

/** The off-page connector: a pentagon that stands on its tip, with the letter of its twin. */
export interface Segilima extends Kotak {
  readonly huruf: string
  /** Actor column that holds it. */
  readonly kolom: number
  /** In the strip above the rows, or below. */
  readonly atas: boolean
  /** The activity where the arrow comes from or goes to: "ke 12". */
  readonly keterangan: string
}

export const SEGILIMA = { l: 5, t: 5.4 } as const
const JARAK = 5.8

/**
 * Connectors of page `h`, in the column of the activity that their arrow leads to; where that is full, in the nearest
 * one with room; none when all are full. A way to a later page leaves by the foot and enters by the head; a way back the other way round.
 */
export function letakSegilima(
  seberang: readonly Seberang[],
  h: number,
  b: BidangLembar,
  kolomKegiatan: (i: number) => number,
  yAtas: number,
  yBawah: number,
): Segilima[] | undefined {
  const muat = Math.floor((b.pelaksana.lebar - 0.6) / JARAK)
  const penghuni = { atas: new Map<number, Seberang[]>(), bawah: new Map<number, Seberang[]>() }
  for (const s of seberang) {
    if (s.halamanDari !== h && s.halamanKe !== h) continue
    const maju = s.halamanKe > s.halamanDari
    const sisi = penghuni[(s.halamanDari === h) === maju ? 'bawah' : 'atas']
    const dekat = Array.from({ length: b.pelaksana.jumlah }, (_, k) => k).sort(
      (a, c) => Math.abs(a - kolomKegiatan(s.ke)) - Math.abs(c - kolomKegiatan(s.ke)) || a - c,
    )
    const kolom = dekat.find((k) => (sisi.get(k)?.length ?? 0) < muat)
    if (kolom === undefined) return undefined
    sisi.set(kolom, [...(sisi.get(kolom) ?? []), s])
  }
  return (['atas', 'bawah'] as const).flatMap((sisi) =>
    [...penghuni[sisi]].flatMap(([kolom, daftar]) =>
      daftar.map((s, i) => {
        const tengah = b.pelaksana.kiri + (kolom + 0.5) * b.pelaksana.lebar
        const geser = (i - (daftar.length - 1) / 2) * JARAK
        return {
          huruf: s.huruf,
          kolom,
          atas: sisi === 'atas',
          keterangan:
            s.halamanDari === h ? `ke ${s.ke + 1}` : `dari ${s.panah.map((p) => p.dari + 1).join(', ')}`,
          x: bulat(tengah + geser - SEGILIMA.l / 2),
          y: bulat(sisi === 'atas' ? yAtas : yBawah),
          l: SEGILIMA.l,
          t: SEGILIMA.t,
        }
      }),
    ),
  )
}

const bulat = (mm: number): number => Math.round(mm * 100) / 100
