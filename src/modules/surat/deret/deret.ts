/** A run of numbers that restarts each year. */
export interface Deret {
  readonly kode: string
  readonly nama: string
  readonly pola: string
  readonly klasifikasi: string
  readonly unit: string
  readonly pelaksana: string
  readonly tanggalTerakhir?: string
}

/** `mulai` is the first number of the year in Tertib, `berikut` the next to be given. */
export interface DeretTahun {
  readonly tahun: number
  readonly mulai: number
  readonly berikut: number
}

/**
 * What an office starts with. Classification: Permendagri 83/2022, 400.12.4.3 "pengelolaan data". The unit code is
 * the office's own; none was confirmed, so it is editable and begins as a word.
 */
export const DERET_BAWAAN: readonly Deret[] = [
  {
    kode: 'agenda',
    nama: 'Agenda laporan dan surat',
    pola: '{klasifikasi}/{urut}/{unit}/{tahun}',
    klasifikasi: '400.12.4.3',
    unit: 'DUKCAPIL',
    pelaksana: 'adb',
  },
]
