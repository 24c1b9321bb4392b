/**
 * The colours that carry a fact. LK and PR differ in hue, in lightness (33 against 55 in L*: told apart in grey and by
 * colour-blind eyes), and always stand on the same side.
 */
export const WARNA = {
  lk: '#1f4e85',
  pr: '#c9694f',
  nila: '#26327f',
  teks: '#22252e',
  redup: '#6a6e7a',
  garis: '#dcdee5',
} as const

/** What changes between light screen, dark screen and paper; the picture stays the same. */
export interface TemaBagan {
  readonly lk: string
  readonly pr: string
  readonly batang: string
  readonly teks: string
  readonly redup: string
  readonly garis: string
  readonly font: string
}

export const TEMA_TERANG: TemaBagan = {
  lk: WARNA.lk,
  pr: WARNA.pr,
  batang: WARNA.nila,
  teks: WARNA.teks,
  redup: WARNA.redup,
  garis: WARNA.garis,
  font: 'Source Sans 3',
}

export const TEMA_GELAP: TemaBagan = {
  lk: '#7fb0e6',
  pr: '#e59a83',
  batang: '#9aa6f0',
  teks: '#e8e9ee',
  redup: '#a4a8b4',
  garis: '#3a3d47',
  font: 'Source Sans 3',
}
