import type { IsiKisi, KepalaKisi, KolomKisi } from './bentuk-kisi.ts'

/** The columns of one sheet of paper, with the heads that stand over them. */
export interface BagianKisi {
  readonly dari: number
  readonly kolom: readonly KolomKisi[]
  readonly kepala: readonly (readonly KepalaKisi[])[]
  readonly lebar: readonly number[]
}

/**
 * Splits a table that is wider than the paper. Innermost groups (LK, PR, JML of one category) stay together; a group
 * wider than the paper is split between columns. A head over several sheets stands on each of them.
 */
export function bagiHalaman(isi: IsiKisi, lebar: readonly number[], lebarKertas: number): BagianKisi[] {
  const utuh = kelompokUtuh(isi)
  const potong: number[][] = []
  let kini: number[] = []
  let terpakai = 0
  for (const kelompok of utuh) {
    const perlu = kelompok.reduce((n, i) => n + lebar[i]!, 0)
    const satuan = perlu > lebarKertas ? kelompok.map((i) => [i]) : [kelompok]
    for (const s of satuan) {
      const l = s.reduce((n, i) => n + lebar[i]!, 0)
      if (kini.length > 0 && terpakai + l > lebarKertas) {
        potong.push(kini)
        kini = []
        terpakai = 0
      }
      kini.push(...s)
      terpakai += l
    }
  }
  if (kini.length > 0) potong.push(kini)
  return potong.map((indeks) => {
    const [dari, sampai] = [indeks[0]!, indeks.at(-1)! + 1]
    return {
      dari,
      kolom: isi.kolom.slice(dari, sampai),
      lebar: lebar.slice(dari, sampai),
      kepala: isi.kepala.map((lapis) =>
        lapis.flatMap((k) => {
          const a = Math.max(k.dari, dari)
          const rentang = Math.min(k.dari + k.rentang, sampai) - a
          return rentang > 0 ? [{ ...k, dari: a, rentang }] : []
        }),
      ),
    }
  })
}

function kelompokUtuh(isi: IsiKisi): number[][] {
  const dalam = isi.kepala.at(-1)
  if (!dalam || dalam.length === 0) return isi.kolom.map((_, i) => [i])
  const hasil: number[][] = []
  const awal = new Set(dalam.map((k) => k.dari))
  isi.kolom.forEach((k, i) => {
    if (i === 0 || awal.has(i) || k.awalGrup) hasil.push([i])
    else hasil.at(-1)!.push(i)
  })
  return hasil
}
