import type { Sarana } from '#platform/sarana'
import { rapikanCadangan } from './cadangan/rapikan-cadangan.ts'
import { kabarkanUsul } from './usul/kabarkan-usul.ts'

/** What is due again and again; `src/jobs` runs it. */
export function jadwalSurat(
  s: Pick<Sarana, 'db' | 'jam'>,
): { nama: string; setiapDetik: number; jalankan(): Promise<unknown> }[] {
  return [
    { nama: 'surat.cadangan', setiapDetik: 3600, jalankan: () => rapikanCadangan(s) },
    { nama: 'surat.kabar-usul', setiapDetik: 30, jalankan: () => kabarkanUsul(s) },
  ]
}
