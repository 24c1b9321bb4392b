import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { findBerkas, getBerkas, getVersi } from '#sop'
import { galatNarasi } from './narasi.galat.ts'

export const KERJA_BUKU = 'buku.susun-buku'

/** An open step on which this person may write the analysis. */
export interface WewenangNarasi {
  readonly langkah: string
  /** Under which position. */
  readonly sebagai: string
}

/**
 * Who may make the draft of the book at an open step may write its analysis: an act with the kerja `buku.susun-buku`
 * that does not make the final book. Everyone else reads.
 */
export async function wewenangNarasi(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean' | 'log'>,
  berkasId: string,
  pegawaiId: string | undefined,
): Promise<Result<WewenangNarasi>> {
  const berkas = await findBerkas(s.db, berkasId)
  if (!berkas) return tolak(galatNarasi.berkasTiada())
  if (!pegawaiId || berkas.selesai) return tolak(galatNarasi.bukanPenulis())
  const [lihat, definisi] = [await getBerkas(s, berkasId, pegawaiId), await getVersi(s.db, berkas.digest)]
  if (!lihat.ok) return lihat
  for (const tempat of lihat.value.tempat) {
    const langkah = definisi.langkah.find((l) => l.id === tempat.langkah)
    const draf = new Set(
      langkah?.tindakan.flatMap((t) =>
        t.kerja?.nama === KERJA_BUKU && t.kerja.dengan?.['tahap'] !== 'akhir' ? [t.nama as string] : [],
      ),
    )
    const terbuka = tempat.tindakan.find((t) => draf.has(t.tindakan))
    if (terbuka) return ok({ langkah: tempat.langkah, sebagai: terbuka.sebagai })
  }
  return tolak(galatNarasi.bukanPenulis())
}
