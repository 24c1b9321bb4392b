import type { Penanya } from '#platform/http'
import type { Sarana } from '#platform/sarana'

/**
 * How a thing that holds a content stands to the one who asks. `ikut`: they have a part in it, or it is published;
 * `boleh`: it is open to them as to others; `tutup`: its class is closed to them.
 */
export type HakPemegang = 'ikut' | 'boleh' | 'tutup'

/** A thing of the office that holds a content: a letter, a case, an entry of the archive. */
export interface PemegangDokumen {
  /** As jejak names it: `berkas/ID`, `surat-masuk/ID`, `arsip/ID`. */
  readonly objek: string
  readonly hak: HakPemegang
  /** Absent where it is biasa. */
  readonly kelas?: string
  /** It waits for an act of the one who asks: what they read now is what they will answer for. */
  readonly giliran?: boolean
}

export type SaranaPemegang = Pick<Sarana, 'db' | 'jam' | 'simpanan'>

/** What a module answers when it is asked who holds a content. `main.ts` alone knows all of them. */
export interface TanyaPemegang {
  readonly modul: string
  /** Holders in this module, and cases (by id) that its rows name; a number of queries that does not grow. */
  cari(
    s: SaranaPemegang,
    hash: string,
    penanya: Penanya,
  ): Promise<{ readonly pemegang: readonly PemegangDokumen[]; readonly berkas?: readonly string[] }>
  /** How these cases stand to the one who asks, as far as this module has a say. */
  berkas?(
    s: SaranaPemegang,
    berkasId: readonly string[],
    penanya: Penanya,
  ): Promise<readonly PemegangDokumen[]>
}

export interface HakDokumen {
  readonly boleh: boolean
  readonly pemegang: readonly PemegangDokumen[]
}

/**
 * Whether this person may read the content. One who has a part in a thing that holds it may; others when something holds it
 * that is open to them and nothing that is closed to them: a copy in an open place does not undo a class. What nothing
 * holds nobody reads.
 */
export async function tanyaHak(
  s: SaranaPemegang,
  modul: readonly TanyaPemegang[],
  hash: string,
  penanya: Penanya,
): Promise<HakDokumen> {
  const jawab = await Promise.all(modul.map((m) => m.cari(s, hash, penanya)))
  const berkas = [...new Set(jawab.flatMap((j) => j.berkas ?? []))]
  const tentang = berkas.length > 0 ? modul.flatMap((m) => m.berkas?.(s, berkas, penanya) ?? []) : []
  const pemegang = [...jawab.flatMap((j) => j.pemegang), ...(await Promise.all(tentang)).flat()]
  return { boleh: timbangHak(pemegang), pemegang }
}

export function timbangHak(pemegang: readonly Pick<PemegangDokumen, 'hak'>[]): boolean {
  const ada = (hak: HakPemegang) => pemegang.some((p) => p.hak === hak)
  return ada('ikut') || (ada('boleh') && !ada('tutup'))
}
