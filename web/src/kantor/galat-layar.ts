import type { Galat } from '#kernel/galat'

/** What a call to the server ended in, when it did not end well: the refusal as the server said it, and its number. */
export class Ditolak extends Error {
  readonly galat: Galat
  readonly status: number
  constructor(galat: Galat, status: number) {
    super(galat.kode)
    this.galat = galat
    this.status = status
  }
}

/** Any thrown thing as a refusal that can be shown; a defect of ours gets a plain sentence, never its own text. */
export function keGalat(sebab: unknown): Galat {
  if (sebab instanceof Ditolak) return sebab.galat
  return {
    kode: 'layar.cacat',
    jenis: 'tak-sah',
    pesan: 'Halaman ini mengalami kesalahan. Tidak ada yang diubah. Muat ulang halaman, lalu ulangi.',
  }
}
