/** Failed attempts against one account name or from one address. */
export interface Percobaan {
  readonly gagal: number
  readonly terakhir: Date
  readonly terkunciSampai?: Date
  /** Attempts turned away unread while locked. */
  readonly tertahan: number
}

interface Aturan {
  readonly bebas: number
  readonly kunciMaksMenit: number
}

/** Four slips are free, then 1, 2, 4 ... minutes. An hour at most: longer would let a stranger lock an official out. */
export const ATURAN_AKUN: Aturan = { bebas: 4, kunciMaksMenit: 60 }
/** Many officials may come through one address (a proxy), so it is slower to close. */
export const ATURAN_ALAMAT: Aturan = { bebas: 29, kunciMaksMenit: 60 }
/** A day without failures forgets them. */
const LUPA_MS = 86_400_000

/**
 * Counts an attempt before the password is read, as if it had failed; a success takes it back. Guesses sent at the
 * same moment are so counted one by one. `boleh` false: locked, do not even look at the password.
 */
export function hitungPercobaan(
  lama: Percobaan | undefined,
  kini: Date,
  aturan: Aturan,
): { boleh: boolean; baru: Percobaan } {
  if (lama?.terkunciSampai && lama.terkunciSampai > kini) {
    return { boleh: false, baru: { ...lama, tertahan: lama.tertahan + 1 } }
  }
  const diingat = lama && kini.getTime() - lama.terakhir.getTime() < LUPA_MS ? lama.gagal : 0
  const gagal = diingat + 1
  const menit = gagal > aturan.bebas ? Math.min(2 ** (gagal - aturan.bebas - 1), aturan.kunciMaksMenit) : 0
  const kunci = menit > 0 ? { terkunciSampai: new Date(kini.getTime() + menit * 60_000) } : {}
  return { boleh: true, baru: { gagal, terakhir: kini, tertahan: 0, ...kunci } }
}
