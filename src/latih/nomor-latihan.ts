import { TabelHari } from './hari.ts'

/**
 * Hands out serials 0001-9999 per issuing kecamatan and DDMMYY (with + 40 for women), so that no NIK is made
 * twice however many people there are. Memory depends on the kecamatan, not on the people.
 */
export class PembagiNomor {
  private readonly urut: Uint16Array
  private readonly lebar: number

  constructor(jumlahAwalan: number, perJk: 1 | 2) {
    this.lebar = TabelHari.JUMLAH_DDMMYY * perJk
    this.urut = new Uint16Array(jumlahAwalan * this.lebar)
  }

  ambil(awalan: number, ddmmyy: number, jk = 0): number {
    const k = awalan * this.lebar + jk * TabelHari.JUMLAH_DDMMYY + ddmmyy
    const nomor = ++this.urut[k]!
    if (nomor > 9999)
      throw new Error('serials of one kecamatan and day are used up: too many people for its kecamatan')
    return nomor
  }
}
