import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { type DefinisiSop, findBerkas, getBerkas, getVersi } from '#sop'
import { galatNarasi } from './narasi.galat.ts'

const KERJA_BUKU = 'buku.susun-buku'

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
  for (const { langkah, tindakan } of langkahBuku(definisi)) {
    const tempat = lihat.value.tempat.find((t) => t.langkah === langkah)
    const terbuka = tempat?.tindakan.find((t) => tindakan.includes(t.tindakan))
    if (terbuka) return ok({ langkah, sebagai: terbuka.sebagai })
  }
  return tolak(galatNarasi.bukanPenulis())
}

/** Steps of a SOP at which the draft of a book is made, with their acts that make it. */
export function langkahBuku(
  d: DefinisiSop,
): { readonly langkah: string; readonly tindakan: readonly string[] }[] {
  return d.langkah.flatMap((l) => {
    const tindakan = l.tindakan
      .filter((t) => t.kerja?.nama === KERJA_BUKU && t.kerja.dengan?.['tahap'] !== 'akhir')
      .map((t): string => t.nama)
    return tindakan.length > 0 ? [{ langkah: l.id, tindakan }] : []
  })
}
