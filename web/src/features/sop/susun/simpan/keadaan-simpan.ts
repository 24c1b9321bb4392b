import type { Galat } from '#kernel/galat'

/** Where what is on screen stands: on the server, on its way, or only here. */
export type KeadaanSimpan =
  | { readonly apa: 'tersimpan'; readonly saat: string }
  | { readonly apa: 'berubah' }
  | { readonly apa: 'menyimpan' }
  /** The line is down: tried again by itself. */
  | { readonly apa: 'putus'; readonly kali: number }
  /** Someone else saved since; nothing is sent until a person decides. */
  | { readonly apa: 'bentrok' }
  | { readonly apa: 'ditolak'; readonly galat: Galat }

/** What a refused save means. Status 0: no answer came at all. */
export function sesudahGagal(lama: KeadaanSimpan, galat: Galat, status: number): KeadaanSimpan {
  if (status === 0 || status >= 500) return { apa: 'putus', kali: lama.apa === 'putus' ? lama.kali + 1 : 1 }
  if (galat.kode === 'sop.rancangan-berubah') return { apa: 'bentrok' }
  return { apa: 'ditolak', galat }
}

/** Milliseconds until the next save is tried; undefined: not by itself. */
export function jedaSimpan(k: KeadaanSimpan): number | undefined {
  if (k.apa === 'berubah') return 900
  // 2, 4, 8 seconds ... at most half a minute: an office's line is often back before anyone notices.
  if (k.apa === 'putus') return Math.min(30_000, 1000 * 2 ** k.kali)
  return undefined
}
