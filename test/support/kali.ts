/**
 * How often a test repeats itself: all of it under `npm test`, a share under `npm run test:cepat`, which people run
 * between two edits. Never less than enough to fail.
 */
export function kali(penuh: number, cepat: number): number {
  return process.env['TERTIB_UJI'] === 'penuh' ? penuh : cepat
}
