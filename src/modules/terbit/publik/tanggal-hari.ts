import { tanggalSetempat } from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import type { Bingkai } from './halaman/kerangka.ts'

/** The office's own day, written out. */
export function tanggalHari(b: Pick<Bingkai, 'katalog'>, d: Date): string {
  return tulisTanggal(tanggalSetempat(b.katalog.kantor.zona, d))
}
