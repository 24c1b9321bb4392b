import type { Kunci } from '#platform/kunci'

/** Long enough for the signatures of a sitting; a forgotten browser is not open for the afternoon. */
export const MENIT_TERBUKA = 10

const TITIPAN = new WeakMap<Kunci, Map<string, { readonly sandi: string; readonly sampai: number }>>()

/**
 * Passwords and PINs that officials typed, for some minutes, in the memory of this process only: never in the queue,
 * the database, a log or a file. Kept by the certificate, so that a PIN is never tried on another token. After a restart
 * each is asked again.
 */
export function titipSandi(kunci: Kunci, nomorSeri: string, sandi: string, kini: Date): Date {
  const semua = TITIPAN.get(kunci) ?? new Map<string, { sandi: string; sampai: number }>()
  TITIPAN.set(kunci, semua)
  const sampai = kini.getTime() + MENIT_TERBUKA * 60_000
  semua.set(nomorSeri, { sandi, sampai })
  return new Date(sampai)
}

export function findTitipan(kunci: Kunci, nomorSeri: string, kini: Date): string | undefined {
  const t = TITIPAN.get(kunci)?.get(nomorSeri)
  if (!t || t.sampai > kini.getTime()) return t?.sandi
  tutupTitipan(kunci, nomorSeri)
  return undefined
}

export function terbukaSampai(kunci: Kunci, nomorSeri: string, kini: Date): Date | undefined {
  const t = TITIPAN.get(kunci)?.get(nomorSeri)
  return t && t.sampai > kini.getTime() ? new Date(t.sampai) : undefined
}

export function tutupTitipan(kunci: Kunci, nomorSeri: string): void {
  TITIPAN.get(kunci)?.delete(nomorSeri)
}
