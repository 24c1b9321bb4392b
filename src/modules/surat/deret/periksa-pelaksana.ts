import { daftarJabatan } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Kueri } from '#platform/postgres'
import { galatSurat } from '../surat.galat.ts'

/** A series that no position books in gives no numbers; keys that stood in it before may stay. */
export async function periksaPelaksana(
  db: Kueri,
  pelaksana: readonly string[],
  semula: readonly string[] = [],
): Promise<Result<void>> {
  const dikenal = new Set((await daftarJabatan(db)).map((j) => j.pelaksana))
  const asing = pelaksana.find((p) => !dikenal.has(p) && !semula.includes(p))
  return asing === undefined ? ok() : tolak(galatSurat.pelaksanaTakAda(asing))
}
