import { ok, type Result, tolak } from '#kernel/hasil'
import { galatSurat } from '../surat.galat.ts'

const KATA = /\{([^{}]*)\}/g

/**
 * A pattern must hold {urut} (or {urut:4}, padded with zeros) and {tahun} exactly once: without the year the number
 * of next January would equal the one of this January. A series that counts each classification on its own must write
 * {klasifikasi} too, or two of them would write the same number.
 */
export function periksaPola(pola: string, perKlasifikasi = false): Result<void> {
  const kata = [...pola.matchAll(KATA)].map((m) => m[1]!)
  const asing = kata.find((k) => !/^(klasifikasi|urut|urut:[1-6]|unit|bulan|tahun)$/.test(k))
  if (asing !== undefined) return tolak(galatSurat.polaSalah(`"{${asing}}" tidak dikenal.`))
  if (kata.filter((k) => k.startsWith('urut')).length !== 1)
    return tolak(galatSurat.polaSalah('{urut} harus ada satu kali.'))
  if (kata.filter((k) => k === 'tahun').length !== 1)
    return tolak(galatSurat.polaSalah('{tahun} harus ada satu kali.'))
  if (perKlasifikasi && !kata.includes('klasifikasi'))
    return tolak(galatSurat.polaSalah('deret per klasifikasi harus menulis {klasifikasi}.'))
  if (/[{}]/.test(pola.replace(KATA, '')))
    return tolak(galatSurat.polaSalah('kurung kurawalnya tidak berpasangan.'))
  // Two numbers that stand side by side could be read in two ways: 1|12026 and 11|2026.
  if (/\}\{/.test(pola))
    return tolak(galatSurat.polaSalah('antara dua bagian harus ada pemisah, misalnya garis miring.'))
  return ok()
}

interface PenulisNomor {
  readonly pola: string
  readonly unit: string
  readonly klasifikasi: string
  /** Counts one classification only. */
  readonly induk?: string
}

/**
 * Whether two series can write the same number: their patterns are the same once the unit stands in them, and the
 * classification where one of them counts that one only.
 */
export function dapatKembar(a: PenulisNomor, b: PenulisNomor): boolean {
  const tetap = a.induk !== undefined ? a.klasifikasi : b.induk !== undefined ? b.klasifikasi : undefined
  return bentuk(a, tetap) === bentuk(b, tetap)
}

function bentuk(d: PenulisNomor, tetap: string | undefined): string {
  return d.pola
    .replace(/\{urut(:\d)?\}/, '{urut}')
    .replaceAll('{unit}', d.unit)
    .replaceAll('{klasifikasi}', d.induk !== undefined ? d.klasifikasi : (tetap ?? '{klasifikasi}'))
}
