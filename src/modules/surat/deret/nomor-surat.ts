import { ok, type Result, tolak } from '#kernel/hasil'
import { galatSurat } from '../surat.galat.ts'

/** The parts a letter number is written from. Which `urut` is next is decided in agendakan.ts, nowhere else. */
export interface BagianNomor {
  readonly klasifikasi: string
  readonly urut: number
  readonly unit: string
  readonly tanggal: string
}

const ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const KATA = /\{([^{}]*)\}/g

/**
 * A pattern must hold {urut} (or {urut:4}, padded with zeros) and {tahun} exactly once: without the year the number
 * of next January would equal the one of this January.
 */
export function periksaPola(pola: string): Result<void> {
  const kata = [...pola.matchAll(KATA)].map((m) => m[1]!)
  const asing = kata.find((k) => !/^(klasifikasi|urut|urut:[1-6]|unit|bulan|tahun)$/.test(k))
  if (asing !== undefined) return tolak(galatSurat.polaSalah(`"{${asing}}" tidak dikenal.`))
  if (kata.filter((k) => k.startsWith('urut')).length !== 1)
    return tolak(galatSurat.polaSalah('{urut} harus ada satu kali.'))
  if (kata.filter((k) => k === 'tahun').length !== 1)
    return tolak(galatSurat.polaSalah('{tahun} harus ada satu kali.'))
  if (/[{}]/.test(pola.replace(KATA, '')))
    return tolak(galatSurat.polaSalah('kurung kurawalnya tidak berpasangan.'))
  // Two numbers that stand side by side could be read in two ways: 1|12026 and 11|2026.
  if (/\}\{/.test(pola))
    return tolak(galatSurat.polaSalah('antara dua bagian harus ada pemisah, misalnya garis miring.'))
  return ok()
}

/** `{klasifikasi}/{urut}/{unit}/{tahun}` -> `400.12.4.3/7/DUKCAPIL/2026`. */
export function tulisNomorSurat(pola: string, b: BagianNomor): string {
  return pola.replace(KATA, (_, kata: string) => {
    if (kata === 'klasifikasi') return b.klasifikasi
    if (kata === 'unit') return b.unit
    if (kata === 'tahun') return b.tanggal.slice(0, 4)
    if (kata === 'bulan') return ROMAWI[Number(b.tanggal.slice(5, 7)) - 1]!
    return String(b.urut).padStart(Number(kata.split(':')[1] ?? 1), '0')
  })
}
