import { X509Certificate } from 'node:crypto'
import type { Galat } from '#kernel/galat'
import { galatKabar } from '../kabar.galat.ts'

/** `tls` from the first byte, `starttls` before anything else is said, `tanpa` only to this machine. */
export type KeamananSurel = 'tls' | 'starttls' | 'tanpa'

/** How the office sends mail. One row. */
export interface SetelanSurel {
  readonly aktif: boolean
  readonly host: string
  readonly port: number
  readonly keamanan: KeamananSurel
  readonly pengguna: string
  /** Wrapped under the master key. */
  readonly sandi: Buffer | null
  readonly pengirim: string
  /** PEM that is trusted beside the public roots; "" for none. */
  readonly sertifikat: string
  /** Origin under which officials open Tertib; "" leaves the links out. */
  readonly alamatTertib: string
  /** "07:30" on the office's clock. */
  readonly jamHarian: string
  readonly simpanHari: number
}

export const KONTEKS_SANDI = 'kabar/smtp'

/** The first rule that the settings break. */
export function periksaSetelan(s: SetelanSurel): Galat | undefined {
  if (s.aktif && (s.host === '' || s.pengirim === '')) return galatKabar.surelBelumSiap()
  if (s.host !== '' && s.keamanan === 'tanpa' && !isMesinIni(s.host)) return galatKabar.tanpaTls(s.host)
  if (s.pengguna !== '' && s.sandi === null) return galatKabar.sandiKurang()
  if (s.sertifikat !== '' && !isPem(s.sertifikat)) return galatKabar.sertifikatTakSah()
  return undefined
}

/** What decides to whom the password is said; when one of these changes it must be given anew. */
export function isTujuanSandiSama(a: SetelanSurel, b: SetelanSurel): boolean {
  return (['host', 'port', 'keamanan', 'pengguna', 'sertifikat'] as const).every((k) => a[k] === b[k])
}

export function isMesinIni(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(host)
}

export function isPem(teks: string): boolean {
  try {
    return new X509Certificate(teks).subject !== undefined
  } catch {
    return false
  }
}
