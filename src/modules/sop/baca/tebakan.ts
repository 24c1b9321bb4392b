/** A value that was read or guessed, how sure that is (0 to 1), why, and the row of the reading it came from. */
export interface Tebakan<T> {
  readonly nilai: T
  readonly yakin: number
  readonly alasan: string
  readonly baris?: number
}

export function tebak<T>(nilai: T, yakin: number, alasan: string, baris?: number): Tebakan<T> {
  return { nilai, yakin, alasan, ...(baris !== undefined && { baris }) }
}
