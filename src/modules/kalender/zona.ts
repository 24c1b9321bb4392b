import { parseTanggal, type Tanggal } from '#kernel/tanggal'

/** Indonesia's three zones; none has daylight saving, so an offset is a plain number of hours. */
export type Zona = 'WIB' | 'WITA' | 'WIT'

const JAM: Record<Zona, number> = { WIB: 7, WITA: 8, WIT: 9 }
export const HARI_MS = 86_400_000

export function geserZona(zona: Zona): number {
  return JAM[zona] * 3_600_000
}

/** The calendar day that `saat` falls on in the zone. */
export function tanggalSetempat(zona: Zona, saat: Date): Tanggal {
  return new Date(saat.getTime() + geserZona(zona)).toISOString().slice(0, 10) as Tanggal
}

/** "07:30" on the wall clock of the zone. */
export function pukulSetempat(zona: Zona, saat: Date): string {
  return new Date(saat.getTime() + geserZona(zona)).toISOString().slice(11, 16)
}

/** The instant at which a wall clock of the zone shows `pukul` on that day. */
export function saatSetempat(zona: Zona, tanggal: Tanggal, pukul: string): Date {
  return new Date(Date.parse(`${tanggal}T${pukul}:00.000Z`) - geserZona(zona))
}

/** The day `hari` calendar days later; earlier where it is negative. */
export function geserTanggal(tanggal: Tanggal, hari: number): Tanggal {
  return parseTanggal(new Date(Date.parse(tanggal) + hari * HARI_MS).toISOString().slice(0, 10))!
}
