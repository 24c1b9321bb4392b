/** Heights in mm, as the typesetter measured them. */
export interface UkuranLembar {
  /** Title above the table of the first page, with the space under it. */
  readonly judul: number
  readonly kepala: number
  /** One an activity: what its text needs. */
  readonly baris: readonly number[]
}

/** Rows of one page, by their place in the list. */
export type BarisHalaman = readonly number[]

/** Strip between the table's head or foot and the rows, where the connectors of a cut stand. */
export const TINGGI_SAMBUNG = 13

/** Cuts the rows into pages, each as full as it can be; a cut keeps a strip for connectors on both of its sides. */
export function potongHalaman(u: UkuranLembar, tinggi: readonly number[], ruang: number): BarisHalaman[] {
  const utuh = u.judul + u.kepala + tinggi.reduce((a, b) => a + b, 0)
  if (utuh <= ruang) return [tinggi.map((_, i) => i)]
  const halaman: number[][] = []
  let kini: number[] = []
  let pakai = u.judul + u.kepala
  tinggi.forEach((t, i) => {
    // The last row needs no strip under it.
    const sambung = i + 1 < tinggi.length ? TINGGI_SAMBUNG : 0
    if (kini.length > 0 && pakai + t + sambung > ruang) {
      halaman.push(kini)
      kini = []
      pakai = u.kepala + TINGGI_SAMBUNG
    }
    kini.push(i)
    pakai += t
  })
  return [...halaman, kini]
}
