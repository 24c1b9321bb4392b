import type { Tx } from '#platform/postgres'
import { antrekanUlangKiriman, insertKirimanSurel, type LampiranKiriman } from './kiriman.store.ts'

/** A mail to somebody outside of the office, with files. */
export interface KirimanSurelBaru {
  /** Names the mail: the same key twice is sent once. */
  readonly kunci: string
  readonly ke: string
  readonly nama: string
  readonly judul: string
  readonly teks: string
  readonly lampiran: readonly LampiranKiriman[]
}

/** Puts a mail in the outbox; stands or falls with `tx`. Nothing leaves the machine here. */
export async function antrekanKirimanSurel(tx: Tx, k: KirimanSurelBaru, saat: Date): Promise<void> {
  await insertKirimanSurel(tx, { ...k, judul: satuBaris(k.judul), nama: satuBaris(k.nama), dibuat: saat })
}

/** Tries again what was given up; false when it is not given up. */
export function ulangKirimanSurel(tx: Tx, kunci: string, ke: string, saat: Date): Promise<boolean> {
  return antrekanUlangKiriman(tx, kunci, ke, saat)
}

/** A title must not write headers. */
function satuBaris(teks: string): string {
  return teks.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()
}
