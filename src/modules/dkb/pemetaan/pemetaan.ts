import { createHash } from 'node:crypto'
import { ratakan } from '../baca/kolom.ts'
import type { Pemetaan } from './pemetaan.contract.ts'
import { KODE_WILAYAH_SIAK, SASARAN_WAJIB } from './sasaran.ts'

/** What an import knows a header by: SHA-256 over the layout and the headings, case and signs left out. */
export function sidikJudul(bentuk: string, kolom: readonly string[]): string {
  const isi = [bentuk, ...kolom.map((k) => ratakan(k) || k.trim())].join('\n')
  return createHash('sha256').update(`tertib-judul\n${isi}`).digest('hex')
}

/** What still stops rows from being counted under this mapping; empty when it can be used. */
export function kurangnyaPemetaan(p: Pick<Pemetaan, 'kolom' | 'tetapan'>): string[] {
  const ada = new Set(p.kolom.map((k) => k.ke).filter((k) => k !== null))
  const kurang: string[] = SASARAN_WAJIB.filter((s) => !ada.has(s))
  const wilayah =
    p.tetapan.desa !== undefined ||
    KODE_WILAYAH_SIAK.every((s) => ada.has(s)) ||
    ada.has('KODE_WILAYAH') ||
    ada.has('NAMA_KEL')
  return wilayah ? kurang : [...kurang, 'wilayah (kode, nama desa/kelurahan, atau desa yang dipilih)']
}

/** A target that two columns claim, or undefined. */
export function sasaranGanda(p: Pick<Pemetaan, 'kolom'>): string | undefined {
  const semua = p.kolom.map((k) => k.ke).filter((k) => k !== null)
  return semua.find((k, i) => semua.indexOf(k) !== i)
}
