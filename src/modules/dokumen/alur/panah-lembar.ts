import type { ModelLembarSop } from '../model-lembar-sop.ts'
import type { BarisHalaman } from './potong-halaman.ts'

/** One arrow of a sheet; activities by their place in the list. */
export interface PanahLembar {
  readonly dari: number
  /** Absent: to the end of a refusal, under the symbol itself. */
  readonly ke?: number
  readonly label: string
  readonly duga: boolean
  /** To a later activity. */
  readonly maju: boolean
  /** Of two groups that follow each other: meets the first arrow between them, or parts from it. */
  readonly gugus?: 'temu' | 'pisah'
}

/** Arrows from one page to one activity of another: one letter on both. */
export interface Seberang {
  readonly huruf: string
  readonly halamanDari: number
  readonly halamanKe: number
  readonly ke: number
  readonly panah: readonly PanahLembar[]
}

/** The arrows of a sheet: those that stay on a page, page by page, and those that cross to another. */
export function daftarPanah(
  m: ModelLembarSop,
  halaman: readonly BarisHalaman[],
): { dalam: readonly (readonly PanahLembar[])[]; seberang: readonly Seberang[] } {
  const urut = new Map(m.kegiatan.map((k, i) => [k.id, i]))
  const letak = (i: number) => halaman.findIndex((h) => h.includes(i))
  const semua = m.kegiatan.flatMap((k, dari): PanahLembar[] => [
    ...k.panah.map((p) => {
      const ke = urut.get(p.ke)
      if (ke === undefined) throw new Error(`arrow to ${p.ke}, which is no activity of the sheet`)
      return { dari, ke, label: p.label ?? '', duga: p.disimpulkan === true, maju: ke > dari }
    }),
    ...(k.penolakan
      ? [{ dari, label: k.penolakan.label, duga: k.penolakan.disimpulkan === true, maju: true }]
      : []),
  ])
  const cocok = (p: PanahLembar) => p.ke === undefined || letak(p.dari) === letak(p.ke)
  const pasangan = Map.groupBy(
    semua.filter((p) => !cocok(p)),
    (p) => [letak(p.dari), letak(p.ke!), p.ke, p.duga].join(' '),
  )
  return {
    dalam: halaman.map((h) => ringkasGugus(semua.filter((p) => cocok(p) && h.includes(p.dari)))),
    seberang: [...pasangan.values()].map((panah, i) => {
      const [{ dari, ke }] = panah as [PanahLembar]
      return { huruf: hurufKe(i), halamanDari: letak(dari), halamanKe: letak(ke!), ke: ke!, panah }
    }),
  }
}

/**
 * Several activities at once before several at once: not every one to every other, but all meet in one line and part
 * from it.
 */
function ringkasGugus(panah: readonly PanahLembar[]): PanahLembar[] {
  const tujuan = new Map<number, number[]>()
  for (const p of panah)
    if (p.maju && p.ke !== undefined) tujuan.set(p.dari, [...(tujuan.get(p.dari) ?? []), p.ke])
  const kunci = (p: PanahLembar) => (p.maju && p.ke !== undefined ? tujuan.get(p.dari)!.join(' ') : '')
  return panah.flatMap((p) => {
    const ke = tujuan.get(p.dari) ?? []
    const pangkal = panah.filter((q) => kunci(q) !== '' && kunci(q) === kunci(p)).map((q) => q.dari)
    if (!p.maju || p.ke === undefined || ke.length < 2 || new Set(pangkal).size < 2) return [p]
    const [utama, pertama] = [p.dari === Math.min(...pangkal), p.ke === ke[0]]
    if (utama && pertama) return [p]
    if (utama) return [{ ...p, gugus: 'pisah' as const }]
    return pertama ? [{ ...p, gugus: 'temu' as const }] : []
  })
}

/** A, B, ... Z, AA, AB, ... */
function hurufKe(i: number): string {
  const akhir = String.fromCharCode(65 + (i % 26))
  return i < 26 ? akhir : hurufKe(Math.floor(i / 26) - 1) + akhir
}
