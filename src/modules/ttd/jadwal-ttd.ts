import type { Sarana } from '#platform/sarana'
import { crlKantor } from './cabut/crl-kantor.ts'
import { rawatBukti } from './jangka-panjang/rawat-bukti.ts'

/** What is due again and again; `src/jobs` runs it. */
interface JadwalTtd {
  readonly nama: string
  readonly setiapDetik: number
  jalankan(signal: AbortSignal): Promise<unknown>
}

/**
 * The revocation list is signed again after half of its week, whether or not somebody asked for it; proofs of sealed
 * documents are renewed before they end.
 */
export function jadwalTtd(s: Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'kunci' | 'folder'>): JadwalTtd[] {
  return [
    { nama: 'ttd.crl', setiapDetik: 3600, jalankan: () => crlKantor(s) },
    { nama: 'ttd.bukti', setiapDetik: 600, jalankan: (signal) => rawatBukti(s, signal) },
  ]
}
