import type { Sarana } from '#platform/sarana'
import { periksaGiliran } from './periksa/periksa-giliran.ts'
import { bacaGiliran } from './teks/baca-giliran.ts'

/** What is due again and again; `src/jobs` runs it. */
interface JadwalArsip {
  readonly nama: string
  readonly setiapDetik: number
  jalankan(signal: AbortSignal): Promise<unknown>
}

/** Each turn takes what its table says is waiting, so a process that was killed goes on where it stood. */
export function jadwalArsip(s: Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'folder' | 'log'>): JadwalArsip[] {
  return [
    { nama: 'arsip.teks', setiapDetik: 5, jalankan: (signal) => bacaGiliran(s, signal) },
    { nama: 'arsip.periksa', setiapDetik: 60, jalankan: (signal) => periksaGiliran(s, signal) },
  ]
}
