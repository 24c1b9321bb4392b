import type { Kueri } from '#platform/postgres'
import { type Berkas, type BerkasKerja, daftarBerkasKerja } from '#sop'
import { berparagraf } from './lanjut.store.ts'

/** Earlier cases of the same SOP whose analysis people wrote in, from the newest semester back. */
export async function calonLanjutan(
  db: Kueri,
  ini: Pick<Berkas, 'id' | 'sop' | 'masukan'>,
): Promise<readonly BerkasKerja[]> {
  const semester = String(ini.masukan['semester'] ?? '')
  const lain = (await daftarBerkasKerja(db, { kerja: 'buku.', sop: ini.sop })).filter(
    (b) => b.id !== ini.id && b.hasil !== 'dibatalkan' && semesterDari(b) < semester,
  )
  const ada = await berparagraf(
    db,
    lain.map((b) => b.id),
  )
  return lain
    .filter((b) => ada.has(b.id))
    .sort((a, b) => (semesterDari(a) === semesterDari(b) ? 0 : semesterDari(a) < semesterDari(b) ? 1 : -1))
}

export function semesterDari(b: Pick<Berkas, 'masukan'>): string {
  return String(b.masukan['semester'] ?? '')
}
