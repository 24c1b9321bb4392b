/**
 * The colours that carry a fact. LK and PR differ in hue, in lightness (33 against 55 in L*: told apart in grey and by
 * colour-blind eyes), and always stand on the same side.
 */
const WARNA = {
  lk: '#1f4e85',
  pr: '#c9694f',
  nila: '#26327f',
  teks: '#22252e',
  redup: '#6a6e7a',
  garis: '#dcdee5',
} as const

/** What changes between paper, light screen and dark screen; the picture stays the same. */
export interface TemaBagan {
  readonly lk: string
  readonly pr: string
  readonly batang: string
  readonly teks: string
  readonly redup: string
  readonly garis: string
  readonly font: string
  /** Lowest and highest class of a map; the classes between are mixed from them. */
  readonly petaRendah: string
  readonly petaTinggi: string
  /** A region without a figure, and the line between regions. */
  readonly petaKosong: string
  readonly kertas: string
}

export const TEMA_KERTAS: TemaBagan = {
  lk: WARNA.lk,
  pr: WARNA.pr,
  batang: WARNA.nila,
  teks: WARNA.teks,
  redup: WARNA.redup,
  garis: WARNA.garis,
  font: 'Source Sans 3',
  petaRendah: '#d5daef',
  petaTinggi: '#26347f',
  petaKosong: '#eef0f2',
  kertas: '#ffffff',
}
