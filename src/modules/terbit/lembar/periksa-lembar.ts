import type { Sarana } from '#platform/sarana'
import { bacaDefinisiLembar, FILE_DEFINISI, findLembarFile, kenaliDefinisi } from '#sop'
import { bacaLampiran } from '../buku/baca-lampiran.ts'
import type { LembarDiperiksa } from '../terbit.contract.ts'

/**
 * A SOP sheet by the definition that it carries. Anywhere: which SOP, and the digest of the definition. With the
 * office's data (`s`): whether this file is the registered sheet, and whether that definition runs, or ran; an office's
 * SOPs are no secret, so whoever asks may know. Undefined where the PDF carries no definition.
 */
export async function periksaLembar(
  pdf: Buffer,
  hash: string,
  s?: Pick<Sarana, 'db'>,
): Promise<LembarDiperiksa | undefined> {
  const lampiran = await bacaLampiran(pdf, FILE_DEFINISI, { teks: false })
  if (typeof lampiran === 'string') return undefined
  const isi = bacaDefinisiLembar(lampiran.data)
  if (!isi) return { terbaca: false }
  const { definisi, digest } = isi
  const dasar = {
    terbaca: true,
    sop: definisi.id,
    nomor: definisi.identitas.nomor,
    judul: definisi.identitas.judulTampil ?? definisi.identitas.nama,
    digest,
  }
  if (!s) return dasar
  const [masa, terdaftar] = await Promise.all([
    kenaliDefinisi(s.db, definisi.id, digest),
    findLembarFile(s.db, hash),
  ])
  return {
    ...dasar,
    terdaftar: terdaftar?.digest === digest,
    masa: {
      keadaan: masa.keadaan,
      sejak: masa.sejak?.toISOString() ?? null,
      berakhir: masa.berakhir?.toISOString() ?? null,
      sebabAkhir: masa.sebabAkhir,
    },
  }
}
