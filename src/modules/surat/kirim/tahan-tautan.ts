const JENDELA_MS = 10 * 60_000
/** Wrong tokens from one address in ten minutes; a person who mistypes needs a few, 2^256 guesses need more. */
const SALAH_MAKS = 20
/** Pages and files of right tokens from one address in ten minutes: an office behind one address opens many letters. */
const SEMUA_MAKS = 600
const ALAMAT_MAKS = 10_000

/** Counts what comes from each address, in memory: a restart forgets it, and it is no record of anybody. */
export class TahanTautan {
  readonly #hitung = new Map<string, { mulai: number; salah: number; semua: number }>()

  /** True when this address must wait. */
  tahan(alamat: string, kini: number): boolean {
    const h = this.#ambil(alamat, kini)
    h.semua += 1
    return h.salah >= SALAH_MAKS || h.semua > SEMUA_MAKS
  }

  salah(alamat: string, kini: number): void {
    this.#ambil(alamat, kini).salah += 1
  }

  #ambil(alamat: string, kini: number) {
    const ada = this.#hitung.get(alamat)
    if (ada && kini - ada.mulai < JENDELA_MS) return ada
    // Of very many addresses the oldest are forgotten first.
    this.#hitung.delete(alamat)
    if (this.#hitung.size >= ALAMAT_MAKS) this.#hitung.delete(this.#hitung.keys().next().value!)
    const baru = { mulai: kini, salah: 0, semua: 0 }
    this.#hitung.set(alamat, baru)
    return baru
  }
}
