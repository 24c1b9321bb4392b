import { readFileSync } from 'node:fs'

export interface WaktuCpu {
  readonly semua: number
  readonly curi: number
}

export function waktuCpu(): WaktuCpu {
  const n = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.trim().split(/\s+/).slice(1, 9).map(Number)
  return { semua: n.reduce((a, b) => a + b, 0), curi: n[7] ?? 0 }
}

/** Share of the CPU time that the host gave to others; above 2 % figures are worthless (measuring.md ch. 6). */
export function persenCuri(awal: WaktuCpu, akhir: WaktuCpu): number {
  return (100 * (akhir.curi - awal.curi)) / Math.max(1, akhir.semua - awal.semua)
}
