import type { Titik } from './panah.ts'
import type { PanahLembar } from './panah-lembar.ts'

/** One activity of a page, in mm. */
export interface BarisAlur {
  /** Place of the activity in the model. */
  readonly urut: number
  readonly y: number
  readonly tinggi: number
  /** The activity's own symbol, then the end of its refusal. */
  readonly simbol: readonly SimbolAlur[]
}

export interface SimbolAlur {
  readonly jenis: 'kapsul' | 'kotak' | 'belah-ketupat'
  readonly x: number
  readonly y: number
  readonly l: number
  readonly t: number
}

export interface GarisAlur {
  readonly titik: readonly Titik[]
  /** Inferred: drawn dashed. */
  readonly duga: boolean
  /** Ends with a head; else it runs into a line that has one. */
  readonly ujung: boolean
  /** Lies on another line somewhere. */
  readonly bertumpuk: boolean
  readonly arti: PanahLembar
}
