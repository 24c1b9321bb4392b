import type { JalanLangkah } from '../naskah/jalan-langkah.ts'
import type { Bentuk } from '../naskah/naskah.ts'

/** One step for drawing: which column its symbol stands in. */
export interface LangkahAlir {
  readonly id: string
  readonly kolom: number
  readonly bentuk: Bentuk
}

type Sisi = 'atas' | 'bawah' | 'kiri' | 'kanan'

/** How an arrow runs: without `sela` straight down, or level in its row and down its target's column; else through the gap `sela` (0 is left of the first column). */
export interface Rute {
  readonly jalan: JalanLangkah
  readonly keluar: Sisi
  readonly masuk: Sisi
  readonly sela?: number
}
