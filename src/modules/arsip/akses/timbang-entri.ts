import type { PemegangDokumen } from '#dokumen'
import type { Pemilik } from './akses.store.ts'
import { bolehBuka, type PembacaArsip } from './akses.ts'

/** How an entry stands to its reader: a part in it counts more than the class that a position opens. */
export function timbangEntri(pembaca: PembacaArsip, p: Pemilik): PemegangDokumen['hak'] {
  return p.peserta ? 'ikut' : bolehBuka(pembaca, p) ? 'boleh' : 'tutup'
}
