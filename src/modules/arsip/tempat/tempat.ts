import { JENIS_TEMPAT, type JenisTempat } from './tempat.contract.ts'

/** First letter of the code on the label. */
export const AWAL_KODE: Record<JenisTempat, string> = {
  gedung: 'G',
  ruang: 'R',
  rak: 'K',
  boks: 'B',
  folder: 'F',
}

/** A place lies in one of a kind above its own; without any it stands by itself. */
export function bolehDalam(jenis: JenisTempat, induk: JenisTempat | undefined): boolean {
  return induk === undefined || JENIS_TEMPAT.indexOf(induk) < JENIS_TEMPAT.indexOf(jenis)
}

/** The code in what a scanner reads: the address on a label, or the code as it is typed; undefined for anything else. */
export function bacaKode(teks: string): string | undefined {
  const [kode] = /(?<![A-Z0-9])[AGRKBF]-\d{6,}(?!\d)/.exec(teks.trim().toUpperCase()) ?? []
  return kode
}
