import { randomInt } from 'node:crypto'
import type { Kunci } from '#platform/kunci'

/** What the mark in a page's corner says: which print, which page of how many. */
export interface TandaHalaman {
  readonly cetakan: string
  readonly halaman: number
  readonly jumlah: number
}

/** Where the code stands on the page, without its white border, in PDF points from the lower left. 18 mm. */
export const LETAK_TANDA = { x: 20, y: 20, sisi: 51 } as const

/** Only what QR writes in its dense alphabet; without letters that are mistaken for digits. */
const HURUF = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export function nomorCetakan(): string {
  return Array.from({ length: 10 }, () => HURUF[randomInt(HURUF.length)]).join('')
}

/** `TERTIB:W1:<cetakan>:<halaman>:<jumlah>:<mac>`; the code keeps strangers from writing marks of ours. */
export function tulisTanda(kunci: Pick<Kunci, 'hmac'>, t: TandaHalaman): string {
  const isi = `TERTIB:W1:${t.cetakan}:${nomor(t.halaman)}:${nomor(t.jumlah)}`
  return `${isi}:${kode(kunci, isi)}`
}

/** Undefined for a text that is no mark; `asli` tells whether this office wrote it. */
export function bacaTanda(
  kunci: Pick<Kunci, 'hmac'>,
  teks: string,
): (TandaHalaman & { asli: boolean }) | undefined {
  const m = /^(TERTIB:W1:([A-Z2-9]{10}):(\d{3}):(\d{3})):([0-9A-F]{8})$/.exec(teks)
  if (!m) return undefined
  return {
    cetakan: m[2]!,
    halaman: Number(m[3]),
    jumlah: Number(m[4]),
    asli: kode(kunci, m[1]!) === m[5],
  }
}

function nomor(n: number): string {
  return String(n).padStart(3, '0')
}

function kode(kunci: Pick<Kunci, 'hmac'>, isi: string): string {
  return kunci.hmac(`ttd-basah|${isi}`).slice(0, 8).toUpperCase()
}
