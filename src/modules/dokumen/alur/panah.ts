/** Directions of travel; y grows downwards. */
export type Arah = 'timur' | 'selatan' | 'barat' | 'utara'

export interface Titik {
  readonly x: number
  readonly y: number
}

export interface Kotak extends Titik {
  readonly l: number
  readonly t: number
}

/** A place on the edge of a symbol where an arrow may leave or arrive, and the direction in which it then travels. */
export interface Pintu extends Titik {
  readonly arah: Arah
  /** Added to the way's cost: a lower one is preferred. */
  readonly biaya: number
  /** Length of the straight piece at the symbol, where nothing may turn or cross: room for the head. */
  readonly ruang: number
}

export interface Panah {
  readonly dari: readonly Pintu[]
  readonly ke: readonly Pintu[]
  /** Arrows of one key may leave together and part on the way. */
  readonly cabang?: string
  /** Arrows of one key may meet on the way and arrive as one. */
  readonly gabung?: string
  /** As `gabung`, where nothing better is left. */
  readonly gabungTerpaksa?: string
  /** Parts only behind the places where others meet: what follows a group that is done is for all of it. */
  readonly sesudahGabung?: boolean
}

export interface Jalur {
  readonly titik: readonly Titik[]
  /** False when it parts from another arrow. */
  readonly pangkal: boolean
  /** False when it runs into another arrow, whose head stands for both. */
  readonly ujung: boolean
  /** Lies on another arrow somewhere: the field has no free way left. */
  readonly bertumpuk: boolean
}

export interface Bidang {
  /** Lines on which arrows may run. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** What no arrow may touch. */
  readonly halangan: readonly Kotak[]
}
