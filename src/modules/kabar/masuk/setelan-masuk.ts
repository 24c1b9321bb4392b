import type { Galat } from '#kernel/galat'
import { galatKabar } from '../kabar.galat.ts'
import { isMesinIni, isPem, type KeamananSurel } from '../surel/setelan-surel.ts'

/** The mailbox that is looked into. One row. */
export interface SetelanMasuk {
  readonly aktif: boolean
  readonly host: string
  readonly port: number
  readonly keamanan: KeamananSurel
  readonly pengguna: string
  /** Wrapped under the master key. */
  readonly sandi: Buffer | null
  /** PEM that is trusted beside the public roots; "" for none. */
  readonly sertifikat: string
  readonly folder: string
  /** Mail of earlier days is left alone, YYYY-MM-DD. */
  readonly sejak: string | null
  readonly selangMenit: number
}

export const KONTEKS_SANDI_MASUK = 'kabar/imap'

/** The first rule that the settings break; the same as for mail that goes out. */
export function periksaSetelanMasuk(s: SetelanMasuk): Galat | undefined {
  if (s.aktif && (s.host === '' || s.pengguna === '' || s.folder === '')) return galatKabar.masukBelumSiap()
  if (s.host !== '' && s.keamanan === 'tanpa' && !isMesinIni(s.host)) return galatKabar.tanpaTls(s.host)
  if (s.pengguna !== '' && s.sandi === null) return galatKabar.sandiKurang()
  if (s.sertifikat !== '' && !isPem(s.sertifikat)) return galatKabar.sertifikatTakSah()
  return undefined
}

/** What decides to whom the password is said; when one of these changes it must be given anew. */
export function isTujuanSandiMasukSama(a: SetelanMasuk, b: SetelanMasuk): boolean {
  return (['host', 'port', 'keamanan', 'pengguna', 'sertifikat'] as const).every((k) => a[k] === b[k])
}
