/** Who may come in. Without `pegawaiId` it is a pengelola: settings and accounts, no step of any SOP. */
export interface Akun {
  readonly id: string
  readonly namaAkun: string
  readonly nama: string
  readonly pegawaiId?: string
  readonly aktif: boolean
  readonly wajibGantiSandi: boolean
  readonly totpAktif: boolean
  readonly terakhirMasuk?: Date
}

/** Lower case, 3 to 40 letters, digits, dots, dashes, beginning with a letter; undefined otherwise. */
export function parseNamaAkun(teks: string): string | undefined {
  const nama = teks.trim().toLowerCase()
  return /^[a-z][a-z0-9._-]{2,39}$/.test(nama) ? nama : undefined
}
