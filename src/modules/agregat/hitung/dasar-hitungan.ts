import type { DaftarKode } from '../definisi/daftar-kode.ts'
import { daunSyarat, type KolomKode, type SyaratKolom } from '../definisi/syarat.ts'

/**
 * A base count: persons of a semesta by desa, sex and *raw* code. Labels, bands and order are laid over it
 * afterwards, so new bands can be answered from what was sealed, also when the person rows are destroyed.
 */
export interface DasarHitungan {
  readonly semesta?: SyaratKolom | undefined
  readonly asal: DaftarKode['asal'] | { readonly jenis: 'tanpa' }
}

/** The columns besides `jk` that a base is counted from. */
export function kolomDasar(dasar: DasarHitungan): KolomKode[] {
  const dimensi =
    dasar.asal.jenis === 'kolom'
      ? [dasar.asal.kolom]
      : dasar.asal.jenis === 'pilihan'
        ? dasar.asal.pilihan.flatMap(daunSyarat).map((s) => s.kolom)
        : []
  return [...new Set([...(dasar.semesta ? [dasar.semesta.kolom] : []), ...dimensi])]
}
