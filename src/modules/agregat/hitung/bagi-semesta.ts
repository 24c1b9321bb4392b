import { kanonik } from '#jejak'
import type { KolomKode, Syarat } from '../definisi/syarat.ts'
import { bagianAsal, type DasarHitungan, kolomAsal } from './dasar-hitungan.ts'

/** Bases over the same people, to be counted together. */
export interface KelompokSemesta {
  readonly semesta?: Syarat | undefined
  /** Columns that the bases ask of people who belong. */
  readonly kolom: readonly KolomKode[]
  readonly dasar: readonly DasarHitungan[]
}

/** Bases by semesta, and where each base then stands: [group, place]. */
export function bagiSemesta(dasar: readonly DasarHitungan[]): {
  kelompok: KelompokSemesta[]
  letak: (readonly [number, number])[]
} {
  const urut = new Map<string, number>()
  const isi: DasarHitungan[][] = []
  const letak = dasar.map((d) => {
    const kunci = kanonik(d.semesta)
    const g = urut.get(kunci) ?? isi.push([]) - 1
    urut.set(kunci, g)
    return [g, isi[g]!.push(d) - 1] as const
  })
  const kelompok = isi.map((d) => ({
    semesta: d[0]!.semesta,
    kolom: [...new Set(d.flatMap((x) => bagianAsal(x.asal).flatMap(kolomAsal)))],
    dasar: d,
  }))
  return { kelompok, letak }
}
