import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { findTemplat, sidikTemplat, type VersiTemplat } from './muat-templat.ts'
import { galatTemplat } from './templat.galat.ts'
import { insertVersi } from './templat.store.ts'
import type { TemplatSurat } from './templat-surat.ts'

/**
 * A new version of a form, in force at once for letters made from now on. `dari` is the version that the writer saw:
 * when another stands there now, nothing is kept.
 */
export async function simpanTemplat(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: { templat: TemplatSurat; dari: string; alasan: string },
  pelaku: Pelaku,
): Promise<Result<VersiTemplat>> {
  return s.db.transaksi(async (tx) => {
    const { jenis } = p.templat
    const kini = await findTemplat(tx, jenis)
    if (!kini) return tolak(galatTemplat.takAda(jenis))
    if (kini.versi !== p.dari) return tolak(galatTemplat.berubah(kini.versi))
    const sidik = sidikTemplat(p.templat)
    if (sidik === kini.sidik) return tolak(galatTemplat.sama())
    const baru = {
      jenis,
      versi: (kini.kantor?.versi ?? 0) + 1,
      dari: p.dari,
      isi: p.templat,
      sidik,
      alasan: p.alasan.trim(),
      waktu: s.jam.sekarang(),
      pelaku,
    }
    const versi = `${jenis}/${p.templat.tahun}.${baru.versi}`
    if (!(await insertVersi(tx, baru))) return tolak(galatTemplat.berubah(versi))
    await catat(tx, s.jam, {
      tindakan: 'surat.simpan-templat',
      objek: `templat/${versi}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { dari: p.dari, sidik, alasan: baru.alasan },
    })
    return ok({ versi, templat: p.templat, sidik, kantor: baru })
  })
}
