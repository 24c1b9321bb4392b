/** One cell as it stands in a file. */
export interface Sel {
  /** As people read it. */
  readonly teks: string
  /** Present where the file itself says that it is a number (XLSX). */
  readonly angka?: number
}

export interface Lembar {
  readonly nama: string
  /** Dense; row 0 is line 1 of the file. */
  readonly baris: readonly (readonly Sel[])[]
  /** Merged ranges, both ends included. */
  readonly gabung: readonly {
    readonly b0: number
    readonly k0: number
    readonly b1: number
    readonly k1: number
  }[]
  /** A spreadsheet knows numbers from text; in a CSV everything is text. */
  readonly bertipe: boolean
}

export const SEL_KOSONG: Sel = { teks: '' }

/** 0 -> A, 26 -> AA. */
export function hurufKolom(k: number): string {
  return k < 26 ? String.fromCharCode(65 + k) : hurufKolom(Math.floor(k / 26) - 1) + hurufKolom(k % 26)
}

export function alamat(baris: number, kolom: number): string {
  return `${hurufKolom(kolom)}${baris + 1}`
}
