import { ok, type Result, tolak } from '#kernel/hasil'
import type { Kueri } from '#platform/postgres'
import { type Berkas, findBerkas, orangDari } from '#sop'
import { galatNarasi } from '../narasi/narasi.galat.ts'
import { calonLanjutan, semesterDari } from './calon-lanjutan.ts'
import type { LanjutKirim } from './lanjut.contract.ts'
import { berparagraf, daftarLanjutan } from './lanjut.store.ts'

/** What a case went on from, or could go on from as long as its analysis has no words of its own. */
export async function lihatLanjut(db: Kueri, berkasId: string): Promise<Result<LanjutKirim>> {
  const berkas = await findBerkas(db, berkasId)
  if (!berkas) return tolak(galatNarasi.berkasTiada())
  const [lanjutan] = await daftarLanjutan(db, [berkasId])
  const dari = lanjutan && (await findBerkas(db, lanjutan.dari))
  const ditulis = (await berparagraf(db, [berkasId])).has(berkasId)
  return ok({
    lanjutan:
      lanjutan && dari
        ? {
            dari: sebut(dari),
            takTerbawa: [...lanjutan.takTerbawa],
            oleh: orangDari(lanjutan.oleh).nama,
            waktu: lanjutan.waktu.toISOString(),
          }
        : null,
    calon: ditulis ? [] : (await calonLanjutan(db, berkas)).map(sebut),
  })
}

const sebut = (b: Berkas) => ({ id: b.id, nomor: b.nomor, judul: b.judul, semester: semesterDari(b) })
