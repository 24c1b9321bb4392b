import type { Jam } from '#kernel/jam'
import type { Tx } from '#platform/postgres'
import { kunciAntreEntri, readSimpul, readUkuran, simpanEntri } from './jejak.store.ts'
import { type EntriJejak, kanonik } from './jejak.ts'
import { hashDaun, simpulBaru } from './merkle.ts'

/**
 * Adds one entry to the record, in the caller's transaction: the act and its entry stand or fall together.
 * Entries of concurrent transactions queue at an advisory lock that is held until commit, so call it late.
 */
export async function catat(tx: Tx, jam: Jam, entri: EntriJejak): Promise<{ indeks: number }> {
  await kunciAntreEntri(tx)
  const indeks = await readUkuran(tx)
  const waktu = jam.sekarang()
  const isi = Buffer.from(kanonik({ indeks, waktu: waktu.toISOString(), ...entri }))
  const daun = hashDaun(isi)
  const simpul = await simpulBaru(indeks, daun, (tingkat, urut) => readSimpul(tx, tingkat, urut))
  await simpanEntri(tx, { indeks, isi, daun, waktu, entri, simpul })
  return { indeks }
}
