/** The parts a letter number is written from. Which `urut` is next is decided by the series (#surat), nowhere else. */
export interface BagianNomor {
  readonly klasifikasi: string
  readonly urut: number
  readonly unit: string
  /** Day of the letter, YYYY-MM-DD. */
  readonly tanggal: string
}

const ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const KATA = /\{([^{}]*)\}/g

/** `{klasifikasi}/{urut}/{unit}/{tahun}` -> `400.12.4.3/7/DUKCAPIL/2026`. The pattern was checked by its series. */
export function tulisNomorSurat(pola: string, b: BagianNomor): string {
  return pola.replace(KATA, (_, kata: string) => {
    if (kata === 'klasifikasi') return b.klasifikasi
    if (kata === 'unit') return b.unit
    if (kata === 'tahun') return b.tanggal.slice(0, 4)
    if (kata === 'bulan') return ROMAWI[Number(b.tanggal.slice(5, 7)) - 1]!
    return String(b.urut).padStart(Number(kata.split(':')[1] ?? 1), '0')
  })
}
