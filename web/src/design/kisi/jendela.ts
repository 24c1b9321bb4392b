/** A run of rows or columns, `sampai` not included. */
export interface Jendela {
  readonly dari: number
  readonly sampai: number
}

/** Left edges of columns and, last, the right edge of all: `[0, 60, 120]` for two of 60. */
export function tepiKolom(lebar: readonly number[]): number[] {
  const tepi = [0]
  for (const l of lebar) tepi.push(tepi.at(-1)! + l)
  return tepi
}

/**
 * The columns that show between two places, with some to spare on both sides, in steps of `langkah` so that small
 * movements draw nothing anew.
 */
export function jendelaKolom(tepi: readonly number[], kiri: number, kanan: number, langkah = 6): Jendela {
  const jumlah = tepi.length - 1
  return bulatkan(sebelum(tepi, kiri), sebelum(tepi, kanan) + 1, jumlah, langkah, langkah)
}

/** The same for rows, which are all of one height. */
export function jendelaBaris(
  tinggi: number,
  jumlah: number,
  atas: number,
  bawah: number,
  langkah = 8,
): Jendela {
  return bulatkan(Math.floor(atas / tinggi), Math.ceil(bawah / tinggi), jumlah, langkah, langkah)
}

function bulatkan(dari: number, sampai: number, jumlah: number, langkah: number, cadangan: number): Jendela {
  const a = Math.floor((dari - cadangan) / langkah) * langkah
  const b = Math.ceil((sampai + cadangan) / langkah) * langkah
  return { dari: Math.max(0, Math.min(a, jumlah)), sampai: Math.max(0, Math.min(b, jumlah)) }
}

// Index of the last edge that is not right of `x`.
function sebelum(tepi: readonly number[], x: number): number {
  let [a, b] = [0, tepi.length - 1]
  while (a < b) {
    const t = Math.ceil((a + b) / 2)
    if (tepi[t]! <= x) a = t
    else b = t - 1
  }
  return a
}
