import type { Sarana } from '#platform/sarana'
import { crlKantor } from './cabut/crl-kantor.ts'

/** What is due again and again; `src/jobs` runs it. */
interface JadwalTtd {
  readonly nama: string
  readonly setiapDetik: number
  jalankan(signal: AbortSignal): Promise<unknown>
}

/** The revocation list is signed again after half of its week, whether or not somebody asked for it. */
export function jadwalTtd(s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>): JadwalTtd[] {
  return [{ nama: 'ttd.crl', setiapDetik: 3600, jalankan: () => crlKantor(s) }]
}
